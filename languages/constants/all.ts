import {constants as curl} from '../curl/constants.ts';
import type {LanguageId} from '../index.ts';
import {constants as java} from '../java/constants.ts';
import {constants as javascript} from '../javascript/constants.ts';
import {constants as nodejs} from '../nodejs/constants.ts';
import {constants as php} from '../php/constants.ts';
import {constants as python} from '../python/constants.ts';
import {constants as typescript} from '../typescript/constants.ts';
import type {ConstantSyntax} from './constant-syntax.ts';

/** How each language's examples write the texts at their top. */
export const CONSTANTS = {
  typescript,
  python,
  javascript,
  nodejs,
  java,
  php,
  curl,
} satisfies Record<LanguageId, ConstantSyntax>;

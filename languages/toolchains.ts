import {toolchain as curl} from './curl/toolchain.ts';
import type {LanguageId} from './index.ts';
import {toolchain as java} from './java/toolchain.ts';
import {toolchain as javascript} from './javascript/toolchain.ts';
import {toolchain as nodejs} from './nodejs/toolchain.ts';
import {toolchain as php} from './php/toolchain.ts';
import {toolchain as python} from './python/toolchain.ts';
import type {Toolchain} from './toolchain/index.ts';
import {toolchain as typescript} from './typescript/toolchain.ts';

/** How the examples of each language are executed; one without an entry doesn't compile. */
export const TOOLCHAINS = {
  typescript,
  python,
  javascript,
  nodejs,
  java,
  php,
  curl,
} satisfies Record<LanguageId, Toolchain>;

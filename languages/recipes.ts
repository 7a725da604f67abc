import {recipe as curl} from './curl/recipe.ts';
import type {LanguageId} from './index.ts';
import {recipe as java} from './java/recipe.ts';
import {recipe as javascript} from './javascript/recipe.ts';
import {recipe as nodejs} from './nodejs/recipe.ts';
import {recipe as php} from './php/recipe.ts';
import {recipe as python} from './python/recipe.ts';
import type {Recipe} from './recipe.ts';
import {recipe as typescript} from './typescript/recipe.ts';

/** How the examples of each language are led to a sandbox; one without an entry doesn't compile. */
export const RECIPES = {
  typescript,
  python,
  javascript,
  nodejs,
  java,
  php,
  curl,
} satisfies Record<LanguageId, Recipe>;

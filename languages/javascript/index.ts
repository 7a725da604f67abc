import type {Language} from '../language.ts';

/** JavaScript as a whole page that calls `fetch`. */
export const javascript = {
  id: 'javascript',
  label: 'JavaScript (REST)',
  folder: 'js',
  extension: 'html',
  grammar: 'markup',
  inPage: {engine: 'page', editor: 'html'},
  loadConstants: () =>
    import(/* webpackChunkName: "constants" */ './constants.ts'),
  loadRecipe: () => import(/* webpackChunkName: "recipes" */ './recipe.ts'),
  loadWriter: () => import('./code.ts'),
  loadToolchain: () => import(/* webpackIgnore: true */ './toolchain.ts'),
} as const satisfies Language;

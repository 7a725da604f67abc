import type {Language} from '../language.ts';

/** TypeScript with `openapi-fetch`: what runs in the page, and in Node.js. */
export const typescript = {
  id: 'typescript',
  label: 'TypeScript',
  folder: 'ts',
  extension: 'ts',
  grammar: 'typescript',
  inPage: {engine: 'typescript', editor: 'typescript'},
  loadConstants: () =>
    import(/* webpackChunkName: "constants" */ './constants.ts'),
  loadRecipe: () => import(/* webpackChunkName: "recipes" */ './recipe.ts'),
  loadWriter: () => import('./code.ts'),
  loadToolchain: () => import(/* webpackIgnore: true */ './toolchain.ts'),
} as const satisfies Language;

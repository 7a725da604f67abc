import type {Language} from '../language.ts';

/** PHP with the official gRPC client. */
export const php = {
  id: 'php',
  label: 'PHP (gRPC)',
  folder: 'php',
  extension: 'php',
  grammar: 'php',
  loadConstants: () =>
    import(/* webpackChunkName: "constants" */ './constants.ts'),
  loadRecipe: () => import(/* webpackChunkName: "recipes" */ './recipe.ts'),
  loadWriter: () => import('./code.ts'),
  loadToolchain: () => import(/* webpackIgnore: true */ './toolchain.ts'),
} as const satisfies Language;

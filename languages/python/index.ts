import type {Language} from '../language.ts';

/** Python with the official gRPC client. */
export const python = {
  id: 'python',
  label: 'Python (gRPC)',
  folder: 'py',
  extension: 'py',
  grammar: 'python',
  loadConstants: () =>
    import(/* webpackChunkName: "constants" */ './constants.ts'),
  loadRecipe: () => import(/* webpackChunkName: "recipes" */ './recipe.ts'),
  loadWriter: () => import('./code.ts'),
  loadToolchain: () => import(/* webpackIgnore: true */ './toolchain.ts'),
} as const satisfies Language;

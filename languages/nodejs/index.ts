import type {Language} from '../language.ts';

/** Node.js with the official gRPC client. */
export const nodejs = {
  id: 'nodejs',
  label: 'Node.js (gRPC)',
  folder: 'node',
  extension: 'js',
  grammar: 'javascript',
  loadConstants: () =>
    import(/* webpackChunkName: "constants" */ './constants.ts'),
  loadRecipe: () => import(/* webpackChunkName: "recipes" */ './recipe.ts'),
  loadWriter: () => import('./code.ts'),
  loadToolchain: () => import(/* webpackIgnore: true */ './toolchain.ts'),
} as const satisfies Language;

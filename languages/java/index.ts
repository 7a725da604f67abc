import {files} from './files.ts';
import type {Language} from '../language.ts';

/** Java with the official gRPC client. */
export const java = {
  id: 'java',
  label: 'Java (gRPC)',
  ...files,
  grammar: 'java',
  loadConstants: () =>
    import(/* webpackChunkName: "constants" */ './constants.ts'),
  loadRecipe: () => import(/* webpackChunkName: "recipes" */ './recipe.ts'),
  loadWriter: () => import('./code.ts'),
  loadToolchain: () => import(/* webpackIgnore: true */ './toolchain.ts'),
} as const satisfies Language;

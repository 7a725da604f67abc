import type {Language} from '../language.ts';

/** Shell scripts that call curl. */
export const curl = {
  id: 'curl',
  label: 'cURL',
  folder: 'curl',
  extension: 'sh',
  grammar: 'bash',
  inPage: {engine: 'shell', editor: 'shell'},
  loadConstants: () =>
    import(/* webpackChunkName: "constants" */ './constants.ts'),
  loadRecipe: () => import(/* webpackChunkName: "recipes" */ './recipe.ts'),
  loadWriter: () => import('./code.ts'),
  loadToolchain: () => import(/* webpackIgnore: true */ './toolchain.ts'),
} as const satisfies Language;

import {loadOfAll} from './index.ts';

/** How the examples of each language are led to a sandbox. */
export const RECIPES = await loadOfAll(
  async (language) => (await language.loadRecipe()).recipe,
);

import {loadOfAll} from '../index.ts';

/** How each language's examples write the texts at their top. */
export const CONSTANTS = await loadOfAll(
  async (language) => (await language.loadConstants()).constants,
);

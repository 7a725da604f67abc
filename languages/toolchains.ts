import {loadOfAll} from './index.ts';

/** How the examples of each language are executed; in Node alone. */
export const TOOLCHAINS = await loadOfAll(
  async (language) => (await language.loadToolchain()).toolchain,
);

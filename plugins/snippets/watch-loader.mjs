import {existsSync} from 'node:fs';

/**
 * A bundler's loader: passes a page through and makes it depend on whether the
 * files of its snippets are there, so that one added or removed builds the page
 * again. (Not on their folders: a change of any file in one would build every page.)
 *
 * @this {import('@rspack/core').LoaderContext<{places: string[]}>}
 * @param {string} page
 * @returns {string}
 */
export default function watchLoader(page) {
  const {places} = this.getOptions();
  for (const [, operation] of page.matchAll(
    /<Snippet\s+operation=["']([^"']+)/g,
  )) {
    for (const place of places) {
      const file = place.replace('*', operation);
      if (existsSync(file)) {
        this.addDependency(file);
      } else {
        this.addMissingDependency(file);
      }
    }
  }
  return page;
}

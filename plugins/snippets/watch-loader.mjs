/**
 * A bundler's loader: passes a page through and, if it shows snippets, makes it
 * depend on the folders they are in, so that a file added or removed there
 * builds the page again.
 *
 * @this {{getOptions(): {folders: string[]}, addContextDependency(folder: string): void}}
 * @param {string} page
 * @returns {string}
 */
export default function watchLoader(page) {
  if (page.includes('<Snippet')) {
    const {folders} = this.getOptions();
    folders.forEach((folder) => this.addContextDependency(folder));
  }
  return page;
}

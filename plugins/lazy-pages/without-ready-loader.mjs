/**
 * A bundler's loader for Docusaurus's list of what pages are made of: takes out the
 * question whether a page is there already. It is asked for pages that were rendered
 * on a server, which a dev server has none of, and a page that is asked for is built.
 *
 * @param {string} registry
 * @returns {string}
 */
export default function withoutReadyLoader(registry) {
  return registry.replaceAll(
    /require\.resolveWeak\("[^"]+\.mdx?"\)/g,
    'undefined',
  );
}

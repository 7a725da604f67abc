import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {SnippetPlace} from '../../sandbox/core/definition.ts';
import {
  EARLY_SCRIPT,
  LANGUAGE_STYLE,
} from '../../src/components/Snippet/language-choice.ts';
import {openCatalog, snippetPlaces} from './catalog.ts';

export {additionalGrammars} from './grammars.ts';
export {remarkSnippet} from './remark-snippet.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * The theme's module that loads Prism and its grammars with every page. The
 * snippets load them when a reader needs them: see `@highlighter`.
 */
const PRISM_AT_START = createRequire(import.meta.url)
  .resolve('@docusaurus/theme-classic')
  .replace(/index\.js$/, 'prism-include-languages.js');

/** Which modules the bundler takes: code is highlighted here, not by the reader's device. */
const aliases = (isServer: boolean) => ({
  '@highlighter': here(
    `../../src/components/Snippet/highlighter/${isServer ? 'with-page' : 'on-demand'}.ts`,
  ),
  ...(!isServer && {[PRISM_AT_START]: false as const}),
});

/** What `<Snippet>` needs beside the remark plugin, for the snippets of one place. */
export default function snippetsPlugin(place: SnippetPlace) {
  return ({siteDir}: LoadContext): Plugin => {
    const catalog = openCatalog(siteDir, place);
    return {
      name: 'snippets',
      getClientModules: () => [
        here('../../src/components/Snippet/language-route.ts'),
      ],
      injectHtmlTags: () => ({
        headTags: [
          {tagName: 'script', innerHTML: EARLY_SCRIPT},
          {tagName: 'style', innerHTML: LANGUAGE_STYLE},
        ],
      }),
      configureWebpack: (_config, isServer) => ({
        resolve: {alias: aliases(isServer)},
        resolveLoader: {
          alias: {'raw-operation-loader': here('raw-operation-loader.mjs')},
        },
        module: {
          rules: [
            {
              // Whatever kind of module a snippet is, its text is imported.
              include: path.join(siteDir, catalog.folder),
              type: 'javascript/auto',
            },
            {
              // Not `test`: Docusaurus takes rules with one for its own MDX rules.
              resource: /\.mdx?$/,
              enforce: 'pre',
              exclude: /node_modules/,
              use: [
                {
                  loader: here('watch-loader.mjs'),
                  options: {places: snippetPlaces(catalog)},
                },
              ],
            },
          ],
        },
      }),
    };
  };
}

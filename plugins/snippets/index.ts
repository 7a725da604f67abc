import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {SnippetPlace} from '../../sandbox/core/definition.ts';
import {EARLY_SCRIPT} from '../../src/components/Snippet/language-choice.ts';
import {openCatalog, snippetFolders} from './catalog.ts';

export {additionalGrammars} from './grammars.ts';
export {remarkSnippet} from './remark-snippet.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

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
        headTags: [{tagName: 'script', innerHTML: EARLY_SCRIPT}],
      }),
      configureWebpack: () => ({
        resolveLoader: {
          alias: {'executed-loader': here('executed-loader.mjs')},
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
                  options: {folders: snippetFolders(catalog)},
                },
              ],
            },
          ],
        },
      }),
    };
  };
}

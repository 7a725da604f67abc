import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {EARLY_SCRIPT} from '../../src/components/Snippet/language-choice.ts';
import {snippetFolders} from './catalog.ts';

export {remarkSnippet} from './remark-snippet.ts';

/** The loaders that `<Snippet>` needs beside the remark plugin. */
export default function snippetsPlugin({siteDir}: LoadContext): Plugin {
  const here = path.join(siteDir, 'plugins/snippets');
  return {
    name: 'snippets',
    getClientModules: () => [
      path.join(siteDir, 'src/components/Snippet/language-route.ts'),
    ],
    injectHtmlTags: () => ({
      headTags: [{tagName: 'script', innerHTML: EARLY_SCRIPT}],
    }),
    configureWebpack: () => ({
      resolveLoader: {
        alias: {'executed-loader': path.join(here, 'executed-loader.mjs')},
      },
      module: {
        rules: [
          {
            // Whatever kind of module a snippet is, its text is imported.
            include: path.join(siteDir, 'code_snippets'),
            type: 'javascript/auto',
          },
          {
            // Not `test`: Docusaurus takes rules with one for its own MDX rules.
            resource: /\.mdx?$/,
            enforce: 'pre',
            exclude: /node_modules/,
            use: [
              {
                loader: path.join(here, 'watch-loader.mjs'),
                options: {folders: snippetFolders(siteDir)},
              },
            ],
          },
        ],
      },
    }),
  };
}

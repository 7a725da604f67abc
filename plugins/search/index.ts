import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {rm} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Compiler} from 'webpack';
import {INDEX_FOLDER} from '../../src/components/Search/index-text.ts';
import type {IndexOrder} from './main.ts';

/** What the search knows beside the pages. */
export interface SearchPluginOptions {
  /** Module whose default export is the readers' words (`SearchWords`); from the site's folder. */
  readonly words: string;
}

const SEARCH_PATH = 'search';

/** Names the file that the build ships but doesn't bundle, for the notices of licences. */
class ShipsPagefind {
  constructor(private readonly siteDir: string) {}

  apply(compiler: Compiler): void {
    const file = path.join(this.siteDir, 'node_modules/pagefind/lib/index.js');
    compiler.hooks.thisCompilation.tap('search', ({fileDependencies}) => {
      fileDependencies.add(file);
    });
  }
}

/** Has the index made by a process of its own: Docusaurus loads plugins as CommonJS, which Pagefind isn't. */
async function makeIndex(order: IndexOrder): Promise<void> {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const maker = spawn(process.execPath, ['--import', 'tsx', main], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  maker.stdin.end(JSON.stringify(order));
  const [code] = await once(maker, 'close');
  if (code !== 0) {
    throw new Error('search: the index was not made; the reason is above.');
  }
}

/**
 * The site's search: a field, a page of results, and the index, which is made
 * from the pages as they were built. In development there is none.
 */
export default function searchPlugin({words}: SearchPluginOptions) {
  return ({siteDir, baseUrl, i18n}: LoadContext): Plugin => ({
    name: 'search',
    getThemePath: () => fileURLToPath(new URL('theme', import.meta.url)),
    contentLoaded({actions}) {
      actions.addRoute({
        path: `${baseUrl}${SEARCH_PATH}`,
        component: '@theme/SearchPage',
        exact: true,
      });
    },
    configureWebpack: (_config, isServer) => ({
      resolve: {alias: {'@search-words$': path.resolve(siteDir, words)}},
      plugins:
        !isServer && process.env.NODE_ENV === 'production'
          ? [new ShipsPagefind(siteDir)]
          : [],
    }),
    async postBuild({outDir, routesPaths}) {
      const paths = routesPaths
        .filter((route) => !route.endsWith('.html'))
        .map((route) => route.slice(baseUrl.length).replace(/\/$/, ''))
        .filter((route) => route !== SEARCH_PATH);
      const folder = path.join(outDir, INDEX_FOLDER);
      await rm(folder, {recursive: true, force: true});
      await makeIndex({outDir, paths, folder, lang: i18n.currentLocale});
    },
  });
}

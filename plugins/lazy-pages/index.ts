import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type * as Rspack from '@rspack/core';

const loader = fileURLToPath(
  new URL('without-ready-loader.mjs', import.meta.url),
);

/**
 * Makes the dev server build a page when somebody opens it, not all of them at the
 * start: a change is seen in the time that the opened pages take, however many there
 * are. A page's mistakes are told when it is opened; a build tells all of them.
 */
export default function lazyPagesPlugin({
  generatedFilesDir,
}: LoadContext): Plugin {
  return {
    name: 'lazy-pages',
    configureWebpack: ({mode}, isServer, {currentBundler}) => {
      if (isServer || mode !== 'development') return {};
      const {lazyCompilationMiddleware} =
        currentBundler.instance as unknown as typeof Rspack;
      let middleware: ReturnType<typeof lazyCompilationMiddleware>;
      const plugin: Rspack.RspackPluginInstance = {
        // Before the first compilation: the server asks for middleware after it.
        apply(compiler) {
          middleware = lazyCompilationMiddleware(compiler);
        },
      };
      const devServer: Rspack.DevServer = {
        // Not `setupMiddlewares`, which would take the place of Docusaurus's own.
        onListening: ({app}) => app?.use(middleware),
      };
      const config: Rspack.Configuration = {
        devServer,
        lazyCompilation: {entries: false, test: /\.mdx?$/},
        // A page that changes brings what it needs: chunks that it newly shares with
        // others would not be loaded.
        optimization: {splitChunks: false},
        module: {
          rules: [
            {
              resource: path.join(generatedFilesDir, 'registry.js'),
              enforce: 'pre',
              use: [loader],
            },
          ],
        },
        plugins: [plugin],
      };
      // Docusaurus declares webpack's options, whichever bundler it runs.
      return config as object;
    },
  };
}

import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Compiler} from 'webpack';

/** Marks the server bundle, which Docusaurus loads with `require`, as CommonJS. */
class CommonJsServerBundle {
  apply(compiler: Compiler): void {
    const {RawSource} = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('module-package', (compilation) => {
      compilation.hooks.processAssets.tap('module-package', () => {
        compilation.emitAsset(
          'package.json',
          new RawSource('{"type": "commonjs"}\n'),
        );
      });
    });
  }
}

/**
 * Lets the site's package be `"type": "module"`. Docusaurus generates files
 * that mix `import` with `require`, and a server bundle that it requires; both
 * would be taken for ES modules.
 */
export default function modulePackagePlugin(context: LoadContext): Plugin {
  return {
    name: 'module-package',
    configureWebpack: (_config, isServer) => ({
      module: {
        rules: [
          {
            test: /\.js$/,
            include: context.generatedFilesDir,
            type: 'javascript/auto',
          },
        ],
      },
      plugins: isServer ? [new CommonJsServerBundle()] : [],
    }),
  };
}

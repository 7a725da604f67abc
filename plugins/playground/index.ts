import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Compiler} from 'webpack';
import type {PlaygroundData} from '../../src/components/Playground/types.ts';
import {SAMPLE_SCRIPT} from '../../src/components/Playground/endpoint/sample-mark.ts';
import {BundledElsewhere} from '../notices/bundled-elsewhere.ts';
import {bundleEditor} from './editor/bundle.ts';

type CopyPlugin = new (options: {
  patterns: {from: string; to: string; info: {minimized: boolean}}[];
}) => {apply(compiler: Compiler): void};

/** Serves the editor with the site, in development and in a build alike. */
export default async function playgroundPlugin(
  context: LoadContext,
): Promise<Plugin> {
  const editor = await bundleEditor(path.join(context.siteDir, '.cache'));
  const editorPath = `assets/editor-${editor.version}/`;
  return {
    name: 'playground',
    async contentLoaded({actions}) {
      actions.setGlobalData({editorPath} satisfies PlaygroundData);
    },
    injectHtmlTags: () => ({
      headTags: [{tagName: 'script', innerHTML: SAMPLE_SCRIPT}],
    }),
    configureWebpack(_config, isServer, {currentBundler}) {
      if (isServer) {
        return {};
      }
      const {CopyRspackPlugin} = currentBundler.instance as unknown as {
        CopyRspackPlugin?: CopyPlugin;
      };
      if (!CopyRspackPlugin) {
        throw new Error(
          'plugins/playground: the site must be built with Rspack. Set `future.faster` to true in docusaurus.config.ts.',
        );
      }
      const info = {minimized: true};
      return {
        plugins: [
          new CopyRspackPlugin({
            patterns: [{from: editor.folder, to: editorPath, info}],
          }),
          // In development they would be watched, all of them.
          ...(process.env.NODE_ENV === 'production'
            ? [new BundledElsewhere(editor.inputs)]
            : []),
        ],
      };
    },
  };
}

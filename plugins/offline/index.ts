import {writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LoadContext, Plugin, PluginConfig} from '@docusaurus/types';
import type {Compiler} from 'webpack';
import {BundledElsewhere} from '../notices/bundled-elsewhere.ts';
import {bundleWorker} from './bundle-worker.ts';
import {LoadedAhead} from './loaded-ahead.ts';
import {MANIFEST_TAGS, WEB_MANIFEST, webManifest} from './web-manifest.ts';
import {WORKER_FILE} from './worker-file.ts';

const REGISTER = fileURLToPath(
  new URL('../../src/offline/register.ts', import.meta.url),
);
const require = createRequire(import.meta.url);

interface OfflineOptions {
  /** Whether the site's settings want it. */
  readonly isWanted: boolean;
  /** Folder of the build with what changes are drawn in, which a run may need. */
  readonly pictures: string;
}

/** Puts a file into the output of a compilation, in development too. */
class EmitFile {
  constructor(
    private readonly name: string,
    private readonly text: string,
  ) {}

  apply(compiler: Compiler): void {
    const {RawSource} = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('offline', (compilation) => {
      compilation.hooks.processAssets.tap('offline', () => {
        compilation.emitAsset(this.name, new RawSource(this.text));
      });
    });
  }
}

/** Where no service worker is wanted, one that ends what an earlier build left in browsers. */
function endedPlugin(): Plugin {
  return {
    name: 'offline-ended',
    async loadContent() {
      return bundleWorker('end', '');
    },
    configureWebpack: (_config, isServer, _utils, script) =>
      isServer ? {} : {plugins: [new EmitFile(WORKER_FILE, String(script))]},
  };
}

/** What the PWA plugin bundles into the worker that this build ships, for its licences. */
function workerInputs(): string[] {
  const ofPlugin = createRequire(
    require.resolve('@docusaurus/plugin-pwa/package.json'),
  );
  const parts = ['precaching', 'core', 'routing', 'strategies'];
  return [
    require.resolve('@docusaurus/plugin-pwa'),
    ...parts.map((part) => ofPlugin.resolve(`workbox-${part}/index.js`)),
  ];
}

/**
 * Notes what is to be loaded ahead, and writes what a system needs to install the
 * site. `deploy/service-worker.ts` puts our part of the worker in, when pages are finished.
 */
function keptPlugin(ahead: LoadedAhead) {
  return (context: LoadContext): Plugin => ({
    name: 'offline',
    configureWebpack: (_config, isServer) =>
      isServer ? {} : {plugins: [ahead, new BundledElsewhere(workerInputs())]},
    async postBuild({outDir}) {
      await writeFile(path.join(outDir, WEB_MANIFEST), webManifest(context));
    },
  });
}

/**
 * The plugins that let pages be read, and examples run, without a network; in
 * development, and where a site doesn't want that, what ends it in browsers.
 */
export default function offlinePlugins({
  isWanted,
  pictures,
}: OfflineOptions): PluginConfig[] {
  if (!isWanted || process.env.NODE_ENV !== 'production') {
    return [endedPlugin];
  }
  const ahead = new LoadedAhead(pictures);
  return [
    keptPlugin(ahead),
    [
      '@docusaurus/plugin-pwa',
      {
        offlineModeActivationStrategies: ['always'],
        pwaHead: MANIFEST_TAGS,
        swRegister: REGISTER,
        injectManifestConfig: {
          // Pages, the search and the editor are kept as they are used.
          globIgnores: [
            '*.html',
            '!(runner)/**/*.html',
            'docs/**',
            '**/*.json',
          ],
          dontCacheBustURLsMatching: /^(assets|runner)\//,
          manifestTransforms: [
            (entries: {url: string}[]) => ({
              manifest: entries.filter(({url}) => ahead.has(url)),
            }),
          ],
        },
      },
    ],
  ];
}

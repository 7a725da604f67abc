import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const WORKERS = fileURLToPath(
  new URL('../../src/offline/worker/', import.meta.url),
);

/**
 * Bundles a service worker's script from TypeScript: `main` keeps what is read,
 * `end` ends a worker that is there.
 *
 * @param version - Of the build that it is for; another one is a new worker.
 */
export async function bundleWorker(
  entry: 'main' | 'end',
  version: string,
): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [path.join(WORKERS, `${entry}.ts`)],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'error',
    define: {BUILD_VERSION: JSON.stringify(version)},
  });
  return outputFiles[0]?.text ?? '';
}

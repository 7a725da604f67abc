import {build} from 'esbuild';
import {isStandIn, leaveOutUnused} from './leave-out.mjs';

/**
 * Loader that bundles a module and what it imports into one classic script, and
 * hands it on as a string. The runner's frame and worker have an opaque origin
 * and no network: they cannot load a chunk, only be given one.
 *
 * @this {import('@rspack/core').LoaderContext}
 */
export default async function bundleLoader() {
  const done = this.async();
  try {
    const result = await build({
      entryPoints: [this.resourcePath],
      bundle: true,
      format: 'iife',
      target: 'es2022',
      minify: true,
      // Strict: no stack tells a reader's code the functions and objects of ours.
      banner: {js: '"use strict";'},
      legalComments: 'none',
      write: false,
      metafile: true,
      plugins: [leaveOutUnused],
      absWorkingDir: this.rootContext,
    });
    const inputs = Object.keys(result.metafile.inputs);
    for (const input of inputs.filter((name) => !isStandIn(name))) {
      this.addDependency(`${this.rootContext}/${input}`);
    }
    done(null, `export default ${JSON.stringify(result.outputFiles[0].text)};`);
  } catch (error) {
    done(error);
  }
}

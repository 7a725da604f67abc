import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Plugin} from '@docusaurus/types';
import type {Compiler} from 'webpack';
import {writeNotices} from './notices.ts';
import {packagesOf} from './packages.ts';

/** Where the notices are served, beneath the base URL. */
export const NOTICES_FILE = 'third-party-notices.txt';

/** Notes which files a compilation reads; who bundles apart adds what went in. */
class FileCollector {
  constructor(private readonly files: Set<string>) {}

  apply(compiler: Compiler): void {
    compiler.hooks.done.tap('notices', ({compilation}) => {
      for (const file of compilation.fileDependencies) {
        this.files.add(file);
      }
    });
  }
}

/**
 * Writes the licences of all that the build ships beside the pages. A licence
 * that is unknown, or does not allow it, stops the build.
 */
export default function noticesPlugin(): Plugin {
  const files = new Set<string>();
  return {
    name: 'notices',
    // While pages are worked on nothing is written, and each change would be noted.
    configureWebpack: (_config, isServer) =>
      isServer || process.env.NODE_ENV !== 'production'
        ? {}
        : {plugins: [new FileCollector(files)]},
    async postBuild({outDir}) {
      const text = writeNotices(packagesOf(files));
      await writeFile(path.join(outDir, NOTICES_FILE), text);
    },
  };
}

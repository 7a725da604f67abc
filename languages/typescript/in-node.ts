import {writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type {ExecutedApi, Executor} from '../toolchain/index.ts';
import {linkPackages, packageVersion} from '../toolchain/packages.ts';
import {runProcess} from '../toolchain/process.ts';
import {ROOT} from '../toolchain/root.ts';

const REDIRECT = fileURLToPath(new URL('redirect.mjs', import.meta.url));
const TSX = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs'));

/** TypeScript in Node.js, by tsx. */
export function inNode({host}: ExecutedApi): Executor {
  return {
    id: 'typescript',
    label: 'TypeScript',
    async prepare() {},
    async run(file, {restPort, authorityFile}) {
      await linkPackages(file);
      await writeFile(join(dirname(file), 'package.json'), '{"type":"module"}');
      return runProcess(
        process.execPath,
        ['--import', REDIRECT, '--import', TSX.href, file],
        file,
        {
          API_HOST: host,
          API_PORT: String(restPort),
          NODE_EXTRA_CA_CERTS: authorityFile,
        },
      );
    },
    async tools() {
      return {
        'Node.js': process.versions.node,
        tsx: packageVersion('tsx'),
        'openapi-fetch': packageVersion('openapi-fetch'),
      };
    },
    async close() {},
  };
}

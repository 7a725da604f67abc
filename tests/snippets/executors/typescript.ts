import {writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {API_HOST} from '../server/api-host.ts';
import {ROOT} from '../root.ts';
import type {Executor} from './executor.ts';
import {linkPackages, packageVersion} from './packages.ts';
import {runProcess} from './process.ts';

const REDIRECT = fileURLToPath(new URL('redirect.mjs', import.meta.url));
const TSX = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs'));

/** TypeScript in Node.js, by tsx. */
export function typescriptExecutor(): Executor {
  return {
    id: 'typescript',
    label: 'TypeScript',
    language: 'typescript',
    async prepare() {},
    async run(file, {restPort, authorityFile}) {
      await linkPackages(file);
      await writeFile(join(dirname(file), 'package.json'), '{"type":"module"}');
      return runProcess(
        process.execPath,
        ['--import', REDIRECT, '--import', TSX.href, file],
        file,
        {
          API_HOST,
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

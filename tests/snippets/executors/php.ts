import {symlink} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {prepareClient} from '../clients/prepare.ts';
import type {Executor} from './executor.ts';
import {grpcEnvironment} from './grpc.ts';
import {contractVersion} from './packages.ts';
import {askVersion, runProcess, versionIn} from './process.ts';

/** PHP, with classes generated from the contract in place of `clarifai/clarifai-php-grpc`. */
export function phpExecutor(): Executor {
  let client = '';
  return {
    id: 'php',
    label: 'PHP',
    language: 'php',
    async prepare() {
      client = await prepareClient('php');
    },
    async run(file, endpoint) {
      // Where Composer would have put it.
      await symlink(client, join(dirname(file), 'vendor'));
      return runProcess('php', [file], file, grpcEnvironment(endpoint));
    },
    async tools() {
      const print = (code: string) => askVersion('php', '-r', `echo ${code};`);
      return {
        PHP: versionIn(await askVersion('php', '--version')),
        libcurl: await print('curl_version()["version"]'),
        'Clarifai contract': contractVersion(),
      };
    },
    async close() {},
  };
}

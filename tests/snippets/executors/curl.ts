import {writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {API_HOST} from '../server/api-host.ts';
import type {Executor} from './executor.ts';
import {askVersion, runProcess, versionIn} from './process.ts';

/** The shell, with curl led to the sandbox by a configuration file of its own. */
export function curlExecutor(): Executor {
  return {
    id: 'curl',
    label: 'cURL',
    language: 'curl',
    async prepare() {},
    async run(file, {restPort, authorityFile}) {
      const folder = dirname(file);
      await writeFile(
        join(folder, '.curlrc'),
        `connect-to = "${API_HOST}:443:127.0.0.1:${restPort}"\ncacert = "${authorityFile}"\n`,
      );
      return runProcess('bash', [file], file, {CURL_HOME: folder});
    },
    async tools() {
      return {
        curl: versionIn(await askVersion('curl', '--version')),
        jq: versionIn(await askVersion('jq', '--version')),
      };
    },
    async close() {},
  };
}

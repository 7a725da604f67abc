import {writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {CHROMIUM} from '../toolchain/chromium.ts';
import {inPage} from '../toolchain/in-page/executor.ts';
import type {Executor, ExecutedApi, Toolchain} from '../toolchain/index.ts';
import {otherVerbs} from '../toolchain/mutation-grammar.ts';
import {askVersion, runProcess} from '../toolchain/process.ts';

/** The shell, with curl led to the sandbox by a configuration file of its own. */
function shell({host}: ExecutedApi): Executor {
  return {
    id: 'curl',
    label: 'cURL',
    async prepare() {},
    async run(file, {restPort, authorityFile}) {
      const folder = dirname(file);
      await writeFile(
        join(folder, '.curlrc'),
        `connect-to = "${host}:443:127.0.0.1:${restPort}"\ncacert = "${authorityFile}"\n`,
      );
      return runProcess('bash', [file], file, {CURL_HOME: folder});
    },
    async tools() {
      return {
        curl: await askVersion('curl', '--version'),
        jq: await askVersion('jq', '--version'),
      };
    },
    async close() {},
  };
}

export const toolchain: Toolchain = {
  executors: [shell, inPage({engine: 'shell', packages: ['just-bash']})],
  requirements: [
    CHROMIUM,
    {
      what: 'curl 7.88 or later',
      debian: 'curl',
      elsewhere: 'https://curl.se',
      probe: {command: 'curl --version'},
    },
    {
      what: 'jq 1.6 or later',
      debian: 'jq',
      elsewhere: 'https://jqlang.org',
      probe: {command: 'jq --version'},
    },
  ],
  // The filter prints: there is no statement that could be dropped.
  mutations: ({success}) => ({
    field: (name) => new RegExp(`"(${name})(?:(?=":)|(?==))`, 'g'),
    calls: otherVerbs,
    check: [new RegExp(`\\.status\\.code == ${success.code}`), 'true'],
    details: /: \\\([\w.]*\bdetails\)/,
  }),
  format: {
    by: 'command',
    requirement: {
      what: 'shfmt (the format of the cURL snippets)',
      debian: 'shfmt',
      elsewhere: 'https://github.com/mvdan/sh',
      probe: {command: 'shfmt --version'},
    },
    check: ['shfmt', '-d', '-i', '2'],
    fix: ['shfmt', '-w', '-i', '2'],
  },
};

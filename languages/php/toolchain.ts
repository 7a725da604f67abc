import {symlink} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {
  GRPC_PLUGINS,
  prepareClient,
  PROTOC,
} from '../toolchain/generated-client.ts';
import {contractOf, grpcEnvironment} from '../toolchain/grpc.ts';
import type {
  ExecutedApi,
  Executor,
  ClientContract,
  Toolchain,
} from '../toolchain/index.ts';
import {otherRpcs} from '../toolchain/mutation-grammar.ts';
import {contractVersion} from '../toolchain/packages.ts';
import {askVersion, runProcess} from '../toolchain/process.ts';

/** Makes the folder that holds the generated client, as Composer's `vendor` would. */
export function preparePhpClient(contract: ClientContract): Promise<string> {
  return prepareClient({language: 'php', contract, plugin: 'grpc_php_plugin'});
}

/** PHP, with classes generated from the contract in place of the official client. */
function php(api: ExecutedApi): Executor {
  const contract = contractOf(api);
  let client = '';
  return {
    id: 'php',
    label: 'PHP',
    async prepare() {
      client = await preparePhpClient(contract);
    },
    async run(file, endpoint) {
      // Where Composer would have put it.
      await symlink(client, join(dirname(file), 'vendor'));
      return runProcess(
        'php',
        [file],
        file,
        grpcEnvironment(contract, endpoint),
      );
    },
    async tools() {
      const version = (code: string) =>
        askVersion('php', '-r', `echo ${code};`);
      return {
        PHP: await askVersion('php', '--version'),
        libcurl: await version('curl_version()["version"]'),
        ...contractVersion(contract),
      };
    },
    async close() {},
  };
}

export const toolchain: Toolchain = {
  executors: [php],
  requirements: [
    ...PROTOC,
    GRPC_PLUGINS,
    {
      what: 'PHP 8.1 or later',
      debian: 'php-cli',
      elsewhere: 'https://www.php.net',
      probe: {command: 'php --version'},
    },
    {
      what: "PHP's curl extension, with HTTP/2",
      debian: 'php-curl',
      elsewhere: 'enable the extension in php.ini',
      probe: {command: 'php -m | grep -qx curl'},
    },
    {
      what: 'protobuf 3.21 for PHP',
      debian: 'php-google-protobuf',
      elsewhere: "google/protobuf from Packagist, on PHP's include path",
      probe: {
        command: `php -r 'exit(stream_resolve_include_path("Google/Protobuf/Any.php") === false ? 1 : 0);'`,
      },
    },
  ],
  mutations: ({success, calls}) => ({
    field: (name) => new RegExp(`'(${name})'(?= =>)`, 'g'),
    calls: otherRpcs(calls),
    check: [new RegExp(`\\$[\\w>()-]+ !== \\w+::${success.name}\\b`), 'false'],
    details: /: \{\$[\w>-]+[dD]etails\(\)\}/,
    prints: /\becho\b|\bprintf\(/,
  }),
  format: {
    by: 'command',
    requirement: {
      what: 'PHP_CodeSniffer (PSR-12)',
      debian: 'php-codesniffer',
      elsewhere: 'https://github.com/PHPCSStandards/PHP_CodeSniffer',
      probe: {command: 'phpcs --version'},
    },
    check: ['phpcs', '--standard=PSR12'],
    fix: ['phpcbf', '--standard=PSR12'],
  },
};

import {execFile} from 'node:child_process';
import {chmod, mkdir, symlink, writeFile} from 'node:fs/promises';
import {homedir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {contract} from '../../api/testing/contract.ts';
import type {LanguageId} from '../../languages/index.ts';
import {jarPath} from '../../languages/java/jars.ts';
import {prepareJavaClient} from '../../languages/java/toolchain.ts';
import {preparePhpClient} from '../../languages/php/toolchain.ts';
import {preparePythonClient, PYTHON} from '../../languages/python/toolchain.ts';
import {linkPackages} from '../../languages/toolchain/packages.ts';
import type {Recipe} from './page.ts';

const run = promisify(execFile);

/**
 * Puts in place what a language's install commands bring: for npm by these
 * commands themselves, for the registries that are out of reach by the classes
 * that the snippets are executed with.
 *
 * @param file The example; the client is installed in its folder.
 * @returns what the commands need in their environment for it.
 */
export async function installClient(
  {language, setup}: Recipe,
  file: string,
): Promise<NodeJS.ProcessEnv> {
  const install = STAND_INS[language.id];
  return install === undefined ? installByNpm(setup, file) : install(file);
}

const STAND_INS: Partial<
  Record<LanguageId, (file: string) => Promise<NodeJS.ProcessEnv>>
> = {
  async python(file) {
    // What an activated `.venv` does: `python` is Python 3, and finds the package.
    const bin = join(dirname(file), '.venv/bin');
    await mkdir(bin, {recursive: true});
    await writeFile(join(bin, 'python'), `#!/bin/sh\nexec ${PYTHON} "$@"\n`);
    await chmod(join(bin, 'python'), 0o755);
    return {
      PATH: `${bin}:${process.env.PATH}`,
      PYTHONPATH: await preparePythonClient(contract),
    };
  },
  async php(file) {
    const client = await preparePhpClient(contract);
    await symlink(client, join(dirname(file), 'vendor'));
    return {};
  },
  async java(file) {
    const lib = join(dirname(file), 'lib');
    await mkdir(lib);
    const client = join(await prepareJavaClient(contract), 'client.jar');
    for (const jar of [client, ...jarPath().split(':')]) {
      await symlink(jar, join(lib, basename(jar)));
    }
    return {};
  },
};

/** Runs the page's own npm commands; without the registry, the project's packages are there. */
async function installByNpm(
  setup: readonly string[],
  file: string,
): Promise<NodeJS.ProcessEnv> {
  const environment = {
    NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS,
    npm_config_userconfig: join(homedir(), '.npmrc'),
    // npx asks before it installs; here nobody can answer.
    npm_config_yes: 'true',
  };
  const commands = setup
    .join('\n')
    .split('\n')
    .filter((line) => line.startsWith('npm '));
  if (commands.length === 0) return {};
  if (!(await reachesRegistry())) {
    await linkPackages(file);
    const isModule = commands.some((line) => line.includes('type=module'));
    await writeFile(
      join(dirname(file), 'package.json'),
      JSON.stringify({type: isModule ? 'module' : 'commonjs'}),
    );
    return environment;
  }
  await run('bash', ['-ec', commands.join('\n')], {
    cwd: dirname(file),
    env: {...process.env, ...environment},
  });
  return environment;
}

async function reachesRegistry(): Promise<boolean> {
  try {
    await run('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=5000']);
    return true;
  } catch {
    return false;
  }
}

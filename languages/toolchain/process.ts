import {execFile, spawn} from 'node:child_process';
import {dirname} from 'node:path';
import {promisify} from 'node:util';
import type {Outcome} from './executor.ts';

const TIME_LIMIT = 60_000;

/**
 * Runs a command in a snippet's folder, with an environment of its own: nothing
 * of the machine's settings (proxies, bundles of certificates) gets in.
 */
export function runProcess(
  command: string,
  args: readonly string[],
  file: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const folder = dirname(file);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        LANG: 'C.UTF-8',
        TMPDIR: process.env.TMPDIR,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: TIME_LIMIT,
      killSignal: 'SIGKILL',
    });
    let printed = '';
    let complaints = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (printed += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (complaints += text));
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({
        ok: code === 0,
        ending:
          signal === null
            ? `exit code ${code}`
            : `not done after ${TIME_LIMIT / 1000} s`,
        printed,
        complaints,
      }),
    );
  });
}

/**
 * Asks a command for its version.
 *
 * @returns the number in a line such as `jq-1.6` or `curl 7.88.1 (x86_64…)`.
 * @throws when the command fails, or when there is no number in what it prints first.
 */
export async function askVersion(
  command: string,
  ...args: readonly string[]
): Promise<string> {
  const {stdout, stderr} = await promisify(execFile)(command, args);
  return versionIn(`${stdout}${stderr}`, [command, ...args].join(' '));
}

/**
 * The version number in the first line of a text.
 *
 * @param source Where the text is from, for the message when there is none.
 */
export function versionIn(text: string, source: string): string {
  const [line = ''] = text.trim().split('\n');
  const version = /\d+(?:\.\d+)+/.exec(line)?.[0];
  if (version === undefined) {
    throw new Error(`No version in what ${source} says: “${line}”`);
  }
  return version;
}

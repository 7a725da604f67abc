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

/** What a command prints, on one line. */
export async function askVersion(
  command: string,
  ...args: readonly string[]
): Promise<string> {
  const {stdout, stderr} = await promisify(execFile)(command, args);
  return `${stdout}${stderr}`.trim().split('\n')[0] ?? '';
}

/** The version number in a text such as `jq-1.6` or `curl 7.88.1 (x86_64…)`. */
export function versionIn(text: string): string {
  return /\d+(?:\.\d+)+/.exec(text)?.[0] ?? text;
}

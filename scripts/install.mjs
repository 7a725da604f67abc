// Plain JavaScript, and nothing but Node: this runs before anything is installed.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = join(ROOT, 'node_modules', '.installed-lockfile');
const OLDEST_NODE = 20;

/** The hash of the lockfile, which says what should be installed. */
function lockfileHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

/**
 * Stops with one line when this Node is older than the project supports, so that
 * the reader doesn't meet a syntax error from the depths of a dependency.
 */
export function requireNode() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE) {
    console.error(
      `This project needs Node ${OLDEST_NODE} or later; this is ${process.version}. Install a newer Node (https://nodejs.org) and run the command again.`,
    );
    process.exit(1);
  }
}

/**
 * Installs the npm packages when they aren't those of the lockfile.
 * A stamp beside them remembers which lockfile they came from.
 */
export function installPackages() {
  const wanted = lockfileHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) {
    return;
  }
  console.log('── Installing packages (npm ci)');
  const begun = performance.now();
  run('npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(STAMP, wanted);
  const seconds = (performance.now() - begun) / 1000;
  console.log(`── Installing packages: done in ${seconds.toFixed(1)} s`);
}

/**
 * Runs a command in the project's root with its output shown, and ends this
 * process with the command's exit code when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 */
export function run(command, args) {
  const {status, error} = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) {
    console.error(`Could not run ${command}: ${error.message}`);
    process.exit(1);
  }
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

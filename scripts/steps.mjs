import {spawn} from 'node:child_process';
import {ROOT} from './install.mjs';

/**
 * Runs a command as one step: says what it does, shows its output, and says how
 * long it took. A step that fails ends this process with its exit code; Ctrl+C
 * ends both, without a word of complaint.
 *
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<void>}
 */
export async function runStep(title, command, args) {
  console.log(`\n── ${title}`);
  const begun = performance.now();
  const {code, signal} = await ended(command, args);
  if (signal !== null || code !== 0) {
    process.exit(code ?? 128 + SIGNAL_NUMBERS[signal]);
  }
  const seconds = (performance.now() - begun) / 1000;
  console.log(`── ${title}: done in ${seconds.toFixed(1)} s`);
}

/** @type {Record<string, number>} */
const SIGNAL_NUMBERS = {SIGINT: 2, SIGTERM: 15, SIGHUP: 1, SIGKILL: 9};

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{code: number | null, signal: string | null}>}
 */
function ended(command, args) {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  // A terminal sends Ctrl+C to both; whoever sends it to this process alone means both too.
  const stop = (signal) => {
    child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), 3000).unref();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  signals.forEach((signal) => process.on(signal, stop));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`Could not run ${command}: ${error.message}`);
      resolve({code: 1, signal: null});
    });
    child.once('close', (code, signal) => {
      signals.forEach((name) => process.off(name, stop));
      resolve({code, signal});
    });
  });
}

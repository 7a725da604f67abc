// `npm test`: every check there is, one after the other, with a summary at the end.
import {spawnSync} from 'node:child_process';
import {installPackages, requireNode, ROOT, run} from './install.mjs';

/** What is checked, in order: cheap and telling first. Each is a script of package.json. */
const CHECKS = [
  'format:check',
  'lint',
  'typecheck',
  'unused',
  'test:unit',
  'build',
  'test:e2e',
  'test:snippets',
  'test:snippets:mutants',
];

/**
 * @param {string} script
 * @returns {{script: string, ok: boolean, seconds: number}}
 */
function check(script) {
  const begun = performance.now();
  console.log(`\n── npm run ${script}`);
  const {status} = spawnSync('npm', ['run', '--silent', script], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return {
    script,
    ok: status === 0,
    seconds: (performance.now() - begun) / 1000,
  };
}

requireNode();
installPackages();
run('npm', ['run', '--silent', 'setup:languages']);
run('npm', ['run', '--silent', 'generate']);

const results = CHECKS.map(check);
const failed = results.filter(({ok}) => !ok);

console.log('\n── summary');
for (const {script, ok, seconds} of results) {
  console.log(
    `${ok ? 'passed' : 'FAILED'}  ${script.padEnd(24)} ${seconds.toFixed(1).padStart(7)} s`,
  );
}
console.log(
  `checks: ${results.length - failed.length} passed, ${failed.length} failed`,
);
process.exit(failed.length === 0 ? 0 : 1);

// `npm test`: every check there is, one after the other, with a summary at the end.
// `npm test -- --without test:snippets` leaves some to other machines, and says so.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {parseArgs} from 'node:util';
import {installPackages, requireNode, ROOT, run} from './install.mjs';

/** What is checked, in order: cheap and telling first. Each is a script of package.json. */
const CHECKS = [
  'format:check',
  'lint',
  'typecheck',
  'unused',
  'test:unit',
  'test:facts:mutants',
  'build',
  'test:e2e',
  'test:snippets',
  'test:codegen',
  'test:snippets:mutants',
];

/** The checks that are left out, as the command line names them. */
function readLeftOut() {
  const {values} = parseArgs({
    options: {without: {type: 'string', multiple: true, default: []}},
  });
  const names = values.without.flatMap((value) => value.split(','));
  const unknown = names.filter((name) => !CHECKS.includes(name));
  if (unknown.length > 0) {
    console.error(
      `--without ${unknown.join(', ')}: there are the checks ${CHECKS.join(', ')}.`,
    );
    process.exit(2);
  }
  return names;
}

/** How much of what a failed check printed is shown again at the end, in lines. */
const SHOWN_AGAIN = 80;

/**
 * Runs a check, printing as it goes.
 *
 * @param {string} script
 * @returns {Promise<{script: string, ok: boolean, seconds: number, printed: string}>}
 */
async function check(script) {
  const begun = performance.now();
  console.log(`\n── npm run ${script}`);
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: ROOT,
    stdio: ['inherit', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: {...process.env, ...(process.stdout.isTTY && {FORCE_COLOR: '1'})},
  });
  let printed = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    from.setEncoding('utf8').on('data', (text) => {
      printed += text;
      to.write(text);
    });
  }
  const [status] = await once(child, 'close');
  const seconds = (performance.now() - begun) / 1000;
  return {script, ok: status === 0, seconds, printed};
}

requireNode();
const leftOut = readLeftOut();
installPackages();
run('npm', ['run', '--silent', 'setup:languages']);
run('npm', ['run', '--silent', 'generate']);

const results = [];
for (const script of CHECKS.filter((name) => !leftOut.includes(name))) {
  results.push(await check(script));
}
const failed = results.filter(({ok}) => !ok);

for (const {script, printed} of failed) {
  console.log(`\n── again, the end of what ${script} printed`);
  console.log(printed.trimEnd().split('\n').slice(-SHOWN_AGAIN).join('\n'));
}

console.log('\n── summary');
for (const {script, ok, seconds} of results) {
  console.log(
    `${ok ? 'passed' : 'FAILED'}  ${script.padEnd(24)} ${seconds.toFixed(1).padStart(7)} s`,
  );
}
for (const script of leftOut) {
  console.log(`left out ${script}`);
}
console.log(
  `checks: ${results.length - failed.length} passed, ${failed.length} failed`,
);
process.exit(failed.length === 0 ? 0 : 1);

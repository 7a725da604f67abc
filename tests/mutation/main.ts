import {readFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import path from 'node:path';
import type {MutantResult} from '@stryker-mutator/api/core';
import {Stryker} from '@stryker-mutator/core';
import {judgeMutants} from './judge-mutants.ts';
import {SURVIVORS} from './survivors.ts';

// `npm run test:mutation [-- <file> …]`: changes the API's own code in one place at a
// time, and counts how many of the changes the checks notice.

const ROOT = path.resolve(import.meta.dirname, '../..');
/** The part of the mutants that must be noticed. */
const AT_LEAST = 0.95;
/** What is mutated: what the API does. What it says of itself is data. */
const MUTATED = [
  'api/access.ts',
  'api/patch/*.ts',
  'api/rules/*.ts',
  'api/calls/*.ts',
  '!api/calls/documentation.ts',
  '!api/patch/cases.ts',
  '!api/**/*.test.ts',
];

const chosen = process.argv.slice(2);
const results = await new Stryker({
  mutate: chosen.length > 0 ? chosen : MUTATED,
  // Texts are for people: that there is one, the checks look at; not at each word.
  mutator: {plugins: null, excludedMutations: ['StringLiteral']},
  testRunner: 'checks',
  plugins: [path.join(import.meta.dirname, 'runner.ts')],
  testRunnerNodeArgs: ['--import', 'tsx'],
  coverageAnalysis: 'perTest',
  // What is computed when a module is loaded; the runner loads modules once.
  ignoreStatic: true,
  concurrency: availableParallelism(),
  // A busy machine is no loop without end: those stop at their number of rounds.
  timeoutFactor: 4,
  timeoutMS: 60_000,
  ignorePatterns: ['/build', '/.cache', '/.docusaurus'],
  tempDirName: '.cache/mutation',
  reporters: ['progress', 'json'],
  jsonReporter: {fileName: '.cache/mutation-report.json'},
}).runMutationTest();

const {lines, problems} = judgeMutants(
  results.map(describe),
  chosen.length > 0 ? undefined : SURVIVORS,
  AT_LEAST,
);
console.log(lines.join('\n'));
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

/** A mutant in words that stay the same when code around it moves. */
function describe({
  fileName,
  location,
  mutatorName,
  replacement = '',
  status,
}: MutantResult) {
  const file = path.relative(ROOT, path.resolve(ROOT, fileName));
  // Lines and columns are counted from 1.
  const {start, end} = location;
  const rows = readFileSync(path.join(ROOT, file), 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const last = rows.length - 1;
  rows[last] = (rows[last] ?? '').slice(0, end.column - 1);
  rows[0] = (rows[0] ?? '').slice(start.column - 1);
  const code = rows.map((row) => row.trim()).join(' ');
  const change = `${code} → ${replacement.replaceAll(/\s+/g, ' ')}`;
  return {file, line: start.line, mutatorName, change, status};
}

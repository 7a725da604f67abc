import {join} from 'node:path';
import {LANGUAGES} from '../../languages/index.ts';
import type {LanguageId} from '../../languages/index.ts';
import {hashText} from '../../languages/toolchain/hash.ts';
import type {Tools} from '../../languages/toolchain/index.ts';
import {incompleteSnippets, isProven} from './completeness.ts';
import type {Operation} from './discover.ts';
import type {LanguageExecutor} from './executors.ts';
import {mergeResults, readReport, writeReport} from './executed-report.ts';
import type {ReportedResult} from './executed-report.ts';
import {outdatedRecordings, renewRecordings} from './recordings/renew.ts';
import {describeDifferences} from './request/diff.ts';
import type {Result} from './run.ts';
import {summaryTable} from './summary.ts';
import {catalogOf} from './tested-api.ts';
import type {TestedApi} from './tested-api.ts';

/** A run that is over. */
export interface Run {
  readonly api: TestedApi;
  /** Every operation there is. */
  readonly all: readonly Operation[];
  /** Those that were to be run. */
  readonly operations: readonly Operation[];
  readonly executors: readonly LanguageExecutor[];
  readonly results: readonly Result[];
  /** Languages that were left out for want of tools. */
  readonly skipped: readonly LanguageId[];
}

/**
 * Prints how a run went, and takes its results into the report.
 *
 * @param reports Whether the report is renewed: what it says is of the sandbox in this repository.
 * @returns the exit code: 0 when something was run, all that should have been, and all of it passed.
 */
export async function concludeRun(run: Run, reports: boolean): Promise<number> {
  const {operations, executors, results, skipped} = run;
  const failed = results.filter(({mark}) => mark === 'failed');
  for (const operation of operations) printProblems(operation, failed);
  console.log(tableOf(run));
  printNotes(run);

  const languages = [...new Set(executors.map(({language}) => language))];
  const incomplete = incompleteSnippets(operations, languages, results);
  for (const snippet of incomplete) {
    console.error(`NOT RUN by every executor of its language: ${snippet}`);
  }
  if (results.length === 0) {
    console.error(
      skipped.length > 0
        ? 'Nothing was run: every language that was asked for lacks its tools.'
        : 'Nothing was run: no snippet is in a language and of an operation that were asked for.',
    );
  }
  if (reports) await renewReport(run);
  const outdated = reports ? concludeRecordings(run) : [];
  console.log(
    `\n${results.length - failed.length} passed, ${failed.length} failed`,
  );
  const isGood =
    results.length > 0 &&
    failed.length === 0 &&
    incomplete.length === 0 &&
    outdated.length === 0;
  return isGood ? 0 : 1;
}

function printProblems({name}: Operation, failed: readonly Result[]): void {
  const own = failed.filter(({operation}) => operation.name === name);
  const differences = new Map(
    own.flatMap(({executor, problems}) =>
      problems.flatMap((problem) =>
        problem.differences
          ? [[executor.label, problem.differences] as const]
          : [],
      ),
    ),
  );
  if (differences.size > 0) {
    console.log(`${describeDifferences(name, differences)}\n`);
  }
  for (const {executor, problems} of own) {
    for (const problem of problems.filter((each) => !each.differences)) {
      const {check, text} = problem;
      console.log(`${name}, ${executor.label}, ${check}: ${text}\n`);
    }
  }
}

function tableOf({operations, executors, results, skipped}: Run): string {
  const columns = [
    ...executors,
    ...LANGUAGES.filter(({id}) => skipped.includes(id)).map(({id, label}) => ({
      ...{id, label},
      language: id,
    })),
  ];
  return summaryTable(
    operations.map(({name}) => name),
    columns,
    (name, {id, language}) => {
      const operation = operations.find((each) => each.name === name);
      if (operation?.gaps.includes(language)) return 'gap';
      const result = results.find(
        (each) => each.operation.name === name && each.executor.id === id,
      );
      return result?.mark ?? 'skipped';
    },
  );
}

function printNotes({operations, executors, results, skipped}: Run): void {
  const unchanged = results.filter(({mark}) => mark === 'unchanged').length;
  if (unchanged > 0) {
    console.log(`\n= passed before and unchanged since: ${unchanged}`);
  }
  const gaps = operations
    .flatMap((operation) => operation.gaps)
    .filter((gap) => executors.some(({language}) => language === gap)).length;
  if (gaps > 0) {
    console.log(`\n· left out by a language, for a reason it gives: ${gaps}`);
  }
  if (skipped.length > 0) {
    console.log(`\nNOT CHECKED, for want of tools: ${skipped.join(', ')}`);
  }
}

async function renewReport(run: Run): Promise<void> {
  const {api, all} = run;
  if (api.report === undefined) return;
  const file = join(api.root, api.report);
  const results = mergeResults(all, readReport(file), await resultsOf(run));
  if (writeReport(file, results)) {
    console.log(`\n${api.report} is renewed: commit it with the snippets.`);
  }
}

/**
 * Keeps what happened, for the pages to show. In CI nothing is written there:
 * what was kept must be what happens.
 *
 * @returns the snippets whose recordings are not what happens.
 */
function concludeRecordings({api, all, results}: Run): readonly string[] {
  const catalog = catalogOf(api);
  if (process.env.CI) {
    const outdated = outdatedRecordings(catalog, results);
    for (const {snippet} of outdated) {
      console.error(
        `RECORDED OTHERWISE than it happens: ${snippet.language}/${snippet.operation}. \`npm run test:snippets -- --lang ${snippet.language} --op ${snippet.operation}\` renews it; commit ${catalog.recordings}.`,
      );
    }
    return outdated.map(({snippet}) => snippet.operation);
  }
  const renewed = renewRecordings(catalog, all, results);
  if (renewed > 0) {
    console.log(
      `\n${renewed} recordings in ${catalog.recordings} are renewed: commit them with the snippets.`,
    );
  }
  return [];
}

/** One result per snippet that was run; it is good when every executor of its language found it so. */
export async function resultsOf({
  operations,
  executors,
  results,
}: Run): Promise<readonly ReportedResult[]> {
  const tools = new Map<LanguageId, Tools>();
  for (const executor of executors) {
    const before = tools.get(executor.language);
    tools.set(executor.language, {...before, ...(await executor.tools())});
  }
  return operations.flatMap(({name, snippets}) =>
    snippets
      .filter(({language}) => tools.has(language))
      .map((snippet) => ({
        operation: name,
        language: snippet.language,
        sha256: hashText(snippet.code),
        tools: tools.get(snippet.language) ?? {},
        ok: isProven(snippet, results),
      })),
  );
}

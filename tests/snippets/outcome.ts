import {LANGUAGES} from '../../languages/index.ts';
import type {LanguageId} from '../../languages/index.ts';
import type {Operation} from './discover.ts';
import type {LanguageExecutor} from './executors.ts';
import {hashText} from '../../languages/toolchain/hash.ts';
import {writeReport} from './report.ts';
import type {ReportedResult} from './report.ts';
import {describeDifferences} from './request/diff.ts';
import type {Result} from './run.ts';
import {summaryTable} from './summary.ts';

/** A run that is over. */
export interface Run {
  readonly operations: readonly Operation[];
  readonly executors: readonly LanguageExecutor[];
  readonly results: readonly Result[];
  readonly skipped: readonly LanguageId[];
  readonly full: boolean;
}

/**
 * Tells how a run went, and keeps its report when it covered everything.
 *
 * @returns the exit code.
 */
export async function tell(run: Run): Promise<number> {
  const {operations, executors, results, skipped} = run;
  const failed = results.filter(({mark}) => mark === 'failed');
  for (const operation of operations) tellProblems(operation, failed);
  console.log(tableOf(run));
  const unchanged = results.filter(({mark}) => mark === 'unchanged').length;
  if (unchanged > 0) {
    console.log(`\n= passed before and unchanged since: ${unchanged}`);
  }
  if (skipped.length > 0) {
    console.log(`\nNOT CHECKED, for want of tools: ${skipped.join(', ')}`);
  }
  if (run.full && skipped.length === 0) {
    writeReport(await reportedResults(operations, executors, results));
  }
  console.log(
    `\n${results.length - failed.length} passed, ${failed.length} failed`,
  );
  return failed.length === 0 ? 0 : 1;
}

function tellProblems({name}: Operation, failed: readonly Result[]): void {
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
    for (const {check, text, differences: isTold} of problems) {
      if (!isTold)
        console.log(`${name}, ${executor.label}, ${check}: ${text}\n`);
    }
  }
}

function tableOf({operations, executors, results, skipped}: Run): string {
  const columns = [
    ...executors,
    ...LANGUAGES.filter(({id}) => skipped.includes(id)),
  ];
  return summaryTable(
    operations.map(({name}) => name),
    columns,
    (name, column) =>
      results.find(
        ({operation, executor}) =>
          operation.name === name && executor.id === column,
      )?.mark ?? 'skipped',
  );
}

/** One entry per snippet; it is good when it is with each of its executors. */
async function reportedResults(
  operations: readonly Operation[],
  executors: readonly LanguageExecutor[],
  results: readonly Result[],
): Promise<readonly ReportedResult[]> {
  const tools = new Map(
    await Promise.all(
      LANGUAGES.map(async ({id}) => {
        const own = executors.filter(({language}) => language === id);
        const used = await Promise.all(own.map((item) => item.tools()));
        return [
          id,
          Object.assign({}, ...used) as Record<string, string>,
        ] as const;
      }),
    ),
  );
  return operations.flatMap(({name, snippets}) =>
    snippets.map(({language, code}) => ({
      operation: name,
      language,
      sha256: hashText(code),
      tools: tools.get(language) ?? {},
      ok: results
        .filter(
          ({operation, snippet}) =>
            operation.name === name && snippet.language === language,
        )
        .every(({mark}) => mark !== 'failed'),
    })),
  );
}

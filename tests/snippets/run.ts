import type {Recording} from '../../src/components/Snippet/Recorded/recording.ts';
import type {Operation, Snippet} from './discover.ts';
import type {LanguageExecutor} from './executors.ts';
import type {Evidence, Problem} from './judge/judge.ts';
import {isRecorded} from './recordings/files.ts';
import {createRecorder} from './recordings/record.ts';
import {Memory} from './memory.ts';
import type {Options} from './options.ts';
import {Progress} from './progress.ts';
import {withWorkbenches, workOff} from './schedule.ts';
import type {Mark} from './summary.ts';
import {catalogOf} from './tested-api.ts';
import type {TestedApi} from './tested-api.ts';
import type {Checked, Workbench} from './workbench.ts';

/** One snippet with one executor. */
interface Job {
  readonly operation: Operation;
  readonly snippet: Snippet;
  readonly executor: LanguageExecutor;
}

export interface Result extends Job {
  readonly mark: Mark;
  readonly problems: readonly Problem[];
  /** What happened, when it was as it should be; of the first executor of each language. */
  readonly recording?: Recording;
}

/** Runs every operation's snippets with every executor of their language. */
export async function runSnippets(
  api: TestedApi,
  operations: readonly Operation[],
  executors: readonly LanguageExecutor[],
  {jobs: count, changed, hosted}: Pick<Options, 'jobs' | 'changed' | 'hosted'>,
): Promise<readonly Result[]> {
  const memory = new Memory(api);
  const catalog = catalogOf(api);
  const jobs = jobsFor(operations, executors);
  const work = async (benches: readonly Workbench[]) => {
    const [first] = benches;
    if (first === undefined) return [];
    await prepareAll(executors, first);
    const progress = new Progress(jobs.length);
    const record = createRecorder(api);
    const keep = async ({executor, snippet}: Job, evidence: Evidence) =>
      isRecorder(executor, executors) && {
        recording: await record(snippet, executor, evidence),
      };
    return workOff(jobs, benches, async (job, bench): Promise<Result> => {
      const {executor, snippet, operation} = job;
      const isKnown =
        changed &&
        isRecorded(catalog, snippet) &&
        (await memory.knows(executor, snippet, operation));
      if (isKnown) {
        progress.step(true, operation.name);
        return {...job, mark: 'unchanged', problems: []};
      }
      const {problems, evidence} = await runJob(job, bench);
      const isGood = problems.length === 0;
      await memory.remember(executor, snippet, operation, isGood);
      progress.step(isGood, `${operation.name} (${executor.label})`);
      if (!isGood) return {...job, mark: 'failed', problems};
      return {...job, mark: 'passed', problems, ...(await keep(job, evidence))};
    });
  };
  const results = await withWorkbenches(api, count, work, hosted);
  // What another sandbox answered says nothing of this one.
  if (!hosted) memory.save();
  return results;
}

/** With the right key, then with a wrong one. */
async function runJob(
  {executor, snippet, operation}: Job,
  bench: Workbench,
): Promise<Checked> {
  const {problems, evidence} = await bench.check(
    executor,
    snippet,
    operation.expectation,
  );
  const refusal = await bench.checkRefusal(executor, snippet);
  return {problems: [...problems, ...refusal], evidence};
}

/** Whether it is this of a language's executors whose runs are recorded. */
function isRecorder(
  executor: LanguageExecutor,
  executors: readonly LanguageExecutor[],
): boolean {
  return (
    executor === executors.find(({language}) => language === executor.language)
  );
}

function jobsFor(
  operations: readonly Operation[],
  executors: readonly LanguageExecutor[],
): readonly Job[] {
  return operations.flatMap((operation) =>
    executors.flatMap((executor) =>
      operation.snippets
        .filter(({language}) => language === executor.language)
        .map((snippet) => ({operation, snippet, executor})),
    ),
  );
}

/** Makes the executors ready; what takes long only the first time says so. */
export async function prepareAll(
  executors: readonly LanguageExecutor[],
  {endpoint}: Workbench,
): Promise<void> {
  const begun = performance.now();
  for (const executor of executors) {
    await executor.prepare(endpoint);
    // A tool whose version can't be told isn't what the page would say ran the example.
    await executor.tools();
  }
  const seconds = (performance.now() - begun) / 1000;
  if (seconds > 2) {
    console.log(
      `Clients made ready in ${seconds.toFixed(1)} s; they are kept.`,
    );
  }
}

import type {Operation, Snippet} from './discover.ts';
import type {LanguageExecutor} from './executors.ts';
import type {Problem} from './judge/judge.ts';
import {Memory} from './memory.ts';
import type {Options} from './options.ts';
import {Progress} from './progress.ts';
import {withWorkbenches, workOff} from './schedule.ts';
import type {Mark} from './summary.ts';
import type {TestedApi} from './tested-api.ts';
import type {Workbench} from './workbench.ts';

/** One snippet with one executor. */
interface Job {
  readonly operation: Operation;
  readonly snippet: Snippet;
  readonly executor: LanguageExecutor;
}

export interface Result extends Job {
  readonly mark: Mark;
  readonly problems: readonly Problem[];
}

/** Runs every operation's snippets with every executor of their language. */
export async function runSnippets(
  api: TestedApi,
  operations: readonly Operation[],
  executors: readonly LanguageExecutor[],
  {jobs: count, changed, hosted}: Pick<Options, 'jobs' | 'changed' | 'hosted'>,
): Promise<readonly Result[]> {
  const memory = new Memory(api);
  const jobs = jobsFor(operations, executors);
  const work = async (benches: readonly Workbench[]) => {
    const [first] = benches;
    if (first === undefined) return [];
    await prepareAll(executors, first);
    const progress = new Progress(jobs.length);
    return workOff(jobs, benches, async (job, bench) => {
      const {executor, snippet, operation} = job;
      if (changed && (await memory.knows(executor, snippet, operation))) {
        progress.step(true, operation.name);
        return {...job, mark: 'unchanged', problems: []} as const;
      }
      const problems = await runJob(job, bench);
      const isGood = problems.length === 0;
      await memory.remember(executor, snippet, operation, isGood);
      progress.step(isGood, `${operation.name} (${executor.label})`);
      return {...job, mark: isGood ? 'passed' : 'failed', problems} as const;
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
): Promise<readonly Problem[]> {
  return [
    ...(await bench.check(executor, snippet, operation.expectation)),
    ...(await bench.checkRefusal(executor, snippet)),
  ];
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

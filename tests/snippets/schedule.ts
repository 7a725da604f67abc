import type {HostedAddress} from './options.ts';
import type {TestedApi} from './tested-api.ts';
import {Workbench} from './workbench.ts';

/**
 * Works a list off with several workbenches, each one job at a time.
 *
 * @returns the results, in the order of the jobs.
 */
export async function workOff<Job, Result>(
  jobs: readonly Job[],
  benches: readonly Workbench[],
  run: (job: Job, bench: Workbench) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = jobs.entries();
  await Promise.all(
    benches.map(async (bench) => {
      for (const [index, job] of queue) {
        results[index] = await run(job, bench);
      }
    }),
  );
  return results;
}

/**
 * Opens workbenches for the time of some work.
 *
 * @param hosted Who is to answer; without it, a sandbox in this process for each.
 */
export async function withWorkbenches<T>(
  api: TestedApi,
  count: number,
  work: (benches: readonly Workbench[]) => Promise<T>,
  hosted?: HostedAddress,
): Promise<T> {
  const benches: Workbench[] = [];
  try {
    while (benches.length < count) {
      benches.push(await Workbench.open(api, hosted));
    }
    return await work(benches);
  } finally {
    await Promise.all(benches.map((bench) => bench.close()));
  }
}

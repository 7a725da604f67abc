// `npm run bench:hosted`: the hosted sandbox in 1, 2 and 4 processes on one
// PostgreSQL, beside one process with `--data`, measured in turns in one run; then
// how much memory many workspaces take, and how long a cold one takes to answer.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeReader, send} from '../../tests/hosted/workspace.ts';
import {memoryOf} from '../../tests/support/memory-of.ts';
import {startPostgres} from '../../tests/support/postgres.ts';
import {startServerProcess} from '../../tests/support/server-process.ts';
import type {ServerProcess} from '../../tests/support/server-process.ts';
import {medianOf, startStopwatch} from '../api/measurement.ts';
import type {Measurement} from '../api/measurement.ts';
import {loadRest} from '../api/rest-load.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const STORED = Number(process.env.BENCH_WORKSPACES ?? 10_000);
const ACTIVE = Math.min(500, STORED);
const CONNECTIONS = 16;
const PATH = '/v2/annotations';
const PATCH = {
  action: 'merge',
  annotations: [
    {
      id: 'park-concepts',
      input_id: 'park',
      data: {concepts: [{id: 'dog', value: 1}]},
    },
  ],
};

type Kind = 'PATCH' | 'GET';

/** Loads servers at once, each by its share of the connections, each connection with a key of its own. */
async function load(
  kind: Kind,
  servers: readonly ServerProcess[],
  keys: readonly string[],
): Promise<Measurement> {
  const parts = await Promise.all(
    keys.map((key, i) =>
      loadRest({
        url: servers[i % servers.length]?.restUrl ?? '',
        method: kind,
        path: kind === 'GET' ? `${PATH}?per_page=20` : PATH,
        ...(kind === 'PATCH' && {body: PATCH}),
        key,
        connections: 1,
        seconds: SECONDS,
      }),
    ),
  );
  const sum = (of: (part: Measurement) => number) =>
    parts.reduce((total, part) => total + of(part), 0);
  const middle = (of: (part: Measurement) => number) =>
    sum((part) => of(part) * part.requests) / sum(({requests}) => requests);
  return {
    requests: sum(({requests}) => requests),
    failures: sum(({failures}) => failures),
    requestsPerSecond: sum(({requestsPerSecond}) => requestsPerSecond),
    p50: middle(({p50}) => p50),
    p99: Math.max(...parts.map(({p99}) => p99)),
  };
}

function print(name: string, run: Measurement, base?: Measurement): void {
  const ratio = base
    ? `  ${(run.requestsPerSecond / base.requestsPerSecond).toFixed(2)} of --data`
    : '';
  console.log(
    `${name.padEnd(34)} ${Math.round(run.requestsPerSecond).toString().padStart(6)} calls/s  p50 ${run.p50.toFixed(1)} ms  p99 ${run.p99.toFixed(1)} ms  ${run.failures} failures${ratio}`,
  );
}

async function compare(hosted: readonly ServerProcess[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-hosted-'));
  const single = await startServerProcess(['--data', folder]);
  const publicKeys = Array<string>(CONNECTIONS).fill('owner-pat');
  const readers = Array.from({length: CONNECTIONS}, () =>
    makeReader(hosted[0]?.restUrl ?? ''),
  );
  const keys = (await Promise.all(readers)).map(({key}) => key);
  for (const kind of ['PATCH', 'GET'] as const) {
    const measures = [
      () => load(kind, [single], publicKeys),
      ...[1, 2, 4].map(
        (count) => () => load(kind, hosted.slice(0, count), keys),
      ),
    ];
    const runs: Measurement[][] = measures.map(() => []);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, measure] of measures.entries()) {
        runs[index]?.push(await measure());
      }
    }
    const [data, ...others] = runs.map(medianOf);
    if (!data) continue;
    print(`${kind}, 1 process, --data`, data);
    for (const [index, run] of others.entries()) {
      print(`${kind}, ${2 ** index} on PostgreSQL`, run, data);
    }
  }
  await single.stop();
  await rm(folder, {recursive: true});
}

/** Does something for each item, several at a time. */
async function each<T>(
  items: readonly T[],
  run: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
      await run(item);
    }
  };
  await Promise.all(Array.from({length: 8}, work));
}

async function measureMany(
  maker: ServerProcess,
  args: readonly string[],
): Promise<void> {
  const keys: string[] = [];
  await each([...Array(STORED).keys()], async () => {
    const {key} = await makeReader(maker.restUrl);
    await send(maker.restUrl, 'PATCH', PATH, {key, body: PATCH});
    keys.push(key);
  });
  const server = await startServerProcess(args);
  // The first calls of a process are slow whatever they ask for.
  await each(keys.slice(0, 50), async (key) => {
    await send(server.restUrl, 'GET', PATH, {key});
  });
  const active = keys.slice(50, 50 + ACTIVE);
  const stopwatch = startStopwatch(Infinity);
  for (const key of active) {
    const begun = performance.now();
    const {httpStatus} = await send(server.restUrl, 'GET', PATH, {key});
    stopwatch.add(performance.now() - begun, httpStatus === 200);
  }
  const cold = stopwatch.result();
  console.log(
    `cold workspaces, one after the other: p50 ${cold.p50.toFixed(1)} ms, p99 ${cold.p99.toFixed(1)} ms (${cold.requests} of them, ${cold.failures} failures)`,
  );
  let most = 0;
  for (let turn = 0; turn < 5; turn++) {
    await each(active, async (key) => {
      await send(server.restUrl, 'PATCH', PATH, {key, body: PATCH});
    });
    most = Math.max(most, memoryOf(server.process.pid ?? 0));
  }
  console.log(
    `${keys.length.toLocaleString('en')} workspaces stored, ${active.length} active: the process takes at most ${most.toFixed(0)} MB`,
  );
  await server.stop();
}

const postgres = await startPostgres();
const database = await postgres.createDatabase();
const limits = [
  '--calls-per-second',
  '1000000',
  '--workspaces-per-hour',
  '1000000',
];
const args = ['--database', database, ...limits];
const hosted: ServerProcess[] = [];
for (let i = 0; i < 4; i++) hosted.push(await startServerProcess(args));
await compare(hosted);
const [maker, ...others] = hosted;
await Promise.all(others.map((server) => server.stop()));
if (maker) {
  await measureMany(maker, args);
  await maker.stop();
}
await postgres.stop();

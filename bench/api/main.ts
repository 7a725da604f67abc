// `npm run bench:api`: the sandbox beside a bare Hono and a bare grpc-js echo,
// measured in turns in one run, each server in a process of its own.
import {loadContract} from '../../api/grpc/contract.ts';
import {jsonToMessage} from '../../sandbox/node/grpc/json-to-message.ts';
import {
  startOtherServer,
  startServerProcess,
} from '../../tests/support/server-process.ts';
import type {ServerProcess} from '../../tests/support/server-process.ts';
import {fillApp} from './fill-app.ts';
import {loadGrpc} from './grpc-load.ts';
import {medianOf} from './measurement.ts';
import type {Measurement} from './measurement.ts';
import {loadRest} from './rest-load.ts';

const APP = '/v2/users/sandbox-owner/apps/sandbox-app';
const CONNECTIONS = 16;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const ROUNDS = 3;

/** The same change back and forth: one annotation, one concept. */
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

function measurePatchRest(url: string): Promise<Measurement> {
  return loadRest({
    url,
    method: 'PATCH',
    path: `${APP}/annotations`,
    body: PATCH,
    connections: CONNECTIONS,
    seconds: SECONDS,
  });
}

function measurePatchGrpc(address: string): Promise<Measurement> {
  const type = loadContract().methods.PatchAnnotations?.resolvedRequestType;
  if (!type) throw new TypeError('The contract has no PatchAnnotations.');
  const user_app_id = {user_id: 'sandbox-owner', app_id: 'sandbox-app'};
  return loadGrpc({
    address,
    path: '/clarifai.api.V2/PatchAnnotations',
    message: type.encode(jsonToMessage(type, {user_app_id, ...PATCH})).finish(),
    connections: CONNECTIONS,
    seconds: SECONDS,
  });
}

function measureList(url: string): Promise<Measurement> {
  return loadRest({
    url,
    method: 'GET',
    path: `${APP}/annotations`,
    connections: CONNECTIONS,
    seconds: SECONDS,
  });
}

/** Measures several servers in turns, so that a slow moment hits them all. */
async function inTurns(
  measures: readonly (() => Promise<Measurement>)[],
): Promise<Measurement[]> {
  const runs: Measurement[][] = measures.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, measure] of measures.entries()) {
      runs[index]?.push(await measure());
    }
  }
  return runs.map(medianOf);
}

const rows: string[][] = [
  ['', 'requests/s', 'p50 ms', 'p99 ms', 'failures', 'ratio'],
];

function report(name: string, run: Measurement, base?: Measurement): void {
  const ratio =
    base === undefined
      ? ''
      : (run.requestsPerSecond / base.requestsPerSecond).toFixed(2);
  rows.push([
    name,
    Math.round(run.requestsPerSecond).toLocaleString('en'),
    run.p50.toFixed(2),
    run.p99.toFixed(2),
    String(run.failures),
    ratio,
  ]);
}

async function comparePatch(bare: ServerProcess): Promise<void> {
  const server = await startServerProcess();
  const [bareRest, rest] = await inTurns([
    () => measurePatchRest(bare.restUrl),
    () => measurePatchRest(server.restUrl),
  ]);
  if (bareRest && rest) {
    report('REST  PATCH, bare Hono echo', bareRest);
    report('REST  PATCH, sandbox', rest, bareRest);
  }
  const [bareGrpc, grpc] = await inTurns([
    () => measurePatchGrpc(bare.grpcAddress),
    () => measurePatchGrpc(server.grpcAddress),
  ]);
  if (bareGrpc && grpc) {
    report('gRPC  PATCH, bare grpc-js echo', bareGrpc);
    report('gRPC  PATCH, sandbox', grpc, bareGrpc);
  }
  await server.stop();
}

async function compareLists(): Promise<void> {
  const sizes = [1000, 100_000];
  const servers = await Promise.all(
    sizes.map(async (size) => {
      const server = await startServerProcess(['--empty']);
      await fillApp(server.restUrl, size);
      return server;
    }),
  );
  const runs = await inTurns(
    servers.map(
      ({restUrl}) =>
        () =>
          measureList(restUrl),
    ),
  );
  for (const [index, run] of runs.entries()) {
    const of = sizes[index]?.toLocaleString('en');
    report(`REST  list of 20 of ${of}`, run, index > 0 ? runs[0] : undefined);
  }
  await Promise.all(servers.map((server) => server.stop()));
}

const bare = await startOtherServer(
  new URL('./bare-servers.ts', import.meta.url),
);
await comparePatch(bare);
await bare.stop();
await compareLists();

const widths = rows[0]?.map((_, column) =>
  Math.max(...rows.map((row) => row[column]?.length ?? 0)),
);
for (const row of rows) {
  const cells = row.map((cell, column) =>
    column === 0
      ? cell.padEnd(widths?.[column] ?? 0)
      : cell.padStart(widths?.[column] ?? 0),
  );
  console.log(cells.join('  '));
}

import pg from 'pg';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {annotationServer} from '../../api/server.ts';
import {startSandboxServer} from '../../sandbox/node/server.ts';
import type {HostedSettings, SandboxServer} from '../../sandbox/node/server.ts';
import {openGrpcCaller} from '../api/grpc-caller.ts';
import {startPostgres} from '../support/postgres.ts';
import type {Postgres} from '../support/postgres.ts';
import {annotationsOf, create, listIds, makeReader, send} from './workspace.ts';

let postgres: Postgres;
let database: string;
const servers: SandboxServer[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  database = await postgres.createDatabase();
}, 60_000);

beforeEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

afterAll(async () => {
  for (const server of servers) await server.close();
  await postgres?.stop();
});

async function start(
  settings: Partial<HostedSettings> = {},
  api: typeof annotationServer = annotationServer,
): Promise<SandboxServer> {
  const server = await startSandboxServer(api, {
    hosted: {database, callsPerSecond: 100_000, ...settings},
  });
  servers.push(server);
  return server;
}

async function count(sql: string): Promise<number> {
  const client = new pg.Client(database);
  await client.connect();
  const {rows} = await client.query(`SELECT count(*) AS count FROM ${sql}`);
  await client.end();
  return Number((rows[0] as {count: string}).count);
}

const numbered = (name: string, length: number) =>
  Array.from({length}, (_, i) => `${name}-${i}`);

describe('too much', () => {
  test('calls a second are refused over REST and gRPC, and let through later', async () => {
    const {restUrl, grpcAddress} = await start({callsPerSecond: 3});
    const {key} = await makeReader(restUrl);
    const other = await makeReader(restUrl);
    const list = () => send(restUrl, 'GET', '/v2/annotations', {key});
    const all = await Promise.all(Array.from({length: 10}, list));
    const refused = all.find(({httpStatus}) => httpStatus === 429);
    expect(refused?.answer.status.code).toBe(11005);
    expect(refused?.answer.status.details).toContain('at most 3 calls');
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    // A page on another origin may read it.
    expect(refused?.headers.get('access-control-expose-headers')).toContain(
      'Retry-After',
    );
    const {call, close} = openGrpcCaller(grpcAddress);
    const answers = await Promise.all(
      Array.from({length: 8}, () => call('ListAnnotations', {}, key)),
    );
    const codes = answers.map(({body}) => (body.status as {code: number}).code);
    expect(codes).toContain(11005);
    close();
    expect(await listIds(restUrl, other.key)).not.toEqual([]);
    await expect
      .poll(async () => (await list()).httpStatus, {timeout: 5000})
      .toBe(200);
  });

  test('workspaces are refused to an address, by what a trusted proxy says of it', async () => {
    const {restUrl} = await start({workspacesPerHour: 2, proxies: 1});
    const make = async (address: string) => {
      const response = await fetch(`${restUrl}/_sandbox/workspaces`, {
        method: 'POST',
        headers: {'X-Forwarded-For': `198.51.100.1, ${address}`},
      });
      return [response.status, response.headers.get('retry-after')];
    };
    expect(await make('203.0.113.1')).toEqual([200, null]);
    expect(await make('203.0.113.1')).toEqual([200, null]);
    expect(await make('203.0.113.1')).toEqual([
      429,
      expect.stringMatching(/^\d{3,4}$/),
    ]);
    expect(await make('203.0.113.2')).toEqual([200, null]);
  });

  test('bytes are refused, nothing of the call is stored, and room can be made', async () => {
    const {restUrl} = await start({workspaceBytes: 200_000});
    const {key} = await makeReader(restUrl);
    const before = await listIds(restUrl, key);
    const body = annotationsOf(['large-1', 'large-2'], 'x'.repeat(100_000));
    const refused = await send(restUrl, 'POST', '/v2/annotations', {key, body});
    expect(refused.httpStatus).toBe(429);
    expect(refused.answer.status.code).toBe(11006);
    expect(refused.answer.status.details).toContain('200,000 bytes');
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await listIds(restUrl, key)).toEqual(before);
    const {httpStatus} = await create(restUrl, key, ['small']);
    expect(httpStatus).toBe(200);
  });

  test('annotations are refused, whoever else is writing', async () => {
    const api = {
      ...annotationServer,
      implementation: {
        ...annotationServer.implementation,
        workspaceItems: {annotation: 60},
      },
    } as unknown as typeof annotationServer;
    const {restUrl} = await start({}, api);
    const {key} = await makeReader(restUrl);
    const answers = await Promise.all(
      numbered('one', 60).map((id) => create(restUrl, key, [id])),
    );
    const stored = (await listIds(restUrl, key)).length;
    expect(stored).toBe(60);
    const refused = answers.filter(({httpStatus}) => httpStatus === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.answer.status.details).toContain('60 annotations');
  });
});

describe('a workspace’s time', () => {
  test('over, its keys are refused in a sentence, and all of it is deleted', async () => {
    const {restUrl} = await start({lifetimeSeconds: 2, cleaningSeconds: 1});
    const {key, workspace} = await makeReader(restUrl);
    await create(restUrl, key, ['short-lived']);
    const rows = () =>
      count(`sandbox.entry WHERE workspace = '${workspace.id}'`);
    expect(await rows()).toBeGreaterThan(0);
    const ask = () => send(restUrl, 'GET', '/v2/annotations', {key});
    await expect
      .poll(async () => (await ask()).httpStatus, {timeout: 10_000})
      .toBe(401);
    const {answer} = await ask();
    expect(answer.status.code).toBe(11009);
    expect(answer.status.details).toContain('may have expired');
    await expect.poll(rows, {timeout: 10_000}).toBe(0);
    const gone = () => count(`sandbox.workspace WHERE id = '${workspace.id}'`);
    expect(await gone()).toBe(0);
  });
});

describe('what is in memory', () => {
  test('is let go when others are used, and read again when it is needed', async () => {
    const {restUrl} = await start({memoryBytes: 1_000_000});
    const readers = [];
    for (let i = 0; i < 12; i++) readers.push(await makeReader(restUrl));
    for (const [i, {key}] of readers.entries()) {
      await create(restUrl, key, [`of-${i}`]);
    }
    for (const [i, {key}] of readers.entries()) {
      expect(await listIds(restUrl, key)).toContain(`of-${i}`);
    }
    const figures = await (await fetch(`${restUrl}/metrics`)).text();
    const loaded = Number(
      /^sandbox_workspaces_loaded (\d+)$/m.exec(figures)?.[1],
    );
    expect(loaded).toBeGreaterThan(0);
    expect(loaded).toBeLessThan(readers.length);
  });

  test('what comes and goes leaves no rows behind without end', async () => {
    const {restUrl} = await start();
    const {key, workspace} = await makeReader(restUrl);
    const other = await start();
    const before = await listIds(other.restUrl, key);
    for (let turn = 0; turn < 12; turn++) {
      const ids = numbered(`turn-${turn}`, 100);
      await create(restUrl, key, ids);
      const body = {ids, input_ids: ids.map(() => 'park')};
      await send(restUrl, 'DELETE', '/v2/annotations', {key, body});
      if (turn % 4 === 0) {
        expect(await listIds(other.restUrl, key)).toEqual(before);
      }
    }
    await create(restUrl, key, ['after']);
    expect(await listIds(other.restUrl, key)).toEqual([...before, 'after']);
    const rows = await count(
      `sandbox.entry WHERE workspace = '${workspace.id}'`,
    );
    expect(rows).toBeLessThan(1100);
  });
});

test('a workspace of a build with other sample data goes on as it began', async () => {
  const {implementation} = annotationServer;
  const otherApi = {
    ...annotationServer,
    implementation: {...implementation, sample: implementation.emptySample},
  } as typeof annotationServer;
  const older = await start({}, otherApi);
  const newer = await start();
  const {key} = await makeReader(older.restUrl);
  expect(await listIds(newer.restUrl, key)).toEqual([]);
  const inputs = [
    {id: 'own', data: {image: {url: 'https://example.com/a.png'}}},
  ];
  await send(newer.restUrl, 'POST', '/v2/inputs', {key, body: {inputs}});
  expect(await listIds(older.restUrl, key)).toHaveLength(1);
  const fresh = await makeReader(newer.restUrl);
  expect(await listIds(older.restUrl, fresh.key)).toContain('park-dog');
});

import pg from 'pg';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openGrpcCaller} from '../api/grpc-caller.ts';
import {startPostgres} from '../support/postgres.ts';
import type {Postgres} from '../support/postgres.ts';
import {startServerProcess} from '../support/server-process.ts';
import type {ServerProcess} from '../support/server-process.ts';
import {create, listIds, makeReader, send} from './workspace.ts';
import type {Reader} from './workspace.ts';

// Two processes on one database, as behind a balancer.
let postgres: Postgres;
let database: string;
let left: ServerProcess;
let right: ServerProcess;
let reader: Reader;

beforeAll(async () => {
  postgres = await startPostgres();
  database = await postgres.createDatabase();
  const args = ['--database', database, '--calls-per-second', '100000'];
  // Both at once: one of them makes the tables, the other finds them.
  [left, right] = await Promise.all([
    startServerProcess(args),
    startServerProcess(args),
  ]);
  reader = await makeReader(left.restUrl);
}, 120_000);

afterAll(async () => {
  await Promise.all([left?.stop(), right?.stop()]);
  await postgres?.stop();
});

async function select(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(database);
  await client.connect();
  const {rows} = await client.query(sql);
  await client.end();
  return rows as Record<string, unknown>[];
}

describe('a workspace', () => {
  test('has keys of 128 random bits, the ids of its app, and an end', () => {
    const {keys, ids, expires_at} = reader.workspace;
    expect(keys.map(({user}) => user)).toEqual([
      'sandbox-owner (owns the app)',
      'collaborator-a',
      'collaborator-b',
    ]);
    for (const {key} of keys) expect(key).toMatch(/-[0-9a-f]{32}$/);
    expect(ids).toEqual({user_id: 'sandbox-owner', app_id: 'sandbox-app'});
    const hours = (Date.parse(expires_at) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThan(24.1);
  });

  test('begins with the sample data, for which nothing is stored', async () => {
    const fresh = await makeReader(right.restUrl);
    expect(await listIds(left.restUrl, fresh.key)).toContain('park-concepts');
    const rows = await select(
      `SELECT 1 FROM sandbox.entry WHERE workspace = '${fresh.workspace.id}'`,
    );
    expect(rows).toEqual([]);
  });

  test('is another for every reader', async () => {
    const other = await makeReader(right.restUrl);
    await create(left.restUrl, reader.key, ['mine-alone']);
    expect(await listIds(right.restUrl, reader.key)).toContain('mine-alone');
    for (const {restUrl} of [left, right]) {
      expect(await listIds(restUrl, other.key)).not.toContain('mine-alone');
      const path = '/v2/inputs/park/annotations/mine-alone';
      const {httpStatus} = await send(restUrl, 'GET', path, {key: other.key});
      expect(httpStatus).toBe(404);
    }
  });

  test('keeps its users apart, as the API does', async () => {
    const [, a, b] = reader.workspace.keys;
    await create(left.restUrl, a?.key ?? '', ['of-a']);
    const {answer} = await send(right.restUrl, 'PATCH', '/v2/annotations', {
      key: b?.key ?? '',
      body: {
        action: 'overwrite',
        annotations: [{id: 'of-a', input_id: 'park', data: {}}],
      },
    });
    expect(JSON.stringify(answer)).toContain('24156');
  });

  test('is put back by its owner, for all processes and for it alone', async () => {
    const other = await makeReader(left.restUrl);
    await create(left.restUrl, other.key, ['stays']);
    const mine = await makeReader(left.restUrl);
    const before = await listIds(right.restUrl, mine.key);
    await create(left.restUrl, mine.key, ['goes']);
    await send(left.restUrl, 'DELETE', '/v2/inputs/park/annotations/park-dog', {
      key: mine.key,
    });
    expect(await listIds(right.restUrl, mine.key)).not.toEqual(before);
    const reset = await send(left.restUrl, 'DELETE', '/_sandbox/state', {
      key: mine.key,
    });
    expect(reset.httpStatus).toBe(200);
    expect(await listIds(right.restUrl, mine.key)).toEqual(before);
    expect(await listIds(right.restUrl, other.key)).toContain('stays');
  });

  test('is called over gRPC too, by the same key', async () => {
    const {call, close} = openGrpcCaller(right.grpcAddress);
    await create(left.restUrl, reader.key, ['over-rest']);
    const {body} = await call(
      'GetAnnotation',
      {input_id: 'park', annotation_id: 'over-rest'},
      reader.key,
    );
    expect(JSON.stringify(body)).toContain('over-rest');
    const unknown = await call('ListAnnotations', {}, 'owner-pat');
    expect(JSON.stringify(unknown.body)).toContain('11009');
    close();
  });
});

describe('two processes', () => {
  test('answer as one, whoever writes at the same time', async () => {
    const mine = await makeReader(left.restUrl);
    const before = (await listIds(left.restUrl, mine.key)).length;
    const names = Array.from({length: 60}, (_, i) => `both-${i}`);
    const answers = await Promise.all(
      names.map((id, i) => {
        const {restUrl} = i % 2 === 0 ? left : right;
        return create(restUrl, mine.key, [id]);
      }),
    );
    expect(answers.map(({httpStatus}) => httpStatus)).toEqual(
      names.map(() => 200),
    );
    const lists = await Promise.all(
      [left, right].map(({restUrl}) => listIds(restUrl, mine.key)),
    );
    expect(lists[0]).toEqual(lists[1]);
    expect(lists[0]).toEqual(expect.arrayContaining(names));
    expect(lists[0]).toHaveLength(before + names.length);
  });

  test('let an id be taken once', async () => {
    for (let turn = 0; turn < 10; turn++) {
      const answers = await Promise.all(
        [left, right, left, right].map(({restUrl}) =>
          create(restUrl, reader.key, [`once-${turn}`]),
        ),
      );
      const taken = answers.filter(({answer}) => answer.status.code === 10000);
      expect(taken).toHaveLength(1);
    }
  });

  test('see at once what the other has acknowledged', async () => {
    for (let turn = 0; turn < 20; turn++) {
      const [writer, other] = turn % 2 === 0 ? [left, right] : [right, left];
      await create(writer.restUrl, reader.key, [`seen-${turn}`]);
      expect(await listIds(other.restUrl, reader.key)).toContain(
        `seen-${turn}`,
      );
    }
  });
});

describe('what is kept of keys', () => {
  test('the database has none, and the log neither', async () => {
    const tables = await select('SELECT * FROM sandbox.workspace');
    expect(JSON.stringify(tables)).toContain(reader.workspace.id);
    const secrets = reader.workspace.keys.map(({key}) => key.split('-')[2]);
    const stored = JSON.stringify(tables);
    const logged = left.output() + right.output();
    expect(logged).toContain('POST /v2/annotations');
    for (const secret of secrets) {
      expect(stored).not.toContain(secret);
      expect(logged).not.toContain(secret);
    }
  });

  test.each([
    ['the sample data’s own', () => 'owner-pat'],
    ['one that nobody made', () => `sbx-${'0'.repeat(20)}-${'0'.repeat(32)}`],
    [
      'one with a wrong end',
      () => `sbx-${reader.workspace.id}-${'0'.repeat(32)}`,
    ],
  ])('%s opens nothing', async (_name, key) => {
    const {httpStatus, answer} = await send(
      left.restUrl,
      'GET',
      '/v2/annotations',
      {key: key()},
    );
    expect(httpStatus).toBe(401);
    expect(answer.status.code).toBe(11009);
    expect(answer.status.details).toContain('POST /_sandbox/workspaces');
  });
});

describe('running it', () => {
  test('figures for Prometheus, of this process', async () => {
    const response = await fetch(`${left.restUrl}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toMatch(
      /^sandbox_call_duration_seconds_count\{transport="rest",status="200"\} \d+$/m,
    );
    expect(text).toMatch(/^sandbox_workspaces_loaded [1-9]/m);
  });

  test('a database that goes away is told, and comes back by itself', async () => {
    await create(left.restUrl, reader.key, ['before-the-fall']);
    await postgres.kill();
    const asked = await create(left.restUrl, reader.key, ['in-the-fall']);
    expect(asked.httpStatus).toBe(503);
    expect(asked.answer.status.code).toBe(40031);
    expect(asked.headers.get('retry-after')).toMatch(/^\d+$/);
    const ready = await send(left.restUrl, 'GET', '/readyz');
    expect(ready.httpStatus).toBe(503);
    const alive = await send(left.restUrl, 'GET', '/healthz');
    expect(alive.httpStatus).toBe(200);
    const made = await send(left.restUrl, 'POST', '/_sandbox/workspaces');
    expect(made.httpStatus).toBe(503);

    await postgres.start();
    for (const {restUrl} of [left, right]) {
      const list = await listIds(restUrl, reader.key);
      expect(list).toContain('before-the-fall');
      expect(list).not.toContain('in-the-fall');
      const back = await send(restUrl, 'GET', '/readyz');
      expect(back.httpStatus).toBe(200);
    }
    expect(left.output()).toContain('The database is away');
    // The log is written a moment later.
    await expect.poll(left.output).toContain('The database is back.');
  });

  test('a database that loses tables or rights is told, and used again once it has them', async () => {
    const mine = await makeReader(left.restUrl);
    await select('ALTER TABLE sandbox.workspace RENAME TO elsewhere');
    const asked = await create(left.restUrl, mine.key, ['refused']);
    const made = await send(right.restUrl, 'POST', '/_sandbox/workspaces');
    for (const {httpStatus, answer} of [asked, made]) {
      expect(httpStatus).toBe(503);
      expect(answer.status.details).toContain('refuses its calls');
    }
    expect((await send(left.restUrl, 'GET', '/readyz')).httpStatus).toBe(503);
    expect(left.output()).toContain('The database refuses: relation');
    await select('ALTER TABLE sandbox.elsewhere RENAME TO workspace');
    expect(await listIds(right.restUrl, mine.key)).not.toContain('refused');
    const {httpStatus} = await create(left.restUrl, mine.key, ['taken']);
    expect(httpStatus).toBe(200);
  });

  test('a process that is told to stop answers what it has begun', async () => {
    const third = await startServerProcess(['--database', database]);
    await listIds(third.restUrl, reader.key);
    const begun = create(third.restUrl, reader.key, ['at-the-end']);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const [{httpStatus}, {code, stderr}] = await Promise.all([
      begun,
      third.stop(),
    ]);
    expect([httpStatus, code, stderr]).toEqual([200, 0, '']);
    expect(await listIds(left.restUrl, reader.key)).toContain('at-the-end');
  });
});

import pg from 'pg';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {startPostgres} from '../support/postgres.ts';
import type {Postgres} from '../support/postgres.ts';
import {spawnSandbox} from '../support/server-process.ts';

let postgres: Postgres;
let database: string;

beforeAll(async () => {
  postgres = await startPostgres();
  database = await postgres.createDatabase();
}, 60_000);

afterAll(() => postgres?.stop());

async function run(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const addressWith = (
  part: Partial<Record<'username' | 'password' | 'port' | 'pathname', string>>,
) => Object.assign(new URL(database), part).href;

const CASES: [
  name: string,
  url: () => string | Promise<string>,
  says: RegExp,
][] = [
  [
    'an address that is none',
    () => 'db.example.com',
    /must be an address such as postgres:/,
  ],
  [
    'where nothing answers',
    () => addressWith({port: '1'}),
    /127\.0\.0\.1:1\/test_1 can't be reached/,
  ],
  [
    'a database that does not exist',
    () => addressWith({pathname: '/nowhere'}),
    /\/nowhere does not exist; make it/,
  ],
  [
    'a user who may not make tables',
    async () => {
      await run(database, 'CREATE ROLE reader LOGIN');
      return addressWith({username: 'reader', password: 'top-secret'});
    },
    /does not let this user make or read the sandbox’s tables; GRANT/,
  ],
  [
    'an old schema, and a user who may not bring it up to date',
    async () => {
      const url = await postgres.createDatabase();
      await run(
        url,
        'CREATE SCHEMA sandbox',
        'CREATE TABLE sandbox.migration (number int)',
        'CREATE ROLE weak LOGIN',
        'GRANT USAGE ON SCHEMA sandbox TO weak',
        'GRANT SELECT ON sandbox.migration TO weak',
      );
      return Object.assign(new URL(url), {username: 'weak'}).href;
    },
    /does not let this user make or read the sandbox’s tables; GRANT/,
  ],
  [
    'the schema of a newer sandbox',
    async () => {
      const url = await postgres.createDatabase();
      await run(
        url,
        'CREATE SCHEMA sandbox',
        'CREATE TABLE sandbox.migration (number int)',
        'INSERT INTO sandbox.migration VALUES (9999)',
      );
      return url;
    },
    /has the schema 9999 of a newer sandbox, and this one knows \d+/,
  ],
];

test.each(CASES)('%s ends in one sentence', async (_name, url, says) => {
  const {code, stdout, stderr} = await spawnSandbox([
    ...['--port', '0', '--grpc-port', '0', '--database', await url()],
  ]).ended;
  expect(stderr).toMatch(/^sandbox: --database .*\.\n$/);
  expect(stderr).toMatch(says);
  expect(stderr).not.toContain('top-secret');
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

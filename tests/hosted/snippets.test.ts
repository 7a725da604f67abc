// The examples, by the clients of all languages, on a hosted sandbox of two processes.
import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import pg from 'pg';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {startSandboxServer} from '../../api/server.ts';
import {annotationApi} from '../../api/testing/index.ts';
import {LANGUAGES} from '../../languages/index.ts';
import {missingForRuns} from '../../languages/requirements.ts';
import {ROOT} from '../../languages/toolchain/root.ts';
import {runSnippetTests} from '../snippets/harness.ts';
import {makeWorkspace} from '../snippets/server/make-workspace.ts';
import {startPostgres} from '../support/postgres.ts';
import type {Postgres} from '../support/postgres.ts';
import {startServerProcess} from '../support/server-process.ts';
import type {ServerProcess} from '../support/server-process.ts';

let postgres: Postgres;
let database: string;
let overRest: ServerProcess;
let overGrpc: ServerProcess;

beforeAll(async () => {
  postgres = await startPostgres();
  database = await postgres.createDatabase();
  const args = ['--database', database, '--workspaces-per-hour', '1000'];
  [overRest, overGrpc] = await Promise.all([
    startServerProcess(args),
    startServerProcess(args),
  ]);
}, 120_000);

afterAll(async () => {
  await Promise.all([overRest?.stop(), overGrpc?.stop()]);
  await postgres?.stop();
});

/** Runs the command, and gives what it printed and its exit code. */
async function testSnippets(
  ...args: string[]
): Promise<{code: number; printed: string}> {
  const main = ['--import', 'tsx', 'tests/snippets/main.ts', ...args];
  const run = promisify(execFile)(process.execPath, main, {cwd: ROOT});
  const {stdout, stderr} = await run.catch(
    (error: {stdout: string; stderr: string}) => error,
  );
  return {code: run.child.exitCode ?? -1, printed: stdout + stderr};
}

/** How many workspaces have been written to, and how many not. */
async function countWorkspaces(): Promise<{written: number; fresh: number}> {
  const client = new pg.Client(database);
  await client.connect();
  const {rows} = await client.query(
    'SELECT count(*) FILTER (WHERE version > 0)::int AS written, count(*) FILTER (WHERE version = 0)::int AS fresh FROM sandbox.workspace',
  );
  await client.end();
  return rows[0] as {written: number; fresh: number};
}

const isMissing = missingForRuns(LANGUAGES.map(({id}) => id)).length > 0;

// In CI nothing is left out.
test.skipIf(isMissing && !process.env.CI)(
  'an operation passes in every language, each snippet in a workspace of its own',
  async () => {
    const {code, printed} = await testSnippets(
      ...['--op', 'update_annotation_concepts', '--jobs', '1'],
      ...['--endpoint', overRest.restUrl, '--grpc', overGrpc.grpcAddress],
    );
    const passed = Number(/^(\d+) passed, 0 failed$/m.exec(printed)?.[1]);
    expect({code, printed}).toMatchObject({code: 0});
    expect(passed).toBeGreaterThanOrEqual(LANGUAGES.length);
    // One that it changed, and one in which it was refused.
    expect(await countWorkspaces()).toEqual({written: passed, fresh: passed});
    // REST went to one of the processes, gRPC to the other.
    expect(overRest.output()).toMatch(/rest {2}PATCH \S+ {2}200/);
    expect(overGrpc.output()).toMatch(/grpc {2}PatchAnnotations {2}10000/);
  },
  600_000,
);

describe('what can’t be is told in a sentence', () => {
  const ask = (restUrl: string) =>
    makeWorkspace({restUrl, grpcAddress: undefined}, annotationApi.definition);

  test('an address where nothing answers', async () => {
    const {restUrl, close} = await startSandboxServer();
    await close();
    await expect(ask(restUrl)).rejects.toThrow(
      /^--endpoint http:\S+ can't be reached \(ECONNREFUSED\); check/,
    );
  });

  test('a sandbox that is not hosted', async () => {
    const {restUrl, close} = await startSandboxServer();
    await expect(ask(restUrl)).rejects.toThrow(
      /makes no workspace \(HTTP 404\): .* Start one with npm run sandbox/,
    );
    await close();
  });

  test('one that makes no more workspaces', async () => {
    const {restUrl, close} = await startSandboxServer({
      hosted: {database, workspacesPerHour: 1},
    });
    await ask(restUrl);
    await expect(ask(restUrl)).rejects.toThrow(
      /makes no more workspaces .* a larger --workspaces-per-hour\.$/,
    );
    await close();
  });

  test('gRPC without an address for it', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const args = ['--lang', 'php,curl', '--endpoint', overRest.restUrl];
    expect(await runSnippetTests(annotationApi, args)).toBe(2);
    expect(said).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(
        /^--endpoint: php: the clients need gRPC; give --grpc/,
      ),
    );
  });
});

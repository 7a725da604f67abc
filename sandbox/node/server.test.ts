import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {logVerbosity, setLogVerbosity} from '@grpc/grpc-js';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {startSandboxServer} from '../../api/server.ts';
import type {SandboxServer, SandboxServerOptions} from './server.ts';
import {UsageError} from './usage-error.ts';

let folder: string;
const running: SandboxServer[] = [];

async function start(options: SandboxServerOptions = {}) {
  const server = await startSandboxServer(options);
  running.push(server);
  return server;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'server-'));
  setLogVerbosity(logVerbosity.NONE);
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
  await rm(folder, {recursive: true});
});

const ANNOTATIONS = '/v2/users/sandbox-owner/apps/sandbox-app/annotations';

async function countOf({restUrl}: SandboxServer): Promise<number> {
  const response = await fetch(`${restUrl}${ANNOTATIONS}?per_page=1000`, {
    headers: {authorization: 'Key owner-pat'},
  });
  const {annotations} = (await response.json()) as {annotations: object[]};
  return annotations.length;
}

function deleteOne({restUrl}: SandboxServer): Promise<Response> {
  const path = ANNOTATIONS.replace(
    'annotations',
    'inputs/park/annotations/park-concepts',
  );
  return fetch(restUrl + path, {
    method: 'DELETE',
    headers: {authorization: 'Key owner-pat'},
  });
}

describe('what keeps a server from starting is said in one line', () => {
  const port = ({restUrl}: SandboxServer) => Number(new URL(restUrl).port);
  const cases: [
    name: string,
    options: (other: SandboxServer) => SandboxServerOptions,
    says: string,
  ][] = [
    ['a taken port', (other) => ({port: port(other)}), '--port'],
    ['a taken gRPC port', (other) => ({grpcPort: port(other)}), '--grpc-port'],
    [
      'an address of another machine',
      () => ({host: '192.0.2.1'}),
      '192.0.2.1 is no address of this machine',
    ],
    [
      'a certificate that is none',
      () => ({tls: {cert: 'x', key: 'y'}}),
      "--tls-cert and --tls-key don't make a pair",
    ],
    ['a folder in use', () => ({data: folder}), 'in use by another sandbox'],
  ];
  test.each(cases)('%s', async (_name, options, says) => {
    const other = await start({data: folder});
    const failure: unknown = await startSandboxServer(options(other)).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(UsageError);
    expect((failure as Error).message).toContain(says);
    expect((failure as Error).message).not.toContain('\n');
  });
});

test('a failed start lets go of what it had', async () => {
  const other = await start();
  const grpcPort = Number(other.grpcAddress.split(':')[1]);
  await expect(startSandboxServer({data: folder, grpcPort})).rejects.toThrow(
    'is taken',
  );
  await start({data: folder});
});

test('what is written stays over a restart, with --data', async () => {
  const first = await start({data: folder});
  const before = await countOf(first);
  expect((await deleteOne(first)).status).toBe(200);
  await first.close();
  const second = await start({data: folder});
  expect(await countOf(second)).toBe(before - 1);
});

test('a call under way is answered before the server stops', async () => {
  const server = await start({data: folder});
  const answers = Array.from({length: 20}, () => countOf(server));
  const written = deleteOne(server);
  await Promise.all([...answers, written]);
  const late = deleteOne(server).then(({status}) => status);
  // The request is on its way; closing must not cut it off.
  await new Promise((resolve) => setTimeout(resolve, 5));
  await server.close();
  expect(await late).toBe(404);
});

test('this machine may put the sample data back, a page in its browser may not', async () => {
  const server = await start();
  const before = await countOf(server);
  await deleteOne(server);
  const reset = (headers: Record<string, string> = {}) =>
    fetch(`${server.restUrl}/_sandbox/state`, {method: 'DELETE', headers});
  expect((await reset({origin: 'https://site.example'})).status).toBe(401);
  expect(await countOf(server)).toBe(before - 1);
  expect((await reset()).status).toBe(200);
  expect(await countOf(server)).toBe(before);
});

test('an empty server has users and keys, and nothing else', async () => {
  expect(await countOf(await start({sample: 'empty'}))).toBe(0);
});

test('a connection kept open for another request does not hold up the stop', async () => {
  const server = await startSandboxServer();
  await (await fetch(`${server.restUrl}/healthz`)).text();
  const begun = performance.now();
  await server.close();
  expect(performance.now() - begun).toBeLessThan(1000);
});

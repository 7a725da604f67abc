import {connect} from 'node:net';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {
  spawnSandbox,
  startServerProcess,
} from '../../tests/support/server-process.ts';
import type {ServerProcess} from '../../tests/support/server-process.ts';

let running: ServerProcess;

beforeAll(async () => {
  running = await startServerProcess();
});

afterAll(async () => {
  await running.stop();
});

describe('a mistake ends in one clear line and an exit code', () => {
  const free = ['--port', '0', '--grpc-port', '0'];
  const restPort = () => new URL(running.restUrl).port;
  const grpcPort = () => running.grpcAddress.split(':')[1] ?? '';
  const cases: [name: string, args: () => string[], says: string][] = [
    ['an unknown option', () => ['--prot'], "Unknown option '--prot'"],
    ['a bad port', () => ['--port', '99999'], '--port must be a port number'],
    [
      'a taken REST port',
      () => ['--port', restPort(), '--grpc-port', '0'],
      'is taken; choose another with --port',
    ],
    [
      'a taken gRPC port',
      () => ['--port', '0', '--grpc-port', grpcPort()],
      'is taken; choose another with --grpc-port',
    ],
    [
      'a certificate that is not there',
      () => [...free, '--tls-cert', '/nowhere.pem', '--tls-key', '/nowhere'],
      "--tls-cert /nowhere.pem can't be read: there is no such file",
    ],
  ];
  test.each(cases)('%s', async (_name, args, says) => {
    const {code, stdout, stderr} = await spawnSandbox(args()).ended;
    expect(stderr).toMatch(/^sandbox: .*\n$/);
    expect(stderr).toContain(says);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

test('--help explains every option', async () => {
  const {code, stdout} = await spawnSandbox(['--help']).ended;
  const options =
    '--host --port --grpc-port --tls --tls-cert --tls-key --data --database --workspace-hours --calls-per-second --workspaces-per-hour --proxies --empty --help';
  for (const option of options.split(' ')) expect(stdout).toContain(option);
  expect(code).toBe(0);
});

describe('stopping', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'on %s is clean, in spite of an open connection',
    async (signal) => {
      const server = await startServerProcess();
      const {hostname, port} = new URL(server.restUrl);
      const idle = connect(Number(port), hostname);
      await fetch(`${server.restUrl}/healthz`);
      const begun = performance.now();
      const {code, stderr} = await server.stop(signal);
      expect(code).toBe(0);
      expect(stderr).toBe('');
      expect(performance.now() - begun).toBeLessThan(5000);
      idle.destroy();
    },
  );
});

test('the log has a line for each request, and never a key', async () => {
  const server = await startServerProcess();
  const url = `${server.restUrl}/v2/annotations?key=secret-in-the-query`;
  await fetch(url, {headers: {authorization: 'Key secret-in-the-header'}});
  const {stdout} = await server.stop();
  expect(stdout).toMatch(
    /^rest {2}GET \/v2\/annotations {2}40\d {2}[\d.]+ ms$/m,
  );
  expect(stdout).not.toContain('secret');
});

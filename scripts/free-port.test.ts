import {spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import type {AddressInfo, Server} from 'node:net';
import {afterAll, beforeAll, expect, it} from 'vitest';

let server: Server;
let taken: number;

beforeAll(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  taken = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
});

/** What `npm start` would do about a port, in a process of its own. */
function choose(asked: string | undefined, first = taken) {
  const script = `
    import {choosePort} from './scripts/free-port.mjs';
    const asked = ${JSON.stringify(asked)};
    console.log('chosen', await choosePort('127.0.0.1', asked, ${first}));`;
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script],
    {encoding: 'utf8'},
  );
  return {status, printed: (stdout + stderr).trim()};
}

it('takes the next free port where the usual one is in use, and says so', () => {
  const {status, printed} = choose(undefined);
  const chosen = Number(/chosen (\d+)$/.exec(printed)?.[1]);
  expect(chosen).toBeGreaterThan(taken);
  expect(printed).toContain(`Port ${taken} is in use. Taking ${chosen}.`);
  expect(status).toBe(0);
});

it('refuses a port that was asked for and is in use', () => {
  expect(choose(String(taken))).toEqual({
    status: 1,
    printed: `Port ${taken} is in use. Choose another with --port.`,
  });
});

it.each(['x', '0', '65536', '-1', '3000x'])('refuses the port %s', (port) => {
  expect(choose(port)).toEqual({
    status: 1,
    printed: `--port must be a number from 1 to 65535, not "${port}".`,
  });
});

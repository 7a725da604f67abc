import {Agent, request as httpRequest} from 'node:http';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {chooseSeed, createRandom} from '../support/random.ts';
import {memoryOf} from '../support/memory-of.ts';
import {startServerProcess} from '../support/server-process.ts';
import type {ServerProcess} from '../support/server-process.ts';
import {LONG} from './length.ts';

const CONNECTIONS = LONG ? 64 : 16;
const SECONDS = LONG ? 60 : 4;
const APP = '/v2/users/sandbox-owner/apps/sandbox-app';
const INPUT = 'harbor';

let server: ServerProcess;
const seed = chooseSeed();

beforeAll(async () => {
  server = await startServerProcess();
}, 60_000);

afterAll(async () => {
  await server.stop();
});

/** One request on a connection of its own; gives the API's status code. */
function exchange(
  agent: Agent,
  method: string,
  path: string,
  body?: object,
): Promise<number> {
  const {hostname, port} = new URL(server.restUrl);
  const headers = {authorization: 'Key owner-pat'};
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {agent, hostname, port, method, path: APP + path, headers},
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        response.on('end', () => {
          const {status} = JSON.parse(text) as {status: {code: number}};
          resolve(status.code);
        });
      },
    );
    request.on('error', reject);
    request.end(body && JSON.stringify(body));
  });
}

test(
  `${CONNECTIONS} connections for ${SECONDS} s (SEED=${seed}): no error, and memory levels off`,
  async () => {
    const random = createRandom(seed);
    const end = performance.now() + SECONDS * 1000;
    let requests = 0;
    const failures = new Set<string>();
    const user = async (name: string) => {
      const agent = new Agent({keepAlive: true, maxSockets: 1});
      const call = async (method: string, path: string, body?: object) => {
        const code = await exchange(agent, method, path, body);
        requests += 1;
        if (code !== 10000) failures.add(`${method} ${path}: ${code}`);
      };
      for (let turn = 0; performance.now() < end; turn++) {
        const id = `${name}-${turn}`;
        const value = random.below(2);
        const data = {concepts: [{id: 'boat', value}]};
        const annotations = [{id, input_id: INPUT, data}];
        await call('POST', '/annotations', {annotations});
        await call('PATCH', '/annotations', {action: 'merge', annotations});
        await call('GET', `/annotations?page=${1 + random.below(4)}`);
        await call('GET', `/inputs/${INPUT}/annotations/${id}`);
        await call('DELETE', `/inputs/${INPUT}/annotations/${id}`);
      }
      agent.destroy();
    };
    const memory: number[] = [];
    const pid = server.process.pid ?? 0;
    const timer = setInterval(
      () => memory.push(memoryOf(pid)),
      (SECONDS * 1000) / 40,
    );
    await Promise.all(
      Array.from({length: CONNECTIONS}, (_, i) => user(`load-${i}`)),
    );
    clearInterval(timer);
    expect([...failures]).toEqual([]);
    const most = (part: number[]) => Math.max(...part);
    const early = most(memory.slice(memory.length / 4, memory.length / 2));
    const late = most(memory.slice((memory.length * 3) / 4));
    console.log(
      `${requests} requests, ${Math.round(requests / SECONDS)} a second; at most ${early.toFixed(0)} MB in the second quarter, ${late.toFixed(0)} MB in the last`,
    );
    // Only the long form runs long enough for the heap to find its size.
    if (LONG) expect(late).toBeLessThan(early * 1.15);
  },
  5 * 60_000,
);

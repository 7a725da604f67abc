import {connect} from 'node:net';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {loadContract} from '../../../api/grpc/contract.ts';
import {chooseSeed, createRandom} from '../../support/random.ts';
import {startServerProcess} from '../../support/server-process.ts';
import type {ServerProcess} from '../../support/server-process.ts';
import {LONG} from '../length.ts';
import {hostileMessages} from './grpc-requests.ts';
import {hostileRestRequest} from './rest-requests.ts';
import {grpcSender, restSender} from './senders.ts';
import type {Sender} from './senders.ts';
import {readState} from './state.ts';

/** The long form sends 50,000 and more, half of them each way. */
const COUNT = LONG ? 26_000 : 1000;
const AT_ONCE = 16;
const MINUTES = 60_000;

let server: ServerProcess;
let before: string;
const seed = chooseSeed();

beforeAll(async () => {
  server = await startServerProcess();
  before = await readState(server.restUrl);
}, MINUTES);

afterAll(async () => {
  await server.stop();
});

/** Sends so many hostile requests and collects what went wrong, by kind. */
async function abuse<Hostile extends {kind: string}>(
  sender: Sender<Hostile>,
  next: () => Hostile,
): Promise<string[]> {
  const complaints = new Map<string, number>();
  let left = COUNT;
  const worker = async () => {
    while (left-- > 0) {
      const hostile = next();
      const complaint = await sender.send(hostile);
      if (complaint !== undefined) {
        const line = `${hostile.kind}: ${complaint.slice(0, 300)}`;
        complaints.set(line, (complaints.get(line) ?? 0) + 1);
      }
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, worker));
  sender.close();
  return [...complaints].map(([line, times]) => `${times} × ${line}`);
}

/** The server is the same process, says nothing odd, and holds what it held. */
async function expectUnharmed() {
  expect(server.process.exitCode).toBeNull();
  const health = await fetch(`${server.restUrl}/healthz`);
  expect(health.status).toBe(200);
  expect(await readState(server.restUrl)).toBe(before);
  expect(server.output()).not.toMatch(/\bat .+:\d+:\d+\)?$/m);
}

test(
  `${COUNT} hostile REST requests (SEED=${seed}) do no harm`,
  async () => {
    const random = createRandom(seed);
    const complaints = await abuse(restSender(server.restUrl), () =>
      hostileRestRequest(random),
    );
    expect(complaints).toEqual([]);
    await expectUnharmed();
  },
  30 * MINUTES,
);

test(
  `${COUNT} hostile gRPC messages (SEED=${seed}) do no harm`,
  async () => {
    const random = createRandom(seed);
    const service = loadContract();
    const next = hostileMessages(service);
    const complaints = await abuse(
      grpcSender(server.grpcAddress, service),
      () => next(random),
    );
    expect(complaints).toEqual([]);
    await expectUnharmed();
  },
  30 * MINUTES,
);

test(
  `noise on the ports themselves (SEED=${seed}) does no harm`,
  async () => {
    const random = createRandom(seed);
    const ports = [
      new URL(server.restUrl).port,
      server.grpcAddress.split(':')[1],
    ];
    for (let round = 0; round < (LONG ? 400 : 40); round++) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(random.pick(ports)), '127.0.0.1');
        socket.on('error', () => {}).on('close', () => resolve());
        const starts = [
          '',
          'GET / HTTP/1.1\r\n',
          'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
        ];
        socket.write(random.pick(starts));
        socket.write(random.bytes(random.below(2000)));
        setTimeout(() => socket.destroy(), 20);
      });
    }
    await expectUnharmed();
  },
  10 * MINUTES,
);

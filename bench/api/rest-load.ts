import {connect} from 'node:net';
import type {Socket} from 'node:net';
import {startStopwatch} from './measurement.ts';
import type {Measurement} from './measurement.ts';

/** One request, as often as the server can answer it. */
export interface RestLoad {
  readonly url: string;
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  /** The owner's of the sample data, when missing. */
  readonly key?: string;
  readonly connections: number;
  readonly seconds: number;
}

/**
 * Loads a server over plain sockets, one request at a time on each: this costs
 * the machine far less than an HTTP client does, so that the server is measured.
 */
export async function loadRest(load: RestLoad): Promise<Measurement> {
  const {hostname, port, host} = new URL(load.url);
  const body = load.body === undefined ? '' : JSON.stringify(load.body);
  const request = Buffer.from(
    [
      `${load.method} ${load.path} HTTP/1.1`,
      `Host: ${host}`,
      `Authorization: Key ${load.key ?? 'owner-pat'}`,
      ...(body === '' ? [] : ['Content-Type: application/json']),
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
  const stopwatch = startStopwatch(load.seconds);
  const sockets = Array.from({length: load.connections}, () =>
    connect(Number(port), hostname).setNoDelay(),
  );
  await Promise.all(
    sockets.map(async (socket) => {
      while (stopwatch.running()) {
        const sent = performance.now();
        socket.write(request);
        const status = await readResponse(socket);
        stopwatch.add(performance.now() - sent, status === 200);
      }
      socket.destroy();
    }),
  );
  return stopwatch.result();
}

const HEAD_END = '\r\n\r\n';

/** Reads one response to its end and gives its status. */
function readResponse(socket: Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0);
    let end = Infinity;
    const onData = (chunk: Buffer) => {
      received =
        received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      if (end === Infinity) {
        const headEnd = received.indexOf(HEAD_END);
        if (headEnd < 0) return;
        const head = received.toString('latin1', 0, headEnd);
        const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
        if (length === undefined) {
          finish(() => reject(new Error(`No Content-Length in:\n${head}`)));
          return;
        }
        end = headEnd + HEAD_END.length + Number(length);
      }
      if (received.length >= end) {
        finish(() => resolve(Number(received.toString('latin1', 9, 12))));
      }
    };
    const onClose = () =>
      finish(() => reject(new Error('The server closed a connection.')));
    const finish = (settle: () => void) => {
      socket.off('data', onData).off('close', onClose);
      settle();
    };
    socket.on('data', onData).on('close', onClose);
  });
}

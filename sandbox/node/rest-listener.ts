import {randomUUID} from 'node:crypto';
import {createServer as createHttpServer, maxHeaderSize} from 'node:http';
import type {IncomingMessage} from 'node:http';
import {createServer as createHttpsServer} from 'node:https';
import type {AddressInfo} from 'node:net';
import type {Duplex} from 'node:stream';
import {getRequestListener} from '@hono/node-server';
import {statusOf} from '../core/errors.ts';
import type {Sandbox} from '../core/index.ts';
import {explainListening} from './listening.ts';
import type {Listener, ListenOptions} from './listening.ts';

/** How long a stop waits for calls under way. */
const GRACE_MILLISECONDS = 2000;

/** Answers REST over HTTP, or over HTTPS when there is a certificate. */
export async function listenRest(
  sandbox: Sandbox,
  {host, port, tls, onRequest}: ListenOptions,
): Promise<Listener> {
  const listener = getRequestListener(
    async (request, env) => {
      const incoming = env.incoming as IncomingMessage;
      const loopback = isLoopback(incoming.socket.remoteAddress);
      if (onRequest === undefined) return sandbox.fetch(request, {loopback});
      const started = performance.now();
      const response = await sandbox.fetch(request, {loopback});
      onRequest({
        transport: 'rest',
        // The query is left out: somebody may have put a key there.
        call: `${incoming.method} ${incoming.url?.split('?')[0]}`,
        outcome: response.status,
        milliseconds: performance.now() - started,
      });
      return response;
    },
    {hostname: host},
  );
  const server =
    tls === undefined
      ? createHttpServer(listener)
      : createHttpsServer({cert: tls.cert, key: tls.key}, listener);
  server.on('clientError', refuseUnparsable);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(explainListening('--port', host, port, error)),
    );
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const timer = setTimeout(
        () => server.closeAllConnections(),
        GRACE_MILLISECONDS,
      );
      await closed;
      clearTimeout(timer);
    },
  };
}

/** What isn't even HTTP is refused in the API's own form too. */
function refuseUnparsable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [line, details] = UNPARSABLE[error.code ?? ''] ?? [
    '400 Bad Request',
    `The request is not well-formed HTTP: ${error.message}.`,
  ];
  const status = {...statusOf(11100, details), req_id: randomUUID()};
  const body = JSON.stringify({status});
  const head = [
    `HTTP/1.1 ${line}`,
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const UNPARSABLE: Record<string, [line: string, details: string]> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    `Path and headers are larger than ${maxHeaderSize} bytes. Send fewer ids in the query.`,
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    '408 Request Timeout',
    'The request did not arrive in time. Send it again.',
  ],
};

/** Whether a caller is on this very machine. */
function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(?:::1$|(?:::ffff:)?127\.)/.test(address);
}

import {createServer as createHttpServer, maxHeaderSize} from 'node:http';
import type {IncomingMessage, Server as HttpServer} from 'node:http';
import {createServer as createHttpsServer} from 'node:https';
import type {Server as HttpsServer} from 'node:https';
import type {Socket} from 'node:net';
import type {Duplex} from 'node:stream';
import {getRequestListener} from '@hono/node-server';
import type {Sandbox} from '../core/index.ts';
import {acceptConnections} from './connections.ts';
import type {Listener, ListenOptions} from './listening.ts';

type ServerOfHttp = HttpServer | HttpsServer;

/** Answers REST over HTTP; over HTTPS when there is a certificate, or over both. */
export async function listenRest(
  sandbox: Sandbox,
  {host, port, tls, plainToo, onRequest, onUnwantedTls}: ListenOptions,
): Promise<Listener> {
  const listener = requestListener(sandbox, host, onRequest);
  const plain = createHttpServer(listener);
  const secure = tls && createHttpsServer({...tls}, listener);
  const servers: ServerOfHttp[] = secure ? [plain, secure] : [plain];
  for (const server of servers) {
    server.on(
      'clientError',
      (error: NodeJS.ErrnoException, socket) =>
        void refuseUnparsable(sandbox, error, socket),
    );
    // It has no port of its own, but keeps its time limits and its list of connections from here on.
    server.emit('listening');
  }
  const giveTo = (server: ServerOfHttp) => (socket: Socket) =>
    server.emit('connection', socket);
  const connections = await acceptConnections(
    {host, port, option: '--port'},
    {
      plain: giveTo(secure && !plainToo ? secure : plain),
      tls: (socket) => {
        if (secure === undefined) onUnwantedTls?.('rest');
        giveTo(secure ?? plain)(socket);
      },
    },
  );
  return {
    port: connections.port,
    async close() {
      const closed = connections.close();
      // Ends the connections that are idle.
      for (const server of servers) server.close();
      await closed;
    },
  };
}

function requestListener(
  sandbox: Sandbox,
  host: string,
  onRequest: ListenOptions['onRequest'],
) {
  return getRequestListener(
    async (request, env) => {
      const incoming = env.incoming as IncomingMessage;
      const {remoteAddress: address} = incoming.socket;
      const from = {
        loopback: isLoopback(address),
        ...(address !== undefined && {address}),
      };
      if (onRequest === undefined) return sandbox.fetch(request, from);
      const started = performance.now();
      const response = await sandbox.fetch(request, from);
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
}

/** What isn't even HTTP is refused in the API's own form too. */
async function refuseUnparsable(
  sandbox: Sandbox,
  error: NodeJS.ErrnoException,
  socket: Duplex,
): Promise<void> {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [line, details] = UNPARSABLE[error.code ?? ''] ?? [
    '400 Bad Request',
    `The request is not well-formed HTTP: ${error.message}.`,
  ];
  const answer = await sandbox.refuseUnreadable(details);
  const body = JSON.stringify(answer.body);
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

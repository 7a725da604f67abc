import type {IncomingMessage} from 'node:http';
import {createServer as createHttpServer} from 'node:http';
import {createServer as createHttpsServer} from 'node:https';
import type {AddressInfo} from 'node:net';
import {getRequestListener} from '@hono/node-server';
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

/** Whether a caller is on this very machine. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(?:::1$|(?:::ffff:)?127\.)/.test(address);
}

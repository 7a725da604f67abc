import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import sirv from 'sirv';

/** An address whose site changes as one that is deployed does, and can be cut off. */
export interface ChangingSite {
  /** Origin, without a slash at the end; always the same. */
  readonly url: string;
  /** Serves another build from now on. */
  deploy(folder: string): Promise<void>;
  /** Stops the server: who asks is refused the connection. */
  cut(): Promise<void>;
}

/** Serves builds in turn at one address, as a host that tells browsers to keep nothing. */
export async function serveChanging(folder: string): Promise<ChangingSite> {
  let answer: RequestListener;
  const deploy = async (next: string) => {
    const notFound = await readFile(join(next, '404.html'));
    const files = sirv(next, {
      setHeaders: (response) => response.setHeader('cache-control', 'no-store'),
    });
    answer = (request, response) =>
      files(request, response, () => {
        response.writeHead(404, {'content-type': 'text/html; charset=utf-8'});
        response.end(notFound);
      });
  };
  await deploy(folder);
  const server = createServer((request, response) => answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    deploy,
    async cut() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

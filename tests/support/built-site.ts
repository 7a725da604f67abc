import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import sirv from 'sirv';
import type {Options} from 'sirv';

/** A folder of built pages, served on a port of its own. */
export interface ServedFolder {
  /** Origin of the pages, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a static host would: folders by their `index.html`,
 * anything unknown by `404.html`.
 *
 * @param folder - Path of the build, relative to the working directory.
 * @param options - What the host does beside that, such as sending `.gz` files.
 * @throws when there is no build there.
 */
export async function serveFolder(
  folder = 'build',
  options: Options = {},
): Promise<ServedFolder> {
  if (!existsSync(join(folder, '404.html'))) {
    throw new Error(`No site in ${folder}: run npm run build first.`);
  }
  const notFound = await readFile(join(folder, '404.html'));
  const answer = sirv(folder, options);
  const server = createServer((request, response) =>
    answer(request, response, () => {
      response.writeHead(404, {'content-type': 'text/html; charset=utf-8'});
      response.end(notFound);
    }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

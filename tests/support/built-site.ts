import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {serve} from '@hono/node-server';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';

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
 * @throws when there is no build there.
 */
export async function serveFolder(folder = 'build'): Promise<ServedFolder> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`No site in ${folder}: run npm run build first.`);
  }
  const app = new Hono();
  app.use('/*', serveStatic({root: folder}));
  const notFound = await readFile(join(folder, '404.html'), 'utf8');
  app.notFound((context) => context.html(notFound, 404));

  return new Promise((resolve) => {
    const server = serve(
      {fetch: app.fetch, port: 0, hostname: '127.0.0.1'},
      ({port}: AddressInfo) => {
        resolve({
          url: `http://127.0.0.1:${port}`,
          close: () =>
            new Promise((closed) => {
              server.close(() => {
                closed();
              });
              if ('closeAllConnections' in server) {
                server.closeAllConnections();
              }
            }),
        });
      },
    );
  });
}

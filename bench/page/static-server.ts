import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {gzipSync} from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

interface Answer {
  readonly type: string;
  readonly body: Buffer;
}

async function readAnswer(
  folder: string,
  pathname: string,
): Promise<Answer | undefined> {
  const file = path.join(
    folder,
    path.normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname),
  );
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  return readFile(file).then(
    (content) => ({type, body: gzipSync(content)}),
    () => undefined,
  );
}

/** A running server of static files. */
export interface StaticServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a folder as a static host does, compressed, on a free port of this machine. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const answers = new Map<string, Promise<Answer | undefined>>();
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const found = answers.get(pathname) ?? readAnswer(folder, pathname);
    // Compressed once: the pages' times shall not depend on ours.
    answers.set(pathname, found);
    const answer = await found;
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': answer.type,
      'content-encoding': 'gzip',
      'content-length': answer.body.length,
      'cache-control': 'max-age=3600',
    });
    response.end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

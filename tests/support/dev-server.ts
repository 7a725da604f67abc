import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {freePort} from './free-port.ts';

const READY_WITHIN = 600_000;
const ASK_EVERY = 200;

/** A site that is being worked on, served in a process of its own. */
export interface DevServer {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** All that it printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Serves the pages of a folder that `bench/build/make-site.ts` has filled, as
 * `npm run dev` does the site's own; ready once the first compilation is done.
 *
 * @param folder From the repository's folder.
 */
export async function startDevServer(folder: string): Promise<DevServer> {
  const port = await freePort();
  const child = spawn(
    'npx',
    [
      ...['docusaurus', 'start', '--no-open', '--port', String(port)],
      ...['--config', 'bench/build/docusaurus.config.ts'],
    ],
    {
      env: {
        ...process.env,
        BENCH_SITE: folder,
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: `${folder}/docusaurus`,
        // As on a first start: a cache brings back the pages that were opened before.
        DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
        // A test's environment would make it a build's.
        NODE_ENV: 'development',
        NODE_OPTIONS: '--max-old-space-size=8192',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // It has processes of its own, which are to end with it.
      detached: true,
    },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const stop = () => end(child);
  const url = `http://localhost:${port}`;
  try {
    await untilReady(url, child);
  } catch (cause) {
    await stop();
    throw new Error(`The dev server did not start:\n${said}`, {cause});
  }
  return {url, output: () => said, stop};
}

/** Waits for an answer, which the server holds back while it compiles. */
async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = AbortSignal.timeout(READY_WITHIN);
  while (child.exitCode === null) {
    const answer = await fetch(url, {signal: deadline}).catch(() => undefined);
    if (answer?.ok) return;
    deadline.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
  }
  throw new Error(`It ended with ${child.exitCode}.`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const closed = once(child, 'close');
  process.kill(-child.pid, 'SIGTERM');
  await closed;
}

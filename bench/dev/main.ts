// `npm run bench:dev`: how soon an open page shows a changed snippet, in a site of
// many pages that is being worked on.
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import type {Page} from 'playwright-core';
import {launchChromium} from '../../languages/toolchain/launch-chromium.ts';
import {makeSite} from '../build/make-site.ts';
import {freePort} from '../page/free-port.ts';
import {median} from '../page/median.ts';
import {positive} from '../positive.ts';

const FOLDER = '.cache/bench-dev';
const PAGE = '/docs/section-00/page-0000';
/** The language that the page shows first, whose text is what a reader sees. */
const SNIPPETS = `${FOLDER}/code_snippets/ts`;

const MOST = 2000;
const READY_WITHIN = 600_000;

const {values} = parseArgs({
  options: {
    pages: {type: 'string', default: '1000'},
    changes: {type: 'string', default: '5'},
  },
});
const pages = positive('--pages', values.pages);
const changes = positive('--changes', values.changes);

function startServer(port: number): ChildProcess {
  return spawn(
    'npx',
    [
      ...['docusaurus', 'start', '--no-open', '--port', String(port)],
      ...['--config', 'bench/build/docusaurus.config.ts'],
    ],
    {
      env: {
        ...process.env,
        BENCH_SITE: FOLDER,
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: `${FOLDER}/docusaurus`,
        DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
        NODE_OPTIONS: '--max-old-space-size=8192',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
      detached: true,
    },
  );
}

/** Opens a page as soon as the server has made it. */
async function open(
  page: Page,
  url: string,
  server: ChildProcess,
): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  for (;;) {
    try {
      await page.goto(url, {timeout: READY_WITHIN});
      await page.locator('[data-operation]').first().waitFor();
      return;
    } catch (error) {
      if (server.exitCode !== null) {
        throw new Error('The server ended; what it said stands above.');
      }
      if (Date.now() > deadline) throw error;
      await sleep(1000);
    }
  }
}

/** Milliseconds from a change of a file to when the page has it. */
async function untilSeen(
  page: Page,
  file: string,
  mark: string,
): Promise<number> {
  const text = await readFile(file, 'utf8');
  const before = performance.now();
  await writeFile(file, `// ${mark}\n${text}`);
  await page.waitForFunction(
    (word) => document.querySelector('main')?.textContent?.includes(word),
    mark,
    {timeout: 60_000},
  );
  return performance.now() - before;
}

await makeSite(FOLDER, pages, 'snippets');
const files = await readdir(SNIPPETS);
const first = files.find((name) => /_0\.\w+$/.test(name)) ?? '';
const port = await freePort();
const server = startServer(port);
const browser = await launchChromium();
try {
  const began = performance.now();
  const page = await browser.newPage();
  await open(page, `http://localhost:${port}${PAGE}`, server);
  console.log(
    `${pages} pages: the first one was there after ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  const times: number[] = [];
  for (let change = 1; change <= changes; change++) {
    const time = await untilSeen(
      page,
      path.join(SNIPPETS, first),
      `change ${change} of ${first}`,
    );
    times.push(time);
    console.log(`a changed snippet is seen after ${time.toFixed(0)} ms`);
    await sleep(1000);
  }
  const holds = median(times) <= MOST;
  console.log(
    `${holds ? 'ok  ' : 'OVER'}  median ${median(times).toFixed(0)} ms, at most ${MOST}`,
  );
  process.exitCode = holds ? 0 : 1;
} finally {
  await browser.close();
  if (server.pid !== undefined && server.exitCode === null) {
    process.kill(-server.pid, 'SIGTERM');
    await once(server, 'close');
  }
  await rm(FOLDER, {recursive: true, force: true});
}

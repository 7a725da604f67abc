// `npm run bench:dev`: how soon an open page shows a changed snippet, in a site of
// many pages that is being worked on.
import {readFile, rm, writeFile} from 'node:fs/promises';
import {setTimeout as sleep} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import type {Page} from 'playwright-core';
import {launchChromium} from '../../languages/toolchain/launch-chromium.ts';
import {startDevServer} from '../../tests/support/dev-server.ts';
import {firstSnippet, makeSite} from '../build/make-site.ts';
import {median} from '../page/median.ts';
import {positive} from '../positive.ts';

const FOLDER = '.cache/bench-dev';
const PAGE = '/docs/section-00/page-0000';

const MOST = 2000;

const {values} = parseArgs({
  options: {
    pages: {type: 'string', default: '1000'},
    changes: {type: 'string', default: '5'},
  },
});
const pages = positive('--pages', values.pages);
const changes = positive('--changes', values.changes);

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
const snippet = await firstSnippet(FOLDER);
const began = performance.now();
const server = await startDevServer(FOLDER);
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  await page.goto(`${server.url}${PAGE}`);
  await page.locator('[data-operation]').first().waitFor();
  console.log(
    `${pages} pages: the first one was there after ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  const times: number[] = [];
  for (let change = 1; change <= changes; change++) {
    const time = await untilSeen(
      page,
      snippet,
      `change ${change} of ${changes}`,
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
  await server.stop();
  await rm(FOLDER, {recursive: true, force: true});
}

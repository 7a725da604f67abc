import {readFile, rm, writeFile} from 'node:fs/promises';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, beforeEach, afterEach, expect, test} from 'vitest';
import {firstSnippet, makeSite} from '../../bench/build/make-site.ts';
import {launchChromium} from '../../languages/toolchain/launch-chromium.ts';
import {startDevServer, type DevServer} from '../support/dev-server.ts';

const FOLDER = '.cache/dev-server';
const pageOf = (number: number) => `/docs/section-00/page-000${number}`;
const fileOf = (number: number) =>
  `${FOLDER}/docs/section-00/page-000${number}.mdx`;

let server: DevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await makeSite(FOLDER, 4, 'snippets');
  server = await startDevServer(FOLDER);
  browser = await launchChromium();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(FOLDER, {recursive: true, force: true});
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

async function replace(file: string, from: string, to: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
}

test('a changed snippet is seen in the page that is open', async () => {
  await page.goto(`${server.url}${pageOf(0)}`);
  const snippet = page.locator('[data-operation]').first();
  await snippet.waitFor();
  const file = await firstSnippet(FOLDER);
  await writeFile(file, `// as changed\n${await readFile(file, 'utf8')}`);
  await expect.poll(() => snippet.textContent()).toContain('// as changed');
});

test('a link leads to a page that nobody has opened yet', async () => {
  await page.goto(`${server.url}${pageOf(0)}`);
  await page.getByRole('link', {name: 'Page 0001', exact: true}).click();
  await page.getByRole('heading', {name: 'Part 4 of page 0001'}).waitFor();
  expect(await page.locator('[data-operation]').count()).toBe(4);
});

test('a mistake in a page is told when it is opened, and until it is mended', async () => {
  const [wrong, right] = [
    '<Snippet operation="no_such"',
    '<Snippet operation=',
  ];
  await replace(fileOf(2), right, `${wrong} />\n\n${right}`);
  // Who works on another page isn't held up by it.
  await page.goto(`${server.url}${pageOf(0)}`);
  await page.locator('[data-operation]').first().waitFor();
  const overlay = page.frameLocator('#webpack-dev-server-client-overlay');
  expect(await overlay.getByText('no_such').count()).toBe(0);

  await page.goto(`${server.url}${pageOf(2)}`);
  await overlay.getByText('no_such').first().waitFor();
  expect(server.output()).toContain('no_such');

  await replace(fileOf(2), `${wrong} />\n\n`, '');
  await page.locator('[data-operation]').nth(3).waitFor();
  expect(await overlay.getByText('no_such').count()).toBe(0);
});

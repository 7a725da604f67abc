import {resolve} from 'node:path';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {serveFolder, type ServedFolder} from '../support/built-site.ts';
import {buildFixtures} from '../support/build-fixtures.ts';
import {launchChromium} from '../../languages/toolchain/launch-chromium.ts';
import {hydrated} from './site.ts';

const LANGUAGES = 6;
const EXAMPLES = 4;

let server: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  server = await serveFolder(await buildFixtures(resolve('.')));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test('a page of examples written out by hand works as it always did', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/docs/by-hand/`);
  await hydrated(page);
  const lists = page.getByRole('tablist');
  expect(await lists.count()).toBe(EXAMPLES);
  expect(await page.getByRole('tab').count()).toBe(EXAMPLES * LANGUAGES);
  expect(await page.locator('pre').count()).toBe(EXAMPLES * LANGUAGES);
  for (const name of ['Java (gRPC)', 'PHP (gRPC)', 'cURL']) {
    await lists.first().getByRole('tab', {name}).click();
    await expect
      .poll(() => page.getByRole('tab', {name, selected: true}).count())
      .toBe(EXAMPLES);
    const code = page.getByRole('tabpanel').first().locator('pre');
    expect(await code.textContent()).toContain('YOUR_PAT_HERE');
    expect(
      await code.locator('span[style*="--code-"]').count(),
    ).toBeGreaterThan(5);
  }
  await page.close();
});

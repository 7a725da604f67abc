// The attacks that another engine could take in another way; the rest is Chromium's.
import type {Browser, BrowserContext, Page} from 'puppeteer-core';
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest';
import {serveFolder, type ServedFolder} from '../../support/built-site.ts';
import {launchFirefox} from '../../support/firefox.ts';
import {draftKey, UPDATE_PAGE} from '../example.ts';
import {ATTACKS} from './cases.ts';

const OPERATION = 'update_annotation_status';
/** Longest time for which the page does not answer, in ms. */
const LONGEST_GAP = 1_000;
const KINDS = ['the end of a run', 'reading the code', 'the realm'];
const NAMES = [
  'columns of a table',
  'errors within values',
  'groups and floods',
];

const chosen = Object.entries(ATTACKS).flatMap(([kind, attacks]) =>
  attacks.filter(({name}) => KINDS.includes(kind) || NAMES.includes(name)),
);

let served: ServedFolder;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveFolder(), launchFirefox()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
afterEach(() => context.close());

async function open(code: string): Promise<void> {
  context = await browser.createBrowserContext();
  page = await context.newPage();
  await page.goto(served.url + UPDATE_PAGE);
  await page.evaluate(
    (key, text) => sessionStorage.setItem(key, text),
    draftKey(OPERATION),
    code,
  );
  await page.waitForSelector('html[data-has-hydrated="true"]');
  await page.evaluate(() => {
    const state = {longest: 0, last: performance.now()};
    Object.assign(window, {gaps: state});
    setInterval(() => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
    }, 10);
  });
}

/** Presses a button from within: what is measured is the page, not its driver. */
async function press(name: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(pressIfThere, OPERATION, name), {timeout: 15_000})
    .toBe(true);
}

function pressIfThere(operation: string, text: string): boolean {
  const buttons = document.querySelectorAll<HTMLButtonElement>(
    `[data-operation="${operation}"] button:enabled`,
  );
  const button = [...buttons].find(
    ({textContent}) => textContent.trim() === text,
  );
  button?.click();
  return button !== undefined;
}

async function finished(): Promise<string> {
  const done = `[data-operation="${OPERATION}"] [data-run="done"]`;
  await page.waitForSelector(done);
  return page.$eval(`${done} > [role="status"]`, (line) => line.textContent);
}

test.each(chosen)('$name', async ({code, ends, says}) => {
  await open(code);
  await press('Run');
  if (!ends) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const begun = Date.now();
    await press('Stop');
    expect(await finished()).toMatch(/^Stopped/);
    expect(Date.now() - begun).toBeLessThan(LONGEST_GAP);
  } else {
    expect(await finished()).toMatch(ends);
  }
  const text = await page.evaluate(() => document.body.textContent);
  expect(text).not.toContain('went wrong');
  if (says) {
    expect(text).toMatch(says);
  }
  const longest = await page.evaluate(
    () => (window as unknown as {gaps: {longest: number}}).gaps.longest,
  );
  expect(longest).toBeLessThan(LONGEST_GAP);
  await press('Reset');
  await press('Run');
  expect(await finished()).toMatch(/^Done/);
});

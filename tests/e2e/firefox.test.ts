// What only another engine can tell: whether the examples run in Firefox, and
// whether the runner's isolation holds there. All else is tested in Chromium.
import {isDeepStrictEqual} from 'node:util';
import type {Browser, BrowserContext, Page} from 'puppeteer-core';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {serveFolder, type ServedFolder} from '../support/built-site.ts';
import {launchFirefox} from '../support/firefox.ts';
import {missingOutput} from '../snippets/judge/output.ts';
import {sandboxOfBrowser} from './browser-state.ts';
import {pageOf} from './composer.ts';
import {draftKey, UPDATE_PAGE} from './example.ts';
import {serveLittle} from './little-server.ts';
import {OPERATIONS, storedWrongly} from './update-operations.ts';
import {ALL_SHUT, attemptAll} from './ways-out.ts';

const OPERATION = 'update_annotation_status';

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

/** Opens the page in a fresh context, with some code in the place of an example when given. */
async function open(code?: string, language = 'typescript'): Promise<void> {
  context = await browser.createBrowserContext();
  page = await context.newPage();
  await page.goto(`${served.url}${UPDATE_PAGE}?lang=${language}`);
  if (code !== undefined) {
    await page.evaluate(
      (key, text) => sessionStorage.setItem(key, text),
      draftKey(OPERATION),
      code,
    );
  }
  await page.waitForSelector('html[data-has-hydrated="true"]');
}

const within = (operation: string, selector: string) =>
  `[data-operation="${operation}"] ${selector}`;

/**
 * Presses a button when it can be pressed. (Puppeteer's locators would wait for
 * that with code that they evaluate in the page, and the page's policy allows none.)
 */
async function press(operation: string, name: string): Promise<void> {
  const example = `//*[@data-operation="${operation}"]`;
  const button = await page.waitForSelector(
    `::-p-xpath(${example}//button[normalize-space()="${name}"][not(@disabled)])`,
    {timeout: 10_000},
  );
  await button?.scrollIntoView();
  await expect
    .poll(async () => {
      const before = await button?.boundingBox();
      await page.evaluate(() => new Promise(requestAnimationFrame));
      return isDeepStrictEqual(before, await button?.boundingBox());
    })
    .toBe(true);
  await button?.click();
}

/** Waits for the end of a run and gives what the page says of it. */
async function finished(operation: string): Promise<string> {
  await page.waitForSelector(within(operation, '[data-run="done"]'));
  return page.$eval(
    within(operation, '[data-run] > [role="status"]'),
    (element) => element.textContent ?? '',
  );
}

/** What the code printed, one line a call. */
function printed(operation: string): Promise<string[]> {
  return page.$$eval(
    within(operation, 'section[aria-label="Console"] li'),
    (lines) => lines.map((line) => (line as HTMLElement).innerText),
  );
}

test.each(OPERATIONS)('%s runs', async (operation, expectation) => {
  await open();
  await press(operation, 'Run');
  expect(await finished(operation)).toMatch(
    /^Done in .* · 1 request · 1 annotation changed$/,
  );
  const lines = await printed(operation);
  expect(missingOutput(lines.join('\n'), expectation.output)).toBeUndefined();
  const stored = await sandboxOfBrowser(page);
  expect(await storedWrongly(stored, expectation)).toEqual([]);
});

test.each([
  ['javascript', 'Page'],
  ['curl', 'Console'],
])('an example in %s runs', async (language, output) => {
  const found = OPERATIONS.find(([operation]) => operation === OPERATION);
  const expectation = found?.[1];
  if (!expectation) throw new Error(`There is no operation ${OPERATION}.`);
  await open(undefined, language);
  await press(OPERATION, 'Run');
  expect(await finished(OPERATION)).toMatch(
    /^Done in .* · 1 request · 1 annotation changed$/,
  );
  const said = await page.$eval(
    within(OPERATION, `section[aria-label="${output}"]`),
    (element) => (element as HTMLElement).innerText,
  );
  expect(missingOutput(said, expectation.output)).toBeUndefined();
  const stored = await sandboxOfBrowser(page);
  expect(await storedWrongly(stored, expectation)).toEqual([]);
});

describe('the editor', () => {
  test('takes what is typed, and runs it', async () => {
    await open("console.log('short');");
    await press(OPERATION, 'Edit');
    await page.waitForSelector(
      within(OPERATION, '.monaco-editor.focused[role="code"]'),
    );
    await page.keyboard.type("console.log('typed');");
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    expect(await finished(OPERATION)).toMatch(/^Done/);
    expect(await printed(OPERATION)).toEqual(['typed', 'short']);
  });
});

describe('the runner', () => {
  test('tells the line of an exception', async () => {
    await open("const a = 1;\n\nthrow new RangeError('too far');");
    await press(OPERATION, 'Run');
    expect(await finished(OPERATION)).toMatch(/^Failed/);
    const text = await page.$eval(
      within(OPERATION, '[data-run="done"]'),
      (element) => (element as HTMLElement).innerText,
    );
    expect(text).toMatch(/Line 3\s+RangeError: too far/);
  });

  test('stops an endless loop while the page answers', async () => {
    await open("console.log('begun');\nfor (;;) {}");
    await press(OPERATION, 'Run');
    await page.waitForSelector(
      within(OPERATION, 'section[aria-label="Console"] li'),
    );
    await press(OPERATION, 'Stop');
    expect(await finished(OPERATION)).toBe('Stopped');
  });

  test('has no way out', async () => {
    const visitors: string[] = [];
    const canary = await serveLittle(({url}, response) => {
      visitors.push(url ?? '');
      response.writeHead(200, {'access-control-allow-origin': '*'}).end();
    });
    await open(attemptAll(canary.url));
    await press(OPERATION, 'Run');
    expect(await finished(OPERATION)).toMatch(/^Done/);
    expect(await printed(OPERATION)).toEqual(ALL_SHUT);
    expect(visitors).toEqual([]);
    await canary.close();
  });
});

describe('a composer', () => {
  test('sends a request by the schema’s editor, and shows what changed', async () => {
    context = await browser.createBrowserContext();
    page = await context.newPage();
    await page.goto(`${served.url}${pageOf('PatchAnnotations')}`);
    await page.waitForSelector('html[data-has-hydrated="true"]');
    await page.click('[data-composer="closed"] button');
    const editor = '[data-composer="open"] .monaco-editor[role="code"]';
    await page.waitForSelector(editor);
    await page.click(`${editor} .view-lines`);
    await page.waitForSelector(`${editor}.focused`);
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await page.waitForSelector('[data-sent="done"]');
    const said = await page.$eval(
      '[data-sent] > [role="status"]',
      (element) => element.textContent ?? '',
    );
    expect(said).toMatch(/^200.* · 1 annotation changed$/);
    await page.waitForSelector('section[aria-label="What changed"] svg');
    await page.waitForSelector('[data-as-code] code:not(:empty)');
  });
});

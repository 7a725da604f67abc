// What is there without a network, once it was opened: the server is really stopped.
import {cp, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import type {Browser as Firefox, Page as FirefoxPage} from 'puppeteer-core';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from 'vitest';
import {launchChromium} from '../../languages/toolchain/launch-chromium.ts';
import {bundleWorker} from '../../plugins/offline/bundle-worker.ts';
import {buildVersion} from '../support/build-version.ts';
import {type ChangingSite, serveChanging} from '../support/changing-site.ts';
import {launchFirefox} from '../support/firefox.ts';
import {startServerProcess} from '../support/server-process.ts';
import {chooseServer, Example, UPDATE_PAGE} from './example.ts';
import {hydrated} from './site.ts';
import {ALL_SHUT, attemptAll} from './ways-out.ts';

const OPERATION = 'update_annotation_status';
const OTHER_PAGE = '/docs/guides/how-patch-works';

let chromium: Browser;
let site: ChangingSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  chromium = await launchChromium();
});
afterAll(() => chromium.close());

/** Whether the service worker has what a page needs; in the page. */
async function kept(path: string): Promise<boolean> {
  if (!navigator.serviceWorker.controller) return false;
  const page = await caches.match(location.origin + path);
  const names = performance
    .getEntriesByType('resource')
    .map(({name}) => name)
    .filter((name) => name.startsWith(`${location.origin}/assets/`));
  const files = await Promise.all(names.map((name) => caches.match(name)));
  return page !== undefined && files.every((file) => file !== undefined);
}

async function untilKept(path: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(kept, path), {timeout: 30_000})
    .toBe(true);
}

async function open(path: string): Promise<void> {
  await page.goto(site.url + path);
  await hydrated(page);
}

describe('in Chromium', () => {
  beforeEach(async () => {
    site = await serveChanging('build');
    context = await chromium.newContext();
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    await site.cut().catch(() => undefined);
  });

  test('a page that was opened is there, and its examples run that never were', async () => {
    await open(UPDATE_PAGE);
    await untilKept(UPDATE_PAGE);
    await site.cut();
    await page.goto(`${site.url}${UPDATE_PAGE}?lang=typescript#status`);
    await hydrated(page);
    const example = new Example(page, OPERATION);
    expect(await example.run()).toMatch(/^Done .* 1 annotation changed$/);
  });

  test('a page that was opened by a link is there, another says that it is not', async () => {
    await open(UPDATE_PAGE);
    await untilKept(UPDATE_PAGE);
    await page.getByRole('link', {name: 'How PATCH works'}).first().click();
    await page.waitForURL(`**${OTHER_PAGE}`);
    await untilKept(OTHER_PAGE);
    await site.cut();

    await open(OTHER_PAGE);
    await page.getByLabel('Sent', {exact: true}).fill('{"a": [{"id": "1"}]}');
    await page.getByRole('figure', {name: /^Afterwards/}).waitFor();

    await page.goto(`${site.url}/docs/sandbox`);
    await page.getByRole('heading', {name: 'No connection'}).waitFor();
    await page.getByRole('link', {name: /^Update annotations/}).click();
    await hydrated(page);
    expect(new URL(page.url()).pathname).toBe(UPDATE_PAGE);
  });

  test('the editor is there after it was opened once, with its checks', async () => {
    await open(UPDATE_PAGE);
    const example = new Example(page, OPERATION);
    await example.openEditor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('const a: string = 1;');
    await example.root.locator('.squiggly-error').first().waitFor();
    await untilKept(UPDATE_PAGE);
    await site.cut();

    await open(UPDATE_PAGE);
    await example.openEditor();
    await example.root.locator('.squiggly-error').first().waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('console.log(6 * 7);');
    expect(await example.run()).toMatch(/^Done/);
    await example.section('Console').getByText('42').waitFor();
  });

  test('code has no way out there either', async () => {
    await open(UPDATE_PAGE);
    await untilKept(UPDATE_PAGE);
    await page.evaluate(([key, code]) => sessionStorage.setItem(key, code), [
      `playground-draft:${OPERATION}`,
      attemptAll(site.url),
    ] as const);
    await site.cut();
    await open(UPDATE_PAGE);
    const example = new Example(page, OPERATION);
    await example.run();
    const lines = example.section('Console').locator('li');
    expect(await lines.allInnerTexts()).toEqual(ALL_SHUT);
  });

  test('nothing that a token went with is kept, nor what an endpoint answered', async () => {
    const token = 'a-token-of-the-reader';
    const sandbox = await startServerProcess();
    await open(UPDATE_PAGE);
    await untilKept(UPDATE_PAGE);
    const example = new Example(page, OPERATION);
    await chooseServer(example, {url: sandbox.restUrl, token});
    expect(await example.run()).toMatch(/^Failed/);
    await page.evaluate(
      async (headers) => {
        await fetch('/docs.md', {headers});
        await fetch('/assets/none.js', {headers});
        await fetch('/v2/users');
      },
      {authorization: `Key ${token}`},
    );
    const all = await page.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const text = await (await cache.match(request))?.text();
          const headers = [...request.headers].flat().join();
          found.push([request.url, headers, text].join('\n'));
        }
      }
      return found;
    });
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((each) => !each.startsWith(site.url))).toEqual([]);
    expect(all.filter((each) => each.includes(token))).toEqual([]);
    const pages = all.filter(
      (each) => !/^\S+\/(assets|runner|img)\//.test(each),
    );
    expect(
      pages.map((each) => new URL(each.split('\n')[0] ?? '').pathname),
    ).toEqual(expect.arrayContaining([UPDATE_PAGE]));
    expect(all.join('\n')).not.toContain('/v2/users\n');
    await sandbox.stop();
  });
});

describe('a new version', () => {
  const SNIPPETS = '/docs/snippets';
  let versions: string[];
  beforeAll(async () => {
    versions = [
      await buildVersion('Version one'),
      await buildVersion('Version two'),
    ];
  }, 600_000);
  beforeEach(async () => {
    site = await serveChanging(versions[0] ?? '');
    context = await chromium.newContext();
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    await site.cut().catch(() => undefined);
  });
  const offered = (tab: Page) => tab.getByRole('region', {name: 'New version'});

  test('is offered, and nothing changes until it is accepted', async () => {
    await open(SNIPPETS);
    await untilKept(SNIPPETS);
    const other = await context.newPage();
    await other.goto(site.url + SNIPPETS);

    await site.deploy(versions[1] ?? '');
    await page.reload();
    await offered(page)
      .getByText('A new version of this site is ready.')
      .waitFor();
    expect(await page.title()).toMatch(/Version one/);
    expect(await new Example(page, OPERATION).run()).toMatch(/^Done/);

    await offered(page).getByRole('button', {name: 'Later'}).click();
    expect(await offered(page).count()).toBe(0);
    await page.reload();
    await offered(page).waitFor();
    expect(await page.title()).toMatch(/Version one/);

    await offered(page).getByRole('button', {name: 'Load it'}).click();
    await expect
      .poll(() => page.title(), {timeout: 15_000})
      .toMatch(/Version two/);
    await hydrated(page);
    expect(await new Example(page, OPERATION).run()).toMatch(/^Done/);
    expect(await offered(page).count()).toBe(0);

    // A tab of the old version works on, though the host has its files no more.
    expect(await other.title()).toMatch(/Version one/);
    expect(await new Example(other, OPERATION).run()).toMatch(/^Done/);

    await untilKept(SNIPPETS);
    await site.cut();
    await page.reload();
    expect(await page.title()).toMatch(/Version two/);
    expect(await new Example(page, OPERATION).run()).toMatch(/^Done/);
  });

  test('that keeps nothing ends the worker and what it kept', async () => {
    await open(SNIPPETS);
    await untilKept(SNIPPETS);
    const folder = await mkdtemp(join(tmpdir(), 'version-'));
    await cp(versions[1] ?? '', folder, {recursive: true});
    await writeFile(join(folder, 'sw.js'), await bundleWorker('end', ''));
    await site.deploy(folder);
    await page.reload();
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).length), {
        timeout: 15_000,
      })
      .toBe(0);
    await rm(folder, {recursive: true});
  });
});

describe('in Firefox', () => {
  let firefox: Firefox;
  let tab: FirefoxPage;
  beforeAll(async () => {
    firefox = await launchFirefox();
    site = await serveChanging('build');
  });
  afterAll(async () => {
    await firefox.close();
    await site.cut().catch(() => undefined);
  });

  async function press(name: string): Promise<void> {
    const button = await tab.waitForSelector(
      `::-p-xpath(//*[@data-operation="${OPERATION}"]//button[normalize-space()="${name}"][not(@disabled)])`,
    );
    await button?.click();
  }

  test('what was opened is there: the page, a run, the editor', async () => {
    tab = await (await firefox.createBrowserContext()).newPage();
    const within = `[data-operation="${OPERATION}"]`;
    await tab.goto(site.url + UPDATE_PAGE);
    await tab.waitForSelector('html[data-has-hydrated="true"]');
    await press('Edit');
    await tab.waitForSelector(`${within} .monaco-editor.focused`);
    await expect
      .poll(() => tab.evaluate(kept, UPDATE_PAGE), {timeout: 30_000})
      .toBe(true);
    await site.cut();

    await tab.reload();
    await tab.waitForSelector('html[data-has-hydrated="true"]');
    await press('Run');
    await tab.waitForSelector(`${within} [data-run="done"]`);
    const summary = await tab.$eval(
      `${within} [data-run] > [role="status"]`,
      ({textContent}) => textContent,
    );
    expect(summary).toMatch(/^Done .* 1 annotation changed$/);
    await press('Edit');
    await tab.waitForSelector(`${within} .monaco-editor.focused`);
  });
});

// The search of the built site: what queries lead to, what they cost, and how
// its field behaves. That it works under a path and behind servers is shown in
// deployments.test.ts.
import {gzipSync} from 'node:zlib';
import type {Page, Response} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {launchFirefox} from '../support/firefox.ts';
import {violations} from './accessibility.ts';
import {useSite} from './site.ts';

const UPDATE = '/docs/annotate/update';
const NARROW = {width: 360, height: 740};
const WIDE = {width: 1280, height: 900};

/** Queries of readers, and an address that must be among the first results. */
const QUERIES: readonly (readonly [query: string, leadsTo: RegExp])[] = [
  // Identifiers, whole and in part.
  ['region_info', /how-patch-works|annotate\/create/],
  ['24156', /status-codes#code-24156/],
  ['PatchAnnotationsRequest', /annotate\/update\?lang=\w+#/],
  ['patchannotations', /reference\/patch-annotations/],
  ['AnnotationsRequest', /\?lang=\w+#/],
  ['ClarifaiChannel', /\?lang=(python|java|php)#/],
  ['stub.PatchAnnotations', /annotate\/update\?lang=\w+#/],
  ['boundingbox', /objects#bounding-box/],
  // Several words.
  ['delete annotations', /annotate\/delete/],
  ['how to delete an annotation', /annotate\/delete/],
  ['merge overwrite', /how-patch-works/],
  ['list annotations python', /annotate\/list\?lang=python#/],
  // Readers' words for what the API calls otherwise.
  ['pagination', /pages-of-results/],
  ['rate limit', /status-codes#code-11005/],
  ['label', /concepts/],
  ['tag', /concepts/],
  ['bbox', /bounding-box|#boxes/],
  ['region id', /objects#region|#existing-regions/],
];

const field = (page: Page) =>
  page.getByRole('navigation').getByRole('combobox', {name: 'Search'});

async function type(page: Page, query: string): Promise<void> {
  await field(page).click();
  await field(page).fill(query);
}

/** The addresses of the results, once they are there. */
async function results(page: Page, query: string): Promise<string[]> {
  await type(page, query);
  await page.getByText(`“${query}”`, {exact: false}).first().waitFor();
  return page
    .getByRole('option')
    .evaluateAll((all) =>
      all.map((option) => option.getAttribute('href') ?? ''),
    );
}

describe('a query', () => {
  const site = useSite();

  test('leads somewhere', async () => {
    const visit = await site.visit('/docs/getting-started');
    for (const [query, leadsTo] of QUERIES) {
      const addresses = await results(visit.page, query);
      expect(
        addresses.some((address) => leadsTo.test(address)),
        `${query}: ${addresses.join(' ')}`,
      ).toBe(true);
    }
    await visit.close();
  });

  test('that finds nothing says so', async () => {
    const visit = await site.visit('/docs/getting-started');
    for (const query of ['qwertyuiop', 'zzz', '24199', '<img src=x>']) {
      await type(visit.page, query);
      await visit.page
        .getByRole('status')
        .getByText(`Nothing found for “${query}”.`)
        .waitFor();
      expect(await visit.page.getByRole('option').count()).toBe(0);
    }
    await visit.close();
  });

  test('is answered in 200 ms once the index is there', async () => {
    const visit = await site.visit('/docs/getting-started');
    await results(visit.page, 'region');
    const words = ['concept', 'status', 'annotation', 'delete', 'input'];
    // The machine has other work, too: once is enough.
    await expect
      .poll(
        () => {
          const query = words.shift() ?? '';
          words.push(query);
          return visit.page.evaluate(untilAnswered, query);
        },
        {timeout: 30_000},
      )
      .toBeLessThan(200);
    await visit.close();
  });
});

/** Milliseconds from a key to what was found, as the reader sees it; in the page. */
async function untilAnswered(query: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>(
    'nav input[role=combobox]',
  );
  const {set} =
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  set?.call(input, query);
  const before = performance.now();
  input?.dispatchEvent(new Event('input', {bubbles: true}));
  while (!document.body.textContent?.includes(`“${query}”`)) {
    await new Promise(requestAnimationFrame);
  }
  return performance.now() - before;
}

/** What a response costs its reader, compressed as servers do it. */
async function cost(response: Response): Promise<number> {
  const body = await response.body();
  return /\.(js|json|css)(\?|$)/.test(response.url())
    ? gzipSync(body).length
    : body.length;
}

describe('what the search loads', () => {
  const site = useSite();

  test('is nothing before a reader goes to it, and at most 150 KB for a first query', async () => {
    const {page, close} = await site.visit('/docs/getting-started');
    await page.waitForLoadState('networkidle');
    const before = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({name}) => name),
    );
    expect(before.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    const responses: Response[] = [];
    page.context().on('response', (response) => {
      // What the service worker keeps for offline meanwhile is no part of a query.
      if (response.request().serviceWorker() === null) responses.push(response);
    });
    expect(await results(page, 'PatchAnnotationsRequest')).not.toEqual([]);
    await page.waitForLoadState('networkidle');
    const urls = responses.map((response) => response.url());
    expect(urls.some((url) => url.includes('/pagefind/index/'))).toBe(true);
    const costs = await Promise.all(responses.map(cost));
    const sum = costs.reduce((total, bytes) => total + bytes, 0);
    expect(sum).toBeLessThanOrEqual(150 * 1024);
    await close();
  });

  test('may fail, which is said, and comes when it can', async () => {
    const {page, close} = await site.visit('/docs/getting-started');
    await page.context().route('**/pagefind/**', (route) => route.abort());
    await type(page, 'region');
    await page.getByText('The search could not be loaded.').waitFor();
    await page.context().unroute('**/pagefind/**');
    expect(await results(page, 'regions')).not.toEqual([]);
    await close();
  });
});

describe('a result', () => {
  const site = useSite();

  test.each([NARROW, WIDE])(
    'in another language’s code opens that tab, at its heading ($width px)',
    async (viewport) => {
      const {page, close} = await site.visit('/', {viewport});
      await results(page, 'PatchAnnotationsRequest');
      const option = page
        .locator('[role=option][href*="update?lang="]')
        .first();
      const address = new URL(
        (await option.getAttribute('href')) ?? '',
        page.url(),
      );
      await option.click();
      await page.getByRole('heading', {level: 1, name: 'Update'}).waitFor();
      expect(page.url()).toBe(address.href);
      await expect
        .poll(() =>
          page
            .locator(address.hash)
            .evaluate((heading) => heading.getBoundingClientRect().top),
        )
        .toBeLessThan(200);
      const top = await page
        .locator(address.hash)
        .evaluate((heading) => heading.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      const language = address.searchParams.get('lang');
      const panel = page.locator(
        `[role=tabpanel][data-snippet-part="${language}"]:visible`,
      );
      expect(await panel.count()).toBeGreaterThan(0);
      expect(await page.getByRole('option').count()).toBe(0);
      await close();
    },
  );

  test('is reached by the keyboard alone', async () => {
    const {page, close} = await site.visit('/docs/getting-started');
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type('overwrite');
    await page.getByRole('option').nth(1).waitFor();
    const selected = page.getByRole('option', {selected: true});
    const second = await page.getByRole('option').nth(1).getAttribute('href');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => selected.getAttribute('href')).toBe(second);
    await expect
      .poll(async () => [
        await field(page).getAttribute('aria-activedescendant'),
        await selected.getAttribute('href'),
      ])
      .toEqual([await selected.getAttribute('id'), second]);
    await page.keyboard.press('Enter');
    await page.waitForURL(site.url + (second ?? ''));
    await close();
  });

  test('list closes by Escape, and the text stays', async () => {
    const {page, close} = await site.visit('/docs/getting-started');
    await results(page, 'overwrite');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await field(page).inputValue()).toBe('overwrite');
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    await close();
  });
});

describe('the focus', () => {
  const site = useSite();

  test('stays where the reader puts it, whatever arrives', async () => {
    const {page, close} = await site.visit(UPDATE);
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('role'));
    await page.waitForLoadState('networkidle');
    expect(await focused()).toBe(null);
    // The index arrives while the reader tabs on.
    await page.context().route('**/pagefind/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await field(page).focus();
    await page.keyboard.type('region');
    await page.keyboard.press('Tab');
    const there = await page.evaluate(() => document.activeElement?.outerHTML);
    await page.waitForTimeout(2000);
    expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(
      there,
    );
    expect(await focused()).not.toBe('combobox');
    expect(await page.getByRole('option').count()).toBe(0);
    await close();
  });
});

describe('the page of results', () => {
  const site = useSite();

  test('has the query in its address, and more results on request', async () => {
    const {page, close} = await site.visit('/search?q=annotation');
    const found = page.getByRole('main').getByRole('listitem');
    await found.first().waitFor();
    const count = await found.count();
    await page.getByRole('button', {name: 'More results'}).click();
    await expect.poll(() => found.count()).toBeGreaterThan(count);
    await page.getByLabel('Search all pages').fill('overwrite');
    await expect.poll(() => page.url()).toContain('q=overwrite');
    await page.getByText('for “overwrite”').waitFor();
    await close();
  });

  test('is where Enter leads before anything was found', async () => {
    const {page, close} = await site.visit('/docs/getting-started');
    await page.context().route('**/pagefind/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await field(page).fill('overwrite');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=overwrite/);
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    await close();
  });

  test('is what the field leads to before the page’s code is there', async () => {
    const {page, close} = await site.visit('/docs/getting-started', {
      javaScriptEnabled: false,
    });
    await field(page).fill('overwrite');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/?\?q=overwrite/);
    await close();
  });

  test('the page for unknown addresses searches too', async () => {
    const {page, close} = await site.visit('/docs/no-such-page');
    const box = page.getByRole('main').getByPlaceholder('Search');
    await box.fill('overwrite');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', {level: 1, name: 'How PATCH works'})
      .waitFor();
    await close();
  });
});

describe.each([
  ['light', WIDE],
  ['dark', NARROW],
] as const)('%s, $width px wide', (colorScheme, viewport) => {
  const site = useSite();

  test('what was found is accessible, and fits', async () => {
    const {page, close} = await site.visit('/docs/getting-started', {
      colorScheme,
      viewport,
      reducedMotion: 'reduce',
    });
    await results(page, 'bbox');
    expect(await violations(page)).toEqual([]);
    const list = await page.getByRole('listbox').boundingBox();
    expect(list?.x).toBeGreaterThanOrEqual(0);
    expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(
      viewport.width,
    );
    await page.goto(`${site.url}/search?q=bbox`);
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

test('Firefox finds, too', async () => {
  const {serveFolder} = await import('../support/built-site.ts');
  const served = await serveFolder();
  const firefox = await launchFirefox();
  const page = await firefox.newPage();
  await page.goto(served.url + UPDATE);
  await page.waitForSelector('html[data-has-hydrated="true"]');
  await page.focus('nav input[role=combobox]');
  for (const [query, leadsTo] of QUERIES) {
    await page.$eval('nav input[role=combobox]', (input) => input.select());
    await page.keyboard.type(query);
    await expect
      .poll(
        () =>
          page.$$eval('[role=option]', (all) =>
            all.map((option) => option.getAttribute('href') ?? ''),
          ),
        {timeout: 10_000},
      )
      .toSatisfy((addresses: string[]) =>
        addresses.some((address) => leadsTo.test(address)),
      );
  }
  await firefox.close();
  await served.close();
});

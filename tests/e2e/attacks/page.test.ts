// What reaches the page in other ways than by a run's output: the editor's hovers,
// an endpoint's answers, what the tab keeps, and runs that get into each other's way.
import type {RequestListener} from 'node:http';
import {afterEach, describe, expect, test} from 'vitest';
import {
  chooseServer,
  draftKey,
  Example,
  leaveDraft,
  UPDATE_PAGE,
} from '../example.ts';
import {CORS, serveLittle} from '../little-server.ts';
import type {Visit} from '../site.ts';
import {useSite} from '../site.ts';

const OPERATION = 'update_annotation_status';
const OTHER = 'update_annotation_concepts';
const site = useSite();
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) {
    await close();
  }
});

async function canary(answer?: RequestListener) {
  const visitors: string[] = [];
  const server = await serveLittle((request, response) => {
    visitors.push(`${request.method} ${request.url}`);
    if (answer) {
      answer(request, response);
    } else {
      response.writeHead(200, CORS).end();
    }
  });
  closers.push(() => server.close());
  return {...server, visitors};
}

async function visit(...hosts: string[]): Promise<Visit> {
  const opened = await site.visit(UPDATE_PAGE, {allowedHosts: hosts});
  closers.push(() => opened.close());
  return opened;
}

describe('the editor', () => {
  test('hovers an error as text: nothing is fetched for it', async () => {
    const {url, host, visitors} = await canary();
    const {page} = await visit(host);
    const text = `![x](${url}/hover) <img src="${url}/html">`;
    await leaveDraft(
      page,
      OPERATION,
      `/** ![x](${url}/doc) */\nfunction documented() {}\ndocumented();\nthrow new Error(${JSON.stringify(text)});`,
    );
    const example = new Example(page, OPERATION);
    expect(await example.run()).toMatch(/^Failed/);
    await example.openEditor();
    await example.root.locator('.view-line').nth(3).hover();
    const hover = page.locator('.monaco-hover:visible').first();
    await hover.getByText('![x](', {exact: false}).first().waitFor();
    expect(await hover.locator('img').count()).toBe(0);
    await example.root
      .locator('.view-line')
      .nth(2)
      .getByText('documented')
      .hover();
    await page
      .locator('.monaco-hover:visible', {hasText: '/doc'})
      .first()
      .waitFor();
    expect(await page.locator('.monaco-hover:visible img').count()).toBe(0);
    expect(visitors).toEqual([]);
  });

  test('the canary would see a picture', async () => {
    const {url, visitors} = await canary();
    const context = await site.browser.newContext();
    closers.push(() => context.close());
    const page = await context.newPage();
    await page.setContent(`<img src="${url}/hover">`);
    await expect.poll(() => visitors).toEqual(['GET /hover']);
  });
});

const point = (_: unknown, index: number) => ({
  row: (index % 100) / 100,
  col: 0.5,
});
const annotation = (data: object, more: object = {}) => ({
  id: 'park-concepts',
  input_id: 'park',
  data,
  ...more,
});

/** Annotations that an endpoint could answer with, when the page looks at what changed. */
const ANSWERS: Readonly<Record<string, string>> = {
  '60,000 concepts': JSON.stringify({
    status: {code: 10000},
    annotation: annotation({
      concepts: Array.from({length: 60_000}, (_, id) => ({id: `c${id}`})),
    }),
  }),
  '4,000 concepts': JSON.stringify({
    status: {code: 10000},
    annotation: annotation({
      concepts: Array.from({length: 4_000}, (_, id) => ({id: `c${id}`})),
    }),
  }),
  'a polygon of 100,000 points': JSON.stringify({
    status: {code: 10000},
    annotation: annotation({
      regions: [
        {
          region_info: {
            polygon: {points: Array.from({length: 100_000}, point)},
          },
        },
      ],
    }),
  }),
  'ids that are objects': JSON.stringify({
    status: {code: 10000},
    annotation: annotation(
      {concepts: [{id: {a: 1}, value: {b: 2}}], regions: [{id: [1]}]},
      {status: {code: {}, description: []}},
    ),
  }),
  'JSON nested 9,000 deep': `{"status":{"code":10000},"annotation":{"id":"a","data":{"metadata":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}}}`,
  'a million lines': `[${'\n'.repeat(1_000_000)}]`,
};

describe('an endpoint that answers with', () => {
  test.each(Object.entries(ANSWERS))(
    '%s does not hold the page up',
    async (_name, body) => {
      const {url, host} = await canary((request, response) => {
        response.writeHead(200, {...CORS, 'content-type': 'application/json'});
        response.end(request.method === 'OPTIONS' ? '' : body);
      });
      const {page} = await visit(host);
      const example = new Example(page, OTHER);
      await chooseServer(example, {url});
      await page.evaluate(() => {
        const state = {longest: 0, last: performance.now()};
        Object.assign(window, {gaps: state});
        setInterval(() => {
          const now = performance.now();
          state.longest = Math.max(state.longest, now - state.last);
          state.last = now;
        }, 10);
      });
      await example.run();
      await example.root.locator('details').first().click();
      const longest = await page.evaluate(
        () => (window as unknown as {gaps: {longest: number}}).gaps.longest,
      );
      expect(longest).toBeLessThan(1_000);
      expect(await page.getByText('went wrong').count()).toBe(0);
      await example
        .section('Endpoint')
        .getByRole('radio', {name: 'In this browser'})
        .check();
      expect(await example.run()).toMatch(/^Done/);
    },
  );
});

describe('an end', () => {
  test('comes within a second while an endpoint is silent', async () => {
    const {url, host} = await canary((request, response) => {
      if (request.method === 'OPTIONS') {
        response.writeHead(204, CORS).end();
      }
    });
    const {page} = await visit(host);
    const example = new Example(page, OTHER);
    await chooseServer(example, {url});
    await example.button('Run').click();
    await example.button('Stop').waitFor();
    await page.waitForTimeout(500);
    const begun = Date.now();
    await example.button('Stop').click();
    expect(await example.finished()).toMatch(/^Stopped/);
    expect(Date.now() - begun).toBeLessThan(1_000);
    await page.waitForTimeout(500);
    expect(await example.summary.textContent()).toMatch(/^Stopped/);
  });

  test('of a run comes with another one, and says so', async () => {
    const {page} = await visit();
    await leaveDraft(page, OPERATION, 'for (;;) {}');
    const first = new Example(page, OPERATION);
    await first.button('Run').click();
    await first.button('Stop').waitFor();
    expect(await new Example(page, OTHER).run()).toMatch(/^Done/);
    expect(await first.finished()).toBe('Ended: another run began');
  });
});

describe('what the tab keeps', () => {
  test('of a draft is shown when it has a usual size, and refused when not', async () => {
    const {page} = await visit();
    await page.evaluate(
      ([key]) => sessionStorage.setItem(key, 'x'.repeat(2_000_000)),
      [draftKey(OPERATION)] as const,
    );
    const example = new Example(page, OPERATION);
    expect(await example.run()).toMatch(/^Done/);
    await example.root.getByText('too long to be shown').waitFor();
  });

  test.each([
    '{"chosen":{},"fields":[null]}',
    '7',
    `{"chosen":"${'x'.repeat(1e6)}"}`,
    '{"fields":{"custom":{"url":{}}}}',
  ])('of the endpoint is ignored when it is odd (%#)', async (settings) => {
    const {page} = await visit();
    await page.evaluate(
      (text) => sessionStorage.setItem('playground-endpoint', text),
      settings,
    );
    await page.reload();
    expect(await new Example(page, OPERATION).run()).toMatch(/^Done/);
  });
});

import {build} from 'esbuild';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {BrowserSandbox} from '../../sandbox/browser/index.ts';
import type {JsonObject} from '../../sandbox/core/index.ts';
import {cases} from '../api/cases/index.ts';
import {httpCases} from '../api/http-cases.ts';
import {runCase} from '../api/run-case.ts';
import type {Caller} from '../api/run-case.ts';
import {runHttpCase} from '../api/run-http-case.ts';
import {toHttp} from '../api/to-http.ts';
import {launchChromium} from '../../languages/toolchain/launch-chromium.ts';

// The browser's sandbox in real Chromium, on a page that forbids everything
// but its own script.

const ORIGIN = 'https://sandbox.example';
const PAGE = '<!doctype html><script type="module" src="/sandbox.js"></script>';
const POLICY = "default-src 'none'; script-src 'self'";
const SCRIPT = `
  import {implementation} from './api/implementation.ts';
  import {openBrowserSandbox} from './sandbox/browser/index.ts';
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', (event) =>
    violations.push(event.violatedDirective));
  globalThis.opened = openBrowserSandbox({
    id: 'annotation-api',
    loadImplementation: async () => implementation,
  });
`;

declare const opened: Promise<BrowserSandbox>;
declare const violations: string[];

let browser: Browser;
let context: BrowserContext;
let page: Page;

async function openPage(): Promise<Page> {
  const opened = await context.newPage();
  await opened.goto(ORIGIN);
  return opened;
}

/** A request as it can be handed to the page. */
interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  bytes: number[] | string | null;
}

/** Has a page's sandbox answer a request. */
async function send(to: Page, sent: Sent) {
  return to.evaluate(async ({method, path, headers, bytes}) => {
    const sandbox = await opened;
    const body = Array.isArray(bytes) ? new Uint8Array(bytes) : bytes;
    const response = await sandbox.fetch(
      new Request(`https://api.clarifai.com${path}`, {method, headers, body}),
    );
    return {
      status: response.status,
      headers: [...response.headers],
      text: await response.text(),
    };
  }, sent);
}

const callIn =
  (to: Page): Caller =>
  async (rpc, request, key) => {
    const {method, path, body = null} = toHttp(rpc, request);
    const headers: Record<string, string> =
      key === null ? {} : {Authorization: `Key ${key}`};
    const {status, text} = await send(to, {method, path, headers, bytes: body});
    return {http: status, body: JSON.parse(text) as JsonObject};
  };

const reset = (to: Page) => to.evaluate(async () => (await opened).reset());

beforeAll(async () => {
  const {outputFiles} = await build({
    stdin: {contents: SCRIPT, resolveDir: process.cwd()},
    bundle: true,
    format: 'esm',
    write: false,
  });
  browser = await launchChromium();
  context = await browser.newContext();
  await context.route(`${ORIGIN}/**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({
          body: outputFiles[0]?.text ?? '',
          contentType: 'text/javascript',
        })
      : route.fulfill({
          body: PAGE,
          contentType: 'text/html',
          headers: {'Content-Security-Policy': POLICY},
        }),
  );
  page = await openPage();
});

afterAll(() => browser.close());

describe('the API in the browser', () => {
  it.each(
    cases.filter(({transports = ['rest']}) => transports.includes('rest')),
  )('$name', async (item) => {
    await reset(page);
    await runCase(item, callIn(page));
  });

  // The browser takes these headers away from a request, and a body of millions is slow to hand over.
  const sendable = httpCases.filter(
    ({headers = {}, body = ''}) => !headers.Origin && body.length < 1e6,
  );

  it.each(sendable)('$name', async (item) => {
    await reset(page);
    await runHttpCase(item, 'https://api.clarifai.com', async (request) => {
      const {status, headers, text} = await send(page, {
        method: request.method,
        path: request.url.slice('https://api.clarifai.com'.length),
        headers: Object.fromEntries(request.headers),
        bytes: request.body
          ? [...new Uint8Array(await request.arrayBuffer())]
          : null,
      });
      return new Response(status === 204 ? null : text, {status, headers});
    });
  });

  it('needs nothing that a strict policy forbids', async () => {
    expect(await page.evaluate(() => violations)).toEqual([]);
  });
});

describe('tabs of one site', () => {
  it('share the state, lose no writes, and find it again after a reload', async () => {
    await reset(page);
    const other = await openPage();
    expect(await other.evaluate(async () => (await opened).storage)).toBe(
      'indexeddb',
    );
    const add = (to: Page, id: string) =>
      callIn(to)(
        'PostInputs',
        {inputs: [{id, data: {text: {raw: id}}}]},
        'owner-pat',
      );
    await Promise.all(
      Array.from({length: 20}, (_, i) => [
        add(page, `one-${i}`),
        add(other, `two-${i}`),
      ]).flat(),
    );
    await other.reload();
    const inputs = async (from: Page) => {
      const {body} = await callIn(from)(
        'ListInputs',
        {per_page: 1000},
        'owner-pat',
      );
      return (body.inputs as JsonObject[]).map(({id}) => String(id));
    };
    const ids = await inputs(page);
    expect(ids.filter((id) => /^(one|two)-/.test(id))).toHaveLength(40);
    expect(await inputs(other)).toEqual(ids);
    await reset(other);
    expect(await inputs(page)).not.toContain('one-0');
    await other.close();
  });
});

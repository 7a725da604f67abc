// The site as it is deployed: behind real web servers with the configuration that
// the build writes for them, over TLS, at the top of a host and under a path.
import {mkdtemp, rm} from 'node:fs/promises';
import {request as httpsRequest} from 'node:https';
import {connect as connectHttp2} from 'node:http2';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import type {Browser as Firefox} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {buildDeployment} from '../support/build-deployment.ts';
import type {DeployableBuild} from '../support/build-deployment.ts';
import {makeCertificates, spkiOf} from '../support/certificates.ts';
import type {Certificates} from '../support/certificates.ts';
import {launchChromium} from '../../languages/toolchain/launch-chromium.ts';
import {launchFirefox} from '../support/firefox.ts';
import {startServerProcess} from '../support/server-process.ts';
import type {ServerProcess} from '../support/server-process.ts';
import {startCaddy, startNginx} from '../support/web-servers.ts';
import type {WebServer} from '../support/web-servers.ts';
import {chooseServer, Example, UPDATE_PAGE} from './example.ts';
import {hydrated} from './site.ts';

const OPERATION = 'update_annotation_status';
const SERVERS = {nginx: startNginx, Caddy: startCaddy};

let folder: string;
let certificates: Certificates;
let chromium: Browser;
let firefox: Firefox;
let plainSandbox: ServerProcess;
let tlsSandbox: ServerProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deployments-'));
  certificates = await makeCertificates(folder);
  const {certificate, key} = certificates;
  // The service worker is fetched by the browser itself, whom a context's leave to
  // ignore a certificate does not reach.
  const trust = `--ignore-certificate-errors-spki-list=${await spkiOf(certificate)}`;
  [chromium, firefox, plainSandbox, tlsSandbox] = await Promise.all([
    launchChromium([trust]),
    launchFirefox(),
    startServerProcess(),
    startServerProcess(['--tls-cert', certificate, '--tls-key', key]),
  ]);
});
afterAll(async () => {
  await Promise.all([
    chromium.close(),
    firefox.close(),
    plainSandbox.stop(),
    tlsSandbox.stop(),
  ]);
  await rm(folder, {recursive: true});
});

describe.each([
  ['root', '/'],
  ['sub-path', '/x/'],
])('at the %s of a host', (name, baseUrl) => {
  let deployable: DeployableBuild;
  beforeAll(async () => {
    deployable = await buildDeployment(name, baseUrl);
  }, 300_000);

  describe.each(Object.entries(SERVERS))('behind %s', (_server, start) => {
    let server: WebServer;
    beforeAll(async () => {
      server = await start({...deployable, certificates});
    });
    afterAll(() => server.close());

    const at = (path: string) => server.origin + baseUrl + path;

    test('files come as the rules say', async () => {
      await holdsRules(at);
    });
    test('the whole journey holds in Chromium', async () => {
      await journeyInChromium(at);
    }, 120_000);
    test('the page and a run hold in Firefox', async () => {
      await journeyInFirefox(at);
    }, 120_000);
  });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

function get(url: string, encoding = 'identity'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    httpsRequest(
      url,
      {rejectUnauthorized: false, headers: {'accept-encoding': encoding}},
      (answer) => {
        answer.resume();
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers as Answer['headers'],
        });
      },
    )
      .on('error', reject)
      .end();
  });
}

function speaksHttp2(origin: string): Promise<boolean> {
  return new Promise((resolve) => {
    const session = connectHttp2(origin, {rejectUnauthorized: false});
    session.once('connect', (_session, socket) => {
      resolve('alpnProtocol' in socket && socket.alpnProtocol === 'h2');
      session.close();
    });
    session.once('error', () => resolve(false));
  });
}

async function holdsRules(at: (path: string) => string): Promise<void> {
  expect(await speaksHttp2(new URL(at('')).origin)).toBe(true);

  const page = await get(at('docs/annotate/update'), 'gzip');
  expect(page.status).toBe(200);
  expect(page.headers['content-type']).toMatch(/^text\/html/);
  expect(page.headers['content-encoding']).toBe('gzip');
  expect(page.headers['cache-control']).toBe(
    'public, max-age=0, must-revalidate',
  );
  const policy = page.headers['content-security-policy'] ?? '';
  expect(policy).toMatch(/frame-ancestors 'none'$/);
  expect(policy).not.toContain('unsafe-eval');
  expect(/script-src [^;]*/.exec(policy)?.[0]).not.toContain('unsafe-inline');
  expect(page.headers['x-content-type-options']).toBe('nosniff');

  const html = await (await fetchText(at('docs/annotate/update'))).text;
  const script = /src="?([^" >]*assets\/js\/main[^" >]*)/.exec(html)?.[1] ?? '';
  const asset = await get(new URL(script, at('')).href, 'gzip');
  expect(asset.headers['cache-control']).toContain('immutable');
  expect(asset.headers['content-encoding']).toBe('gzip');
  expect(asset.headers['content-type']).toMatch(/javascript/);

  const worker = await get(at('sw.js'));
  expect(worker.headers['cache-control']).toBe(
    'public, max-age=0, must-revalidate',
  );
  expect(worker.headers['content-security-policy']).toBe(
    "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
  );

  for (const [path, type] of [
    ['manifest.webmanifest', 'application/manifest+json'],
    ['annotation-api.d.ts', 'text/plain; charset=utf-8'],
    ['third-party-notices.txt', 'text/plain; charset=utf-8'],
  ] as const) {
    expect((await get(at(path))).headers['content-type']).toBe(type);
  }

  const nowhere = await fetchText(at('docs/there-is-no-such-page'));
  expect(nowhere.status).toBe(404);
  expect(nowhere.text).toContain('There is no page at this address');
}

async function fetchText(url: string): Promise<{status: number; text: string}> {
  const context = await chromium.newContext({ignoreHTTPSErrors: true});
  const answer = await context.request.get(url);
  const result = {status: answer.status(), text: await answer.text()};
  await context.close();
  return result;
}

/** What a browser tells of a policy that was broken, in the words of both. */
const VIOLATION = /Content[- ]Security[- ]Policy|violates the following/i;

async function journeyInChromium(at: (path: string) => string): Promise<void> {
  const context = await chromium.newContext({ignoreHTTPSErrors: true});
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  const known = [at(''), plainSandbox.restUrl, tlsSandbox.restUrl].map((url) =>
    new URL(url).host.replace('127.0.0.1', 'localhost'),
  );
  page.on('console', (message) => {
    if (VIOLATION.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  context.on('request', (request) => {
    const {protocol, host} = new URL(request.url());
    const name = host.replace('127.0.0.1', 'localhost');
    if (/^(https?|wss?):$/.test(protocol) && !known.includes(name)) {
      strangers.push(request.url());
    }
  });

  await page.goto(at(UPDATE_PAGE.slice(1)));
  await hydrated(page);
  await changeTheme(page);
  await page.getByRole('tab', {name: 'Java (gRPC)'}).first().click();
  await page.getByRole('tab', {name: 'TypeScript'}).first().click();

  const example = new Example(page, OPERATION);
  expect(await example.run()).toMatch(/^Done/);
  await example.openEditor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('for (;;) {}');
  await example.button('Run').click();
  await example.button('Stop').click();
  expect(await example.finished()).toMatch(/^Stopped/);

  const other = new Example(page, 'update_annotation_concepts');
  const [plainUrl, tlsUrl] = [plainSandbox, tlsSandbox].map(({restUrl}) =>
    restUrl.replace('127.0.0.1', 'localhost'),
  );
  const panel = await chooseServer(other, {url: plainUrl ?? ''});
  expect(await other.run()).toMatch(/^Done/);
  await panel.getByLabel('URL', {exact: true}).fill(tlsUrl ?? '');
  await panel.getByLabel('Access token').fill('owner-pat');
  expect(await other.run()).toMatch(/^Done/);

  await page.getByRole('combobox', {name: 'Search'}).fill('ClarifaiChannel');
  const result = page.getByRole('option').first();
  const address = await result.getAttribute('href');
  await result.click();
  await page.waitForURL(new URL(address ?? '', at('')).href);
  expect(address).toContain('?lang=');

  await page.goto(at('docs/guides/how-patch-works'));
  await hydrated(page);
  await page.getByLabel('Sent', {exact: true}).fill('{"a": [{"id": "1"}]}');
  await page.getByRole('figure', {name: /^Afterwards/}).waitFor();

  await readsOffline(page, at);
  await context.close();
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
}

/** Opens the first page again without a network, and runs an example there. */
async function readsOffline(
  page: Page,
  at: (path: string) => string,
): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(
          async (url) =>
            navigator.serviceWorker.controller !== null &&
            (await caches.match(url)) !== undefined,
          at(UPDATE_PAGE.slice(1)),
        ),
      {timeout: 30_000},
    )
    .toBe(true);
  await page.context().setOffline(true);
  // In another tab, which knows nothing of the draft without an end, nor of the
  // server that has answered; what the search led to has chosen another language.
  const tab = await page.context().newPage();
  await tab.goto(`${at(UPDATE_PAGE.slice(1))}?lang=typescript`);
  await hydrated(tab);
  expect(await new Example(tab, OPERATION).run()).toMatch(/^Done/);
}

async function changeTheme(page: Page): Promise<void> {
  const root = page.locator('html');
  const before = await root.getAttribute('data-theme');
  const button = page.getByRole('button', {name: /between dark and light/});
  await expect
    .poll(async () => {
      await button.first().click();
      return root.getAttribute('data-theme');
    })
    .not.toBe(before);
}

async function journeyInFirefox(at: (path: string) => string): Promise<void> {
  const context = await firefox.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (VIOLATION.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(at(UPDATE_PAGE.slice(1)));
  await page.waitForSelector('html[data-has-hydrated="true"]');
  const within = `[data-operation="${OPERATION}"]`;
  await page.$eval(within, (element) => {
    [...element.querySelectorAll('button')]
      .find(({textContent}) => textContent === 'Run')
      ?.click();
  });
  await page.waitForSelector(`${within} [data-run="done"]`);
  const summary = await page.$eval(
    `${within} [data-run] > [role="status"]`,
    (element) => element.textContent,
  );
  expect(summary).toMatch(/^Done/);

  await page.focus('nav input[role=combobox]');
  await page.keyboard.type('ClarifaiChannel');
  await page.waitForSelector('[role=option][href*="?lang="]');
  await context.close();
  expect(complaints).toEqual([]);
}

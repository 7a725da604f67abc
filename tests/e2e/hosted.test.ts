// A site with a hosted sandbox: PostgreSQL, two processes (REST goes to one, gRPC
// to the other), a browser, and programs in all languages by the lines of the page.
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import pg from 'pg';
import type {Browser, BrowserContext, Locator, Page} from 'playwright-core';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from 'vitest';
import {LANGUAGES} from '../../languages/index.ts';
import {missingForRuns} from '../../languages/requirements.ts';
import {launchChromium} from '../../languages/toolchain/launch-chromium.ts';
import {carryOut} from '../recipes/carry-out.ts';
import {readRehearsal} from '../recipes/page.ts';
import {buildDeployment} from '../support/build-deployment.ts';
import {serveFolder} from '../support/built-site.ts';
import type {ServedFolder} from '../support/built-site.ts';
import {freePort} from '../support/free-port.ts';
import {startPostgres} from '../support/postgres.ts';
import type {Postgres} from '../support/postgres.ts';
import {startServerProcess} from '../support/server-process.ts';
import type {ServerProcess} from '../support/server-process.ts';
import {Example, UPDATE_PAGE} from './example.ts';
import {hydrated} from './site.ts';

const OPERATION = 'update_annotation_concepts';

let home: string;
let postgres: Postgres;
let database: string;
let port: number;
let overRest: ServerProcess;
let overGrpc: ServerProcess;
let build: string;
let site: ServedFolder;
let browser: Browser;

/** The process that the pages call, with other limits if need be. */
function startOverRest(...args: string[]): Promise<ServerProcess> {
  return startServerProcess(
    ['--port', String(port), '--tls', '--database', database, ...args],
    {HOME: home},
  );
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hosted-'));
  postgres = await startPostgres();
  database = await postgres.createDatabase();
  port = await freePort();
  overRest = await startOverRest('--workspaces-per-hour', '1000');
  overGrpc = await startServerProcess(['--tls', '--database', database], {
    HOME: home,
  });
  const built = await buildDeployment('hosted', '/', {
    SITE_URL: 'http://127.0.0.1',
    SANDBOX_URL: overRest.restUrl,
    SANDBOX_GRPC: overGrpc.grpcAddress,
    SANDBOX_CERTIFICATE: '~/.annotation-sandbox/certificate.pem',
  });
  build = built.build;
  [site, browser] = await Promise.all([serveFolder(build), launchChromium()]);
}, 900_000);

afterAll(async () => {
  await Promise.all([browser?.close(), overRest?.stop(), overGrpc?.stop()]);
  await site?.close();
  await postgres?.stop();
  await rm(home, {recursive: true, force: true});
});

let context: BrowserContext;
let page: Page;
let example: Example;
let complaints: string[];

beforeEach(async () => {
  ({context, page, example} = await open(site.url));
});

afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

async function open(url: string) {
  const opened = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const tab = await opened.newPage();
  complaints = [];
  tab.on('pageerror', (error) => complaints.push(String(error)));
  tab.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) {
      complaints.push(message.text());
    }
  });
  await tab.goto(url + UPDATE_PAGE);
  await hydrated(tab);
  return {
    context: opened,
    page: tab,
    example: new Example(tab, OPERATION),
  };
}

/** Chooses the hosted sandbox, and waits for the workspace. */
async function choose(): Promise<Locator> {
  const panel = await example.chooseEndpoint('Hosted sandbox');
  await panel.getByLabel('Key', {exact: true}).waitFor();
  return panel;
}

const keyIn = (panel: Locator) =>
  panel.getByLabel('Key', {exact: true}).inputValue();

/** What the other process says is stored of the annotation that the example changes. */
async function storedConcepts(key: string): Promise<unknown> {
  const response = await fetch(
    `${overGrpc.restUrl}/v2/inputs/park/annotations/park-concepts`,
    {headers: {authorization: `Key ${key}`}},
  );
  const {annotation} = (await response.json()) as {
    annotation: {data: {concepts: {id: string; value: number}[]}};
  };
  return Object.fromEntries(
    annotation.data.concepts.map(({id, value}) => [id, value]),
  );
}

const newButton = () => example.button('Make a new workspace');

test('a workspace is made, a run changes it, and only its tab has the keys', async () => {
  const panel = await choose();
  const key = await keyIn(panel);
  expect(key).toMatch(/^sbx-[0-9a-f]{20}-[0-9a-f]{32}$/);
  await panel.getByText(/Workspace [0-9a-f]{20}, until /).waitFor();
  expect(await storedConcepts(key)).toMatchObject({cat: 1});
  expect(await example.run()).toMatch(/^Done/);
  expect(await storedConcepts(key)).toMatchObject({dog: 1, cat: 0});
  const kept = await page.evaluate(() => JSON.stringify({...localStorage}));
  expect(kept).not.toContain('sbx-');
  expect(await page.content()).not.toContain(key);
  expect(page.url()).not.toContain('sbx-');
});

test('a reload keeps it', async () => {
  const key = await keyIn(await choose());
  await page.reload();
  await hydrated(page);
  expect(await example.run()).toMatch(/^Done/);
  expect(await storedConcepts(key)).toMatchObject({dog: 1});
});

test('its users are to be chosen from', async () => {
  const panel = await choose();
  const owner = await keyIn(panel);
  await panel.getByLabel('Act as').selectOption('collaborator-b');
  await expect.poll(() => keyIn(panel)).not.toBe(owner);
  // Who the annotation doesn't belong to may not change it.
  expect(await example.run()).not.toMatch(/^Done/);
  expect(await storedConcepts(owner)).toMatchObject({cat: 1});
});

test('a press shows at once, while the workspace is being made, and can be called off', async () => {
  expect(await example.run()).toMatch(/^Done/);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/workspaces$/, async (route) => {
    await held;
    await route.continue();
  });
  const panel = await example.chooseEndpoint('Hosted sandbox');
  await example.button('Run').click();
  expect(await example.summary.textContent()).toBe('Running…');
  await example.button('Stop').click();
  await example.button('Run').waitFor();
  release();
  await keyIn(panel);
  expect(await example.summary.textContent()).toBe('');
  expect(await example.run()).toMatch(/^Done/);
});

describe('a pasted program works on the same annotations', () => {
  const {recipes} = readRehearsal();

  test.each(LANGUAGES)('$label', {timeout: 300_000}, async (language) => {
    const isMissing = missingForRuns([language.id]).length > 0;
    if (isMissing && !process.env.CI) return;
    const setup = recipes.find((recipe) => recipe.language === language)?.setup;
    const panel = await choose();
    const key = await keyIn(panel);
    const lines = panel.getByRole('region', {name: 'From your own program'});
    await lines.getByRole('combobox').selectOption(language.id);
    const outcome = await carryOut(
      {
        language,
        replacements: await replacementsIn(lines),
        setup: setup ?? [],
        commands: (await commandsIn(lines)).replaceAll('example', OPERATION),
      },
      {
        operation: OPERATION,
        folder: join(home, language.id),
        home,
      },
    );
    expect(outcome, outcome.complaints).toMatchObject({ok: true});
    expect(await storedConcepts(key)).toMatchObject({dog: 1, cat: 0});
    await panel.getByRole('button', {name: /^Show what changed/}).click();
    const since = panel.getByRole('region', {
      name: 'What your program changed',
    });
    await since.getByText(/^Changed since .*: 1 annotation\.$/).waitFor();
    await since.getByText('park-concepts').first().waitFor();
    await since.getByRole('button', {name: 'Compare from now on'}).click();
    await since.getByText(/^From now on/).waitFor();
    await since.getByRole('button', {name: /^Show what changed/}).click();
    await since.getByText(/^No annotation has changed/).waitFor();
  });
});

async function replacementsIn(lines: Locator): Promise<[string, string][]> {
  const rows: [string, string][] = [];
  for (const row of await lines.locator('dl > div').all()) {
    await row.getByRole('button', {name: 'Copy'}).click();
    rows.push([
      await row.locator('dt').innerText(),
      await page.evaluate(() => navigator.clipboard.readText()),
    ]);
  }
  return rows;
}

async function commandsIn(lines: Locator): Promise<string> {
  const block = lines.getByRole('group', {name: 'Commands'});
  return (await block.count()) === 0 ? '' : block.innerText();
}

describe('what goes wrong is told, with a way out', () => {
  test('a workspace whose time is over', async () => {
    const panel = await choose();
    const key = await keyIn(panel);
    const client = new pg.Client(database);
    await client.connect();
    await client.query(
      'UPDATE sandbox.workspace SET expires_at = now() WHERE id = $1',
      [key.split('-')[1]],
    );
    await client.end();
    await example.run();
    await panel.getByText(/^This workspace is gone: /).waitFor();
    await newButton().click();
    await expect.poll(() => keyIn(panel)).not.toBe(key);
    expect(await newButton().count()).toBe(0);
    expect(await example.run()).toMatch(/^Done/);
  });

  test('a database that is away', async () => {
    const panel = await choose();
    await postgres.kill();
    await example.run();
    await panel
      .getByText(/^The hosted sandbox is out of service for now\. /)
      .waitFor();
    await postgres.start();
    expect(await example.run()).toMatch(/^Done/);
    expect(await newButton().count()).toBe(0);
  });

  test('too many workspaces', async () => {
    await overRest.stop();
    overRest = await startOverRest('--workspaces-per-hour', '1');
    const panel = await choose();
    const key = await keyIn(panel);
    await panel.getByRole('button', {name: 'Leave it for a new one'}).click();
    await panel
      .getByText(
        /^The hosted sandbox takes no more for now\. .*Try again in \d+ minutes\.$/,
      )
      .waitFor();
    expect(await keyIn(panel)).toBe(key);
    expect(await example.run()).toMatch(/^Done/);
  });

  test('a sandbox that nobody hosts', async () => {
    await overRest.stop();
    const panel = await example.chooseEndpoint('Hosted sandbox');
    await panel
      .getByText(/^The hosted sandbox at \S+ cannot be reached/)
      .waitFor();
    overRest = await startOverRest('--workspaces-per-hour', '1000');
    await newButton().click();
    await panel.getByLabel('Key', {exact: true}).waitFor();
  });
});

describe('what a page loads for it', () => {
  /** The scripts of a build that have to do with workspaces. */
  async function scriptsOf(folder: string): Promise<readonly string[]> {
    const scripts = join(folder, 'assets/js');
    const names = (await readdir(scripts)).filter((name) =>
      name.endsWith('.js'),
    );
    const texts = await Promise.all(
      names.map((name) => readFile(join(scripts, name), 'utf8')),
    );
    return names.filter((_, i) => texts[i]?.includes('playground-workspace'));
  }

  const loadedBy = (tab: Page) => {
    const urls: string[] = [];
    tab.on('request', (request) => urls.push(request.url()));
    return (scripts: readonly string[]) =>
      scripts.filter((name) => urls.some((url) => url.endsWith(name)));
  };

  test('comes when it is chosen, not before', async () => {
    const scripts = await scriptsOf(build);
    expect(scripts).not.toEqual([]);
    const loaded = loadedBy(page);
    await page.reload();
    await hydrated(page);
    await example.run();
    await example.button(/^Endpoint/).click();
    expect(loaded(scripts)).toEqual([]);
    await example.button(/^Endpoint/).click();
    await choose();
    expect(loaded(scripts)).not.toEqual([]);
  });

  test('never comes where the site has none', async () => {
    const plain = await serveFolder();
    const opened = await open(plain.url);
    const loaded = loadedBy(opened.page);
    await opened.page.reload();
    await hydrated(opened.page);
    const panel = await opened.example.chooseEndpoint('Local server');
    expect(await panel.getByRole('radio').count()).toBeGreaterThan(2);
    expect(
      await panel.getByRole('radio', {name: 'Hosted sandbox'}).count(),
    ).toBe(0);
    expect(loaded(await scriptsOf('build'))).toEqual([]);
    await opened.context.close();
    await plain.close();
  });
});

import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {Validator} from '@seriousme/openapi-schema-validator';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {generate} from '../../plugins/reference/generate.ts';
import {runSnippetTests} from '../snippets/harness.ts';
import {serveFolder} from '../support/built-site.ts';
import type {ServedFolder} from '../support/built-site.ts';
import {launchChromium} from '../../languages/toolchain/launch-chromium.ts';
import {documentation} from './notes/documentation.ts';
import {testedNotes} from './notes/testing.ts';

// A site of another API, of which the engine knows nothing, from this folder alone.

const FOLDER = 'tests/second-api';
const OUTPUT = '.cache/second-api';
const siteDir = path.resolve(import.meta.dirname, '../..');

let site: ServedFolder;
let browser: Browser;

async function build(): Promise<void> {
  await rm(path.join(siteDir, OUTPUT), {recursive: true, force: true});
  const config = `${FOLDER}/docusaurus.config.ts`;
  const child = spawn(
    'npx',
    ['docusaurus', 'build', '--config', config, '--out-dir', OUTPUT],
    {
      cwd: siteDir,
      env: {
        ...process.env,
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.cache/second-api-files',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code, said).toBe(0);
}

beforeAll(async () => {
  await generate(siteDir, documentation, {
    served: `${FOLDER}/static`,
    reference: `${FOLDER}/docs/reference`,
  });
  await build();
  site = await serveFolder(path.join(siteDir, OUTPUT));
  browser = await launchChromium();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('the TypeScript example runs in the page, against the sandbox in it', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/`);
  await page.getByRole('button', {name: 'Run', exact: true}).click();
  const output = page.getByText(/[0-9a-f]{32}: Water the plants/);
  await output.first().waitFor({timeout: 30_000});
  const stored = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('notes-api-sandbox');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const all = opening.result
            .transaction('entries')
            .objectStore('entries')
            .getAll();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
  const notes = stored.map((entry) => (entry as {value: unknown}).value);
  expect(notes).toHaveLength(3);
  expect(notes).toContainEqual(
    expect.objectContaining({title: 'Water the plants', tags: ['home']}),
  );
  await page.close();
});

test('the tabs are the two languages of the API', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/`);
  const tabs = page.getByRole('tab');
  expect(await tabs.allTextContents()).toEqual(['TypeScript', 'cURL']);
  await page.close();
});

test('every example is executed by the harness', async () => {
  expect(await runSnippetTests(testedNotes, [])).toBe(0);
}, 120_000);

test('the reference has a page for each call, from the sandbox', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/reference/list-notes`);
  await page.getByText('"Buy milk"').first().waitFor();
  await page.goto(`${site.url}/reference/delete-note`);
  await page.getByText('/v1/notes/').first().waitFor();
  await page.close();
});

test('a call’s page has a composer, which the sandbox answers', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/reference/create-note`);
  await page.getByRole('button', {name: 'Try it'}).click();
  const composer = page.locator('[data-composer="open"]');
  await composer.locator('.monaco-editor[role="code"]').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText('{"title": "Feed the cat"}');
  await composer.getByRole('button', {name: 'Send', exact: true}).click();
  const sent = composer.locator('[data-sent="done"]');
  await sent.waitFor();
  const status = composer.locator('[data-sent] > [role="status"]');
  expect(await status.textContent()).toMatch(/^20\d/);
  expect(await sent.textContent()).toContain('Feed the cat');
  await page.goto(`${site.url}/reference/delete-note`);
  await page.getByRole('button', {name: 'Try it'}).click();
  const id = composer.getByLabel(/^note_id/);
  expect(await id.inputValue()).toBe('milk');
  await id.fill('');
  await composer.getByRole('button', {name: 'Send', exact: true}).click();
  await composer
    .getByRole('alert')
    .getByText(/Enter note_id/)
    .waitFor();
  await page.close();
});

test('a call’s page links the examples that send it', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/reference/create-note`);
  // The first link to the page is the breadcrumbs' house, which has no text.
  const link = page
    .getByRole('main')
    .locator('a[href^="/#"], a[href="/"]')
    .filter({hasText: /^Notes/});
  expect(await link.count()).toBeGreaterThan(0);
  await page.close();
});

test('the OpenAPI document is valid, and of this API alone', async () => {
  const text = await readFile(
    path.join(siteDir, OUTPUT, 'openapi.json'),
    'utf8',
  );
  const {valid, errors} = await new Validator().validate(JSON.parse(text));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(text).not.toMatch(/annotation|clarifai/i);
});

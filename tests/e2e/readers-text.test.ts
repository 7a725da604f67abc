import {afterEach, expect, test} from 'vitest';
import type {Page} from 'playwright-core';
import {Example, leaveDraft, UPDATE_PAGE} from './example.ts';
import {hydrated, useSite} from './site.ts';

const OPERATION = 'update_annotation_concepts';
const DRAFT = "console.log('from a draft');\n";
const site = useSite();
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function visit(path = UPDATE_PAGE): Promise<Page> {
  const opened = await site.visit(path, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  closers.push(() => opened.close());
  return opened.page;
}

async function withDraft(
  code = DRAFT,
): Promise<{page: Page; example: Example}> {
  const page = await visit();
  await leaveDraft(page, OPERATION, code);
  await page.reload();
  await hydrated(page);
  return {page, example: new Example(page, OPERATION)};
}

async function linkOf(page: Page, example: Example): Promise<string> {
  await example.button('Share').click();
  await example.root.getByText('The link is copied.').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a draft is shown after a reload, runs as it is seen, and can be hidden or thrown away', async () => {
  const {page, example} = await withDraft();
  await example.root.getByText('This is your draft').waitFor();
  expect(await example.code.textContent()).toBe(DRAFT);
  expect(
    await example.root
      .getByText(/exactly as shown/)
      .first()
      .isVisible(),
  ).toBe(false);
  await example.run();
  expect(await example.done.innerText()).toContain('from a draft');

  await example.button('Show original').click();
  expect(await example.code.textContent()).toContain('createClient');
  await example.button('Copy').click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'createClient',
  );
  await example.button('Show my draft').click();
  expect(await example.code.textContent()).toBe(DRAFT);
  await example.button('Discard').click();
  expect(await example.code.textContent()).toContain('createClient');
  await page.reload();
  await hydrated(page);
  expect(await example.button('Discard').count()).toBe(0);
});

test('changing the language keeps a result', async () => {
  const page = await visit();
  const example = new Example(page, OPERATION);
  await example.run();
  await example.root.getByRole('tab', {name: /Python/}).click();
  await example.root.getByRole('tab', {name: 'TypeScript'}).click();
  expect(await example.done.isVisible()).toBe(true);
});

test('changed sample data is said where Run is, on every page, until it is put back', async () => {
  const page = await visit();
  const notice = page.getByText('sample data was changed').first();
  expect(await notice.isVisible()).toBe(false);
  await new Example(page, OPERATION).run();
  await notice.waitFor();
  await page.goto(`${site.url}/docs/annotate/list`);
  await hydrated(page);
  await notice.waitFor();
  await page.getByRole('button', {name: 'Put it back'}).first().click();
  await notice.waitFor({state: 'hidden'});
  await page.reload();
  await hydrated(page);
  expect(await notice.isVisible()).toBe(false);
});

test('a run that fails after the sample data was changed says so', async () => {
  const page = await visit('/docs/annotate/delete');
  const example = new Example(page, 'delete_annotation_input_annotation_ids');
  expect(await example.run()).toMatch(/^Done/);
  expect(await example.run()).toMatch(/^Failed/);
  await example.done.getByText(/may be why/).waitFor();
  await example.button('Put the sample data back and run again').click();
  await example.summary.getByText(/^Done/).waitFor();
});

test('a link opens what was on the screen, as somebody’s, and runs nothing', async () => {
  const {page, example} = await withDraft();
  const link = await linkOf(page, example);
  expect(link.length).toBeLessThan(8 * 1024);

  const other = await visit(link.slice(site.url.length));
  const opened = new Example(other, OPERATION);
  await opened.root.getByText('Somebody shared this code with you').waitFor();
  expect(await opened.code.textContent()).toBe(DRAFT);
  expect(await other.locator('[data-run]').count()).toBe(0);
  await opened.button('Show original').click();
  expect(await opened.code.textContent()).toContain('createClient');
  await opened.button('Show what was shared').click();
  expect(await opened.run()).toMatch(/^Done/);
  await opened.button('Discard').click();
  expect(await opened.code.textContent()).toContain('createClient');
  expect(new URL(other.url()).hash).toBe('');
});

test('a link keeps the language', async () => {
  const page = await visit();
  const example = new Example(page, OPERATION);
  await example.root.getByRole('tab', {name: /Java /}).click();
  const link = await linkOf(page, example);
  const other = await visit(link.slice(site.url.length));
  await new Example(other, OPERATION).root
    .getByRole('tab', {name: /Java /, selected: true})
    .waitFor();
});

test('a damaged link says so, and the original is shown', async () => {
  const {page, example} = await withDraft();
  const link = await linkOf(page, example);
  const other = await visit(link.slice(site.url.length, -9));
  await other.getByText('This link is damaged').waitFor();
  expect(await new Example(other, OPERATION).code.textContent()).toContain(
    'createClient',
  );
});

test('a token is never shared, and what is too large gets a word', async () => {
  const {example} = await withDraft("const PAT = 'a1b2c3d4e5f6';\n");
  await example.button('Share').click();
  await example.root.getByText(/access token in the code/).waitFor();

  const noise = Array.from({length: 9_000}, (_, i) =>
    ((i * 7919 * (i + 31)) % 9973).toString(36),
  ).join('');
  const {example: large} = await withDraft(
    `// ${noise.match(/.{1,99}/g)?.join('\n// ')}`,
  );
  await large.button('Share').click();
  await large.root.getByText(/too large for a link/).waitFor();
});

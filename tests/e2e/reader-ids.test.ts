import {afterEach, describe, expect, test} from 'vitest';
import type {Page} from 'playwright-core';
import {LANGUAGES} from '../../languages/index.ts';
import {violations} from './accessibility.ts';
import {Example, UPDATE_PAGE} from './example.ts';
import {hydrated, useSite} from './site.ts';

const OPERATION = 'update_annotation_concepts';
const site = useSite();
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function visit(path = UPDATE_PAGE) {
  const opened = await site.visit(path, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  closers.push(() => opened.close());
  return opened.page;
}

async function putIn(page: Page, texts: Record<string, string>) {
  await page.getByRole('button', {name: 'Your ids'}).last().click();
  const dialog = page.getByRole('dialog', {name: 'Your ids'});
  for (const [label, text] of Object.entries(texts)) {
    await dialog.getByLabel(label, {exact: true}).fill(text);
  }
  return dialog;
}

const marks = (example: Example) =>
  example.root.locator('[role="tabpanel"]:visible code mark').allTextContents();

async function copied(page: Page, example: Example): Promise<string> {
  await example.button('Copy').click();
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('ids of the reader’s own', () => {
  test('stand marked in all languages, on all pages, and are what is copied', async () => {
    const page = await visit();
    const dialog = await putIn(page, {
      'User id': "it's me",
      'App id': 'my-app',
      'INPUT_ID: park': 'my-input',
    });
    await dialog.getByRole('button', {name: 'Done'}).click();
    const example = new Example(page, OPERATION);
    for (const {label} of LANGUAGES) {
      await example.root.getByRole('tab', {name: label}).click();
      await example.root
        .locator('[role="tabpanel"]:visible code mark')
        .nth(2)
        .waitFor();
      const shown = await example.root
        .locator('[role="tabpanel"]:visible code')
        .textContent();
      const marked = await marks(example);
      expect(marked).toHaveLength(3);
      expect(marked[1]).toContain('my-app');
      expect(marked[2]).toContain('my-input');
      expect(shown).toContain('YOUR_PAT_HERE');
      expect(await copied(page, example)).toBe(shown);
      expect(
        await example.root.locator('[role="tabpanel"]:visible').innerText(),
      ).not.toContain('exactly as shown');
    }
    await page.goto(`${site.url}/docs/annotate/list`);
    await page.locator('code mark:visible').first().waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(1);
  });

  test('one press brings the placeholders back', async () => {
    const page = await visit();
    const dialog = await putIn(page, {'User id': 'me'});
    await page.keyboard.press('Escape');
    await dialog.waitFor({state: 'detached'});
    const example = new Example(page, OPERATION);
    await example.root.locator('code mark').first().waitFor();
    await example.root
      .getByRole('button', {name: 'Put the placeholders back'})
      .first()
      .click();
    await example.root
      .locator('code mark')
      .first()
      .waitFor({state: 'detached'});
    expect(await copied(page, example)).toContain('YOUR_USER_ID_HERE');
    await example.root
      .getByText(/exactly as shown/)
      .first()
      .waitFor();
  });

  test('are kept for the tab, or for the browser, as the reader wants', async () => {
    const page = await visit();
    const dialog = await putIn(page, {'User id': 'me'});
    await page.reload();
    await page.locator('code mark').first().waitFor();
    const other = await page.context().newPage();
    await other.goto(site.url + UPDATE_PAGE);
    await hydrated(other);
    expect(await other.locator('code mark').count()).toBe(0);
    await putIn(page, {});
    await dialog.getByLabel(/in this browser/).check();
    await other.locator('code mark').first().waitFor();
    await other.close();
  });

  test('choosing who answers rewrites nothing that is shown or copied', async () => {
    const page = await visit();
    const example = new Example(page, OPERATION);
    const before = await copied(page, example);
    expect(await example.run()).toMatch(/1 annotation changed$/);
    expect(await copied(page, example)).toBe(before);
    expect(before).toContain('YOUR_USER_ID_HERE');
    await putIn(page, {'User id': "it's me / mine", 'App id': 'inputs'});
    await page.keyboard.press('Escape');
    await example.root.locator('code mark').first().waitFor();
    expect(await example.run()).toMatch(/1 request$/);
  });

  test('of the sample data lead to nothing in a sandbox, which says so and runs it with its own', async () => {
    const page = await visit();
    await putIn(page, {'INPUT_ID: park': 'my-input'});
    await page.keyboard.press('Escape');
    const example = new Example(page, OPERATION);
    await example.root.locator('code mark').first().waitFor();
    const shown = await copied(page, example);
    expect(await example.run()).toMatch(/^Failed/);
    await example.done.getByText(/sample data, without my-input/).waitFor();
    await example.button('Run it with the sample’s ids').click();
    await example.summary.getByText(/^Done .* 1 annotation changed$/).waitFor();
    expect(await copied(page, example)).toBe(shown);
  });

  test('what can’t be an id stays in its field, with a word, and goes nowhere', async () => {
    const page = await visit();
    const dialog = await putIn(page, {'User id': '..'});
    await dialog.getByText(/No client can send it/).waitFor();
    expect(await page.locator('code mark').count()).toBe(0);
  });

  test('the dialog is accessible, and gives the focus back', async () => {
    const page = await visit();
    await putIn(page, {'User id': 'me'});
    expect(await violations(page, 'dialog')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Your ids',
    );
  });
});

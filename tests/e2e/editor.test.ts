import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {violations} from './accessibility.ts';
import {Example, UPDATE_PAGE} from './example.ts';
import type {Visit} from './site.ts';
import {useSite} from './site.ts';

const OPERATION = 'update_annotation_concepts';
const site = useSite();

let visit: Visit;
let example: Example;
beforeEach(async () => {
  visit = await site.visit(UPDATE_PAGE);
  example = new Example(visit.page, OPERATION);
});
afterEach(() => visit.close());

/** Puts the cursor behind the first occurrence of a text, by the editor's own search. */
async function goBehind(text: string): Promise<void> {
  const {keyboard} = visit.page;
  await keyboard.press('Control+f');
  await keyboard.insertText(text);
  await example.root.getByText(/\d+ of \d+/).waitFor();
  await keyboard.press('Escape');
  await keyboard.press('ArrowRight');
}

describe('the editor knows the types', () => {
  test('the examples have no error, a wrong field has one', async () => {
    await example.openEditor();
    await goBehind('input_id');
    const squiggle = example.root.locator('.squiggly-error');
    await visit.page.waitForTimeout(3_000);
    expect(await squiggle.count()).toBe(0);
    await visit.page.keyboard.insertText('x');
    await squiggle.first().waitFor();
  });

  test('paths are completed', async () => {
    await example.openEditor();
    await goBehind("'/v2/users/{user_id}/apps/{app_id}/annotations");
    await visit.page.keyboard.press('Control+Space');
    const list = visit.page.locator('.suggest-widget.visible');
    await list
      .locator('[aria-label^="/v2/users/{user_id}/apps/{app_id}/annotations"]')
      .waitFor();
  });

  test('bodies are completed', async () => {
    await example.openEditor();
    await goBehind("action: 'merge',");
    await visit.page.keyboard.press('Enter');
    await visit.page.keyboard.press('Control+Space');
    const list = visit.page.locator('.suggest-widget.visible');
    await list.locator('[aria-label^="delete_if_empty_data"]').waitFor();
  });

  test('hover tells what a name is', async () => {
    await example.openEditor();
    await example.editor
      .getByText('createClient', {exact: true})
      .first()
      .hover();
    await visit.page
      .locator('.monaco-hover:visible')
      .getByText(/createClient/)
      .first()
      .waitFor();
  });
});

describe('the keyboard', () => {
  test('Escape leaves the editor, to the Edit button', async () => {
    await example.button('Edit').focus();
    await visit.page.keyboard.press('Enter');
    await example.editor.waitFor();
    const editing = () =>
      visit.page.evaluate(
        () => document.activeElement?.closest('.monaco-editor') !== null,
      );
    await expect.poll(editing).toBe(true);
    await visit.page.keyboard.press('Escape');
    await expect
      .poll(() =>
        visit.page.evaluate(() => document.activeElement?.textContent),
      )
      .toBe('Edit');
  });

  test('Ctrl+Enter runs from the code block', async () => {
    await example.code.focus();
    await visit.page.keyboard.press('Control+Enter');
    expect(await example.finished()).toMatch(/^Done/);
  });

  test('the focus stays on Run over its loading and the run', async () => {
    await example.button('Run').focus();
    await visit.page.keyboard.press('Enter');
    await example.finished();
    expect(
      await visit.page.evaluate(() => document.activeElement?.textContent),
    ).toBe('Run');
  });
});

describe('a draft', () => {
  test('survives a reload; Reset brings the original back', async () => {
    await example.openEditor();
    await goBehind("'dog'");
    await visit.page.keyboard.press('ArrowLeft');
    await visit.page.keyboard.insertText('gie');
    await example.button('Reset').waitFor();

    await visit.page.reload();
    await example.run();
    expect(await example.code.textContent()).toContain("'doggie'");
    expect(await example.section('Console').innerText()).toContain('doggie: 1');
    await example.openEditor();
    await example.editor.getByText("'doggie'").waitFor();

    await example.button('Reset').click();
    await example.editor.getByText("'dog'").waitFor();
    await visit.page.reload();
    await example.run();
    expect(await example.code.textContent()).not.toContain('doggie');
  });
});

test.each(['light', 'dark'] as const)(
  'everything open is accessible, %s',
  async (colorScheme) => {
    await visit.close();
    visit = await site.visit(UPDATE_PAGE, {
      colorScheme,
      reducedMotion: 'reduce',
    });
    const {page} = visit;
    example = new Example(page, OPERATION);
    await example.run();
    await example.section('Requests').getByText('PATCH').click();
    await example.chooseEndpoint('Another URL');
    await example.button('Run').click();
    expect(await violations(page, '[data-operation]')).toEqual([]);
    await example.openEditor();
    expect(await violations(page, '[data-operation]')).toEqual([]);
  },
);

test('everything open fits a narrow screen', async () => {
  const {page} = visit;
  await page.setViewportSize({width: 360, height: 740});
  await example.run();
  await example.section('Requests').getByText('PATCH').click();
  await example.openEditor();
  await example.chooseEndpoint('Another URL');
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

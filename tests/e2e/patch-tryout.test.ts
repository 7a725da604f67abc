import {describe, expect, test} from 'vitest';
import {useSite} from './site.ts';

const PATH = '/docs/guides/how-patch-works';

describe('trying a patch out', () => {
  const site = useSite();

  test('shows the result of what is stored, sent and chosen', async () => {
    const {page, close} = await site.visit(PATH);
    const result = page.getByRole('figure', {name: /^Afterwards/});
    const stored = page.getByLabel('Stored', {exact: true});
    await stored.fill('{"metadata": {"a": [{"id": "2"}]}}');
    const sent = page.getByLabel('Sent', {exact: true});
    await sent.fill('{"metadata": {"a": [{"id": "1"}]}}');
    await result.getByText('"a": [{"id": "2"}, {"id": "1"}]').waitFor();
    await page.getByRole('radio', {name: 'overwrite'}).check();
    await result.getByText('{"metadata": {"a": [{"id": "1"}]}}').waitFor();
    await page.getByRole('radio', {name: 'remove'}).check();
    await result.getByText('{"metadata": {"a": [{"id": "2"}]}}').waitFor();
    await close();
  });

  test('says what is wrong with bad JSON, and keeps what was typed', async () => {
    const {page, close} = await site.visit(PATH);
    const sent = page.getByLabel('Sent', {exact: true});
    await sent.fill('{"metadata": {"a": 1}');
    await page.getByText('This is not JSON yet.').waitFor();
    expect(await sent.inputValue()).toBe('{"metadata": {"a": 1}');
    expect(await sent.getAttribute('aria-invalid')).toBe('true');
    await page.getByText('with the last JSON that the API takes').waitFor();
    await sent.pressSequentially('}');
    await page.getByText('This is not JSON yet.').waitFor({state: 'hidden'});
    await page
      .getByRole('figure', {name: /^Afterwards/})
      .getByText('"a": 1')
      .waitFor();
    await close();
  });

  test('refuses what the API refuses, in its words', async () => {
    const {page, close} = await site.visit(PATH);
    const sent = page.getByLabel('Sent', {exact: true});
    await sent.fill('{"conceptz": []}');
    await page.getByText(/^conceptz is .*concepts/).waitFor();
    expect(await sent.getAttribute('aria-invalid')).toBe('true');
    await page.getByText('with the last JSON that the API takes').waitFor();
    await sent.fill('{"concepts": []}');
    await page.getByText(/^conceptz is/).waitFor({state: 'hidden'});
    await page
      .getByRole('figure', {name: /^Afterwards/})
      .getByText('{"concepts": []}')
      .waitFor();
    await close();
  });

  test('starts from the examples of the page', async () => {
    const {page, close} = await site.visit(PATH);
    await page.getByLabel('Start from').selectOption('remove-key');
    expect(await page.getByRole('radio', {name: 'remove'}).isChecked()).toBe(
      true,
    );
    await page
      .getByRole('figure', {name: /^Afterwards/})
      .getByText('"camera": {"model": "X1"}')
      .waitFor();
    await close();
  });
});

// What a composed request leads to: pictures, the field that is missing, a link for somebody else.
import {describe, expect, test} from 'vitest';
import {type ComposerOnPage, useComposers} from './composer.ts';
import {useSite} from './site.ts';

const SECRET = 'secret-2b71c0f6aa';
const CLIPBOARD = {permissions: ['clipboard-read', 'clipboard-write']};

const site = useSite();
const {open, visit} = useComposers(site);

async function linkOf(composer: ComposerOnPage): Promise<string> {
  await composer.button('Share').click();
  await composer.root.getByText('The link is copied.').waitFor();
  return composer.page.evaluate(() => navigator.clipboard.readText());
}

async function follow(call: string, link: string) {
  return visit(call, {path: link.slice(site.url.length), ...CLIPBOARD});
}

describe('what is read', () => {
  test.each([
    ['ListAnnotations', 12],
    ['GetAnnotation', 1],
  ])('of %s is pictured', async (call, most) => {
    const composer = await open(call);
    await composer.send();
    const pictures = composer.root.getByRole('region', {name: 'In pictures'});
    await pictures.getByRole('img').first().waitFor();
    const count = await pictures.getByRole('img').count();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(most);
    expect(await pictures.innerText()).not.toContain('as before');
  });

  test('without annotations has no pictures', async () => {
    const composer = await open('ListInputs');
    await composer.send();
    await composer.page.waitForTimeout(500);
    const pictures = composer.root.getByRole('region', {name: 'In pictures'});
    expect(await pictures.count()).toBe(0);
  });
});

test('a field that is missing at the top of the body leads there', async () => {
  const composer = await open('PatchAnnotations');
  await composer.writeBody(
    '{"annotations": [{"input_id": "park", "id": "park-concepts"}]}',
  );
  expect(await composer.send()).toMatch(/^The API refuses it: .*action/);
  await composer.button('action, line 1').waitFor();
  await composer.root.locator('.monaco-editor.focused').waitFor();
});

describe('a link to a request', () => {
  test('opens it as somebody’s, and sends nothing', async () => {
    const composer = await open('PatchAnnotations', CLIPBOARD);
    await composer.field('app_id').fill('their "app"');
    await composer.writeBody('{"action": "merge", "annotations": []}');
    await composer.root.getByRole('tab', {name: /Java /}).click();
    const link = await linkOf(composer);
    expect(link.length).toBeLessThan(8 * 1024);
    expect(new URL(link).search).toBe('?lang=java');

    const shared = await follow('PatchAnnotations', link);
    await shared.root
      .getByText('Somebody shared this request with you')
      .waitFor();
    expect(await shared.field('app_id').inputValue()).toBe('their "app"');
    await shared.editor.getByText('"merge"').waitFor();
    await shared.root
      .getByRole('tab', {name: /Java /, selected: true})
      .waitFor();
    await shared.page.waitForTimeout(500);
    expect(await shared.root.locator('[data-sent="idle"]').count()).toBe(1);

    await shared.button('Put it away').click();
    await expect
      .poll(() => shared.field('app_id').inputValue())
      .toBe('sandbox-app');
    expect(new URL(shared.page.url()).hash).toBe('');
  });

  test('becomes the reader’s own when it is changed', async () => {
    const composer = await open('GetInput', CLIPBOARD);
    await composer.field('input_id').fill('street');
    const link = await linkOf(composer);

    const shared = await follow('GetInput', link);
    await shared.root.getByText('Somebody shared').waitFor();
    expect(await shared.send()).toMatch(/^200/);
    await shared.field('input_id').fill('park');
    await shared.root.getByText('Somebody shared').waitFor({state: 'detached'});
    expect(await shared.field('input_id').inputValue()).toBe('park');
  });

  test('never holds the token', async () => {
    const composer = await open('PatchAnnotations', {
      ...CLIPBOARD,
      allowedHosts: ['127.0.0.1:9'],
    });
    await composer.chooseServer('http://127.0.0.1:9', SECRET);
    expect(await linkOf(composer)).not.toContain(SECRET);
    await composer.writeBody(`{"note": "${SECRET}"}`);
    await composer.button('Share').click();
    await composer.root.getByText(/access token in the request/).waitFor();
  });

  test('that names a call of another page says so', async () => {
    const composer = await open('GetInput', CLIPBOARD);
    const {hash} = new URL(await linkOf(composer));
    const other = await visit('ListInputs', {
      path: `/docs/reference/list-inputs${hash}`,
    });
    await other.page
      .getByText('The call of the request that was shared is not on this page.')
      .waitFor();
  });

  test('that is damaged says so', async () => {
    const composer = await open('GetInput', CLIPBOARD);
    const link = await linkOf(composer);
    const other = await follow('GetInput', link.slice(0, -9));
    await other.page.getByText('This link is damaged').waitFor();
  });
});

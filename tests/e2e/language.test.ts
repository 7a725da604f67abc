import type {Locator, Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {LANGUAGES} from '../../languages/index.ts';
import {hydrated, useSite} from './site.ts';

const UPDATE = '/docs/annotate/update';
const CREATE = '/docs/annotate/create';

const snippets = (page: Page): Locator => page.locator('[data-operation]');

const tab = (page: Page, name: string, index = 0): Locator =>
  snippets(page).nth(index).getByRole('tab', {name, exact: true});

/** The languages that the examples of a page are shown in, without repeats. */
async function shownLanguages(page: Page): Promise<string[]> {
  const selected = page.getByRole('tab', {selected: true});
  await selected.first().waitFor();
  return [...new Set(await selected.allTextContents())];
}

/** Waits until a page shows its examples in a language, and in no other. */
async function expectLanguage(page: Page, label: string): Promise<void> {
  await expect.poll(() => shownLanguages(page)).toEqual([label]);
}

describe('the language of the examples', () => {
  const site = useSite();

  test('is TypeScript at first, with all seven to choose from', async () => {
    const visit = await site.visit(UPDATE);
    await expectLanguage(visit.page, 'TypeScript');
    expect(await snippets(visit.page).count()).toBeGreaterThanOrEqual(4);
    expect(
      await snippets(visit.page).first().getByRole('tab').allTextContents(),
    ).toEqual(LANGUAGES.map(({label}) => label));
    await visit.close();
  });

  test('changes in all examples at once, and holds over pages and reloads', async () => {
    const visit = await site.visit(UPDATE);
    const {page} = visit;
    await tab(page, 'Java (gRPC)', 2).click();
    await expectLanguage(page, 'Java (gRPC)');
    await page.getByRole('link', {name: 'Create annotations'}).first().click();
    await page.waitForURL(`**${CREATE}`);
    await expectLanguage(page, 'Java (gRPC)');
    await page.reload();
    await expectLanguage(page, 'Java (gRPC)');
    await visit.close();
  });

  test('is set by ?lang=, for later pages too', async () => {
    const visit = await site.visit(`${UPDATE}?lang=python`);
    const {page} = visit;
    await expectLanguage(page, 'Python (gRPC)');
    await page.goto(site.url + CREATE);
    await expectLanguage(page, 'Python (gRPC)');
    await visit.close();
  });

  test('follows ?lang= back and forward', async () => {
    const visit = await site.visit(`${UPDATE}?lang=python`);
    const {page} = visit;
    await expectLanguage(page, 'Python (gRPC)');
    await page.goto(`${site.url}${CREATE}?lang=php`);
    await expectLanguage(page, 'PHP (gRPC)');
    await page.goBack();
    await expectLanguage(page, 'Python (gRPC)');
    await page.goForward();
    await expectLanguage(page, 'PHP (gRPC)');
    await visit.close();
  });

  test('in the URL follows the tab that is pressed, so that a reload keeps it', async () => {
    const visit = await site.visit(`${UPDATE}?lang=python`);
    const {page} = visit;
    await expectLanguage(page, 'Python (gRPC)');
    await tab(page, 'cURL').click();
    await expectLanguage(page, 'cURL');
    expect(new URL(page.url()).search).toBe('?lang=curl');
    await page.reload();
    await expectLanguage(page, 'cURL');
    await visit.close();
  });

  test.each(['klingon', '', 'PYTHON'])(
    'is not changed by ?lang=%s',
    async (lang) => {
      const visit = await site.visit(`${UPDATE}?lang=${lang}`);
      await expectLanguage(visit.page, 'TypeScript');
      await visit.close();
    },
  );

  test('works where storage is refused', async () => {
    const visit = await site.visit('/');
    const {page} = visit;
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(site.url + UPDATE);
    await hydrated(page);
    await tab(page, 'cURL').click();
    await expectLanguage(page, 'cURL');
    await visit.close();
  });
});

describe('a tab', () => {
  const site = useSite();

  test('can be reached and chosen with the keyboard alone', async () => {
    const visit = await site.visit(UPDATE);
    const {page} = visit;
    await tab(page, 'TypeScript').focus();
    for (const [key, label] of [
      ['ArrowRight', 'Python (gRPC)'],
      ['End', 'cURL'],
      ['ArrowRight', 'TypeScript'],
      ['ArrowLeft', 'cURL'],
      ['Home', 'TypeScript'],
    ] as const) {
      await page.keyboard.press(key);
      await expectLanguage(page, label);
      const focused = page.locator(':focus');
      expect(await focused.textContent()).toBe(label);
      expect(await focused.getAttribute('tabindex')).toBe('0');
    }
    await visit.close();
  });

  test('stays where it is when the examples above it change their length', async () => {
    const visit = await site.visit(UPDATE, {
      viewport: {width: 1280, height: 800},
    });
    const {page} = visit;
    const pressed = tab(page, 'Java (gRPC)', 2);
    await pressed.scrollIntoViewIfNeeded();
    const before = await pressed.boundingBox();
    await pressed.click();
    await expectLanguage(page, 'Java (gRPC)');
    const after = await pressed.boundingBox();
    expect(after?.y).toBeCloseTo(before?.y ?? 0, 0);
    await page.waitForTimeout(300);
    expect((await pressed.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
    await visit.close();
  });

  test('shows its code in full, and no other language’s is in the page', async () => {
    const visit = await site.visit(UPDATE);
    const {page} = visit;
    for (const {label} of LANGUAGES) {
      await tab(page, label).click();
      const code = snippets(page).first().locator('pre');
      expect(await code.textContent()).toContain('YOUR_PAT_HERE');
      const blocks = await page.locator('[data-operation] pre').count();
      expect(blocks).toBe(await snippets(page).count());
    }
    await visit.close();
  });
});

describe('the server’s page', () => {
  const site = useSite();

  test('holds only the default language, highlighted, and is taken over as it is', async () => {
    const html = await (await fetch(site.url + UPDATE)).text();
    const examples = html.match(/data-operation/g) ?? [];
    expect(examples.length).toBeGreaterThanOrEqual(4);
    expect(html.match(/YOUR_PAT_HERE/g)).toHaveLength(examples.length);
    expect(html).not.toContain('resources_pb2');

    const visit = await site.visit(UPDATE);
    const {page} = visit;
    const served = await page.evaluate(
      (source) =>
        [
          ...new DOMParser()
            .parseFromString(source, 'text/html')
            .querySelectorAll('[data-operation] pre code'),
        ].map((code) => code.innerHTML),
      html,
    );
    await page.waitForLoadState('networkidle');
    const shown = await page
      .locator('[data-operation] pre code')
      .evaluateAll((codes) => codes.map((code) => code.innerHTML));
    expect(served.every((code) => code.includes('<span'))).toBe(true);
    expect(shown).toEqual(served);
    await visit.close();
  });

  test('is at most 2,000 elements with all its examples', async () => {
    const visit = await site.visit(UPDATE);
    await visit.page.waitForLoadState('networkidle');
    const elements = await visit.page.locator('*').count();
    expect(elements).toBeLessThanOrEqual(2000);
    await visit.close();
  });
});

describe('the copy button', () => {
  const site = useSite();

  test('copies the code that is shown, and says so', async () => {
    const visit = await site.visit(UPDATE, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const {page} = visit;
    await tab(page, 'cURL').click();
    const snippet = snippets(page).first();
    await snippet.getByRole('button', {name: 'Copy'}).click();
    await snippet.getByRole('status').getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await snippet.locator('pre').textContent());
    await visit.close();
  });
});

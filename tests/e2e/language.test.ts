import {readFileSync} from 'node:fs';
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

  test.each(['', '?lang=python', '?other=1#status'])(
    'is in the URL once a tab is pressed, at "%s", so that a copy of it shares the language',
    async (address) => {
      const visit = await site.visit(UPDATE + address);
      const {page} = visit;
      await tab(page, 'cURL').click();
      await expectLanguage(page, 'cURL');
      const url = new URL(page.url());
      expect(url.searchParams.get('lang')).toBe('curl');
      expect(url.hash).toBe(new URL(address, site.url).hash);
      expect(url.searchParams.get('other')).toBe(
        new URL(address, site.url).searchParams.get('other'),
      );
      await visit.close();

      const shared = await site.visit(url.pathname + url.search + url.hash);
      await expectLanguage(shared.page, 'cURL');
      await shared.close();
    },
  );

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

  test('shows its code in full, and no other language’s is to be seen', async () => {
    const visit = await site.visit(UPDATE);
    const {page} = visit;
    for (const {label} of LANGUAGES) {
      await tab(page, label).click();
      const panels = snippets(page).first().getByRole('tabpanel');
      expect(await panels.count()).toBe(1);
      expect(await panels.locator('pre').textContent()).toContain(
        'YOUR_PAT_HERE',
      );
      expect(await page.getByRole('tabpanel').count()).toBe(
        await snippets(page).count(),
      );
    }
    await visit.close();
  });

  test('highlights its code once it is shown', async () => {
    const visit = await site.visit(UPDATE);
    const {page} = visit;
    const grammars: string[] = [];
    page.on('request', (request) => grammars.push(request.url()));
    for (const {label} of LANGUAGES) {
      await tab(page, label).click();
      const code = snippets(page).first().getByRole('tabpanel').locator('code');
      await code.locator('span').nth(5).waitFor();
    }
    expect(grammars.length).toBeGreaterThan(0);
    await visit.close();
  });
});

/** The text of each example's code, by language, in HTML as it was sent. */
function servedCode(html: string): Record<string, string[]> {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const panels = [
    ...parsed.querySelectorAll<HTMLElement>('[data-operation] [role=tabpanel]'),
  ];
  return Object.fromEntries(
    [...new Set(panels.map(({dataset}) => dataset['snippetPart'] ?? ''))].map(
      (language) => [
        language,
        panels
          .filter(({dataset}) => dataset['snippetPart'] === language)
          .map((panel) => panel.querySelector('pre code')?.textContent ?? ''),
      ],
    ),
  );
}

describe('the server’s page', () => {
  const site = useSite();

  test('holds every language as text', async () => {
    const html = await (await fetch(site.url + UPDATE)).text();
    const visit = await site.visit('/');
    const code = await visit.page.evaluate(servedCode, html);
    const operations = [...html.matchAll(/data-operation="?(\w+)/g)].map(
      ([, operation]) => operation,
    );
    expect(operations.length).toBeGreaterThanOrEqual(4);
    for (const {id, folder, extension} of LANGUAGES) {
      expect(code[id], id).toEqual(
        operations.map((operation) =>
          readFileSync(
            `code_snippets/api-guide/annotate/${folder}/${operation}.${extension}`,
            'utf8',
          ),
        ),
      );
    }
    await visit.close();
  });

  test('is highlighted in the default language, and taken over as it is', async () => {
    const html = await (await fetch(site.url + UPDATE)).text();
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
    expect(shown).toEqual(served);
    const panels = await snippets(page).count();
    expect(served.filter((code) => code.includes('<span'))).toHaveLength(
      panels,
    );
    await visit.close();
  });

  test.each(LANGUAGES)(
    'is at most 2,000 elements with all its examples, in $label',
    async ({id}) => {
      const visit = await site.visit(`${UPDATE}?lang=${id}`);
      await visit.page.waitForLoadState('networkidle');
      const elements = await visit.page.locator('*').count();
      expect(elements).toBeLessThanOrEqual(2000);
      await visit.close();
    },
  );

  test('can be read in every language without a script', async () => {
    const {page, close} = await site.visit(UPDATE, {javaScriptEnabled: false});
    for (const {id, label} of LANGUAGES) {
      const panel = snippets(page)
        .first()
        .locator(`[role=tabpanel][data-snippet-part=${id}]`);
      expect(await panel.locator('pre').isVisible(), id).toBe(true);
      expect(await panel.getByText(label, {exact: true}).isVisible()).toBe(
        true,
      );
    }
    expect(await page.getByRole('tab').count()).toBe(0);
    await close();
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
    expect(copied).toBe(
      await snippet.getByRole('tabpanel').locator('pre').textContent(),
    );
    await visit.close();
  });
});

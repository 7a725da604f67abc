import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {LANGUAGES} from '../../languages/index.ts';
import {violations} from './accessibility.ts';
import {useSite} from './site.ts';
import {OPERATIONS} from './update-operations.ts';

const NARROW = {width: 360, height: 740};
const WIDE = {width: 1280, height: 900};

/** Paths of every page, by the build's own sitemap. */
const PATHS = [
  ...readFileSync('build/sitemap.xml', 'utf8').matchAll(/<loc>(.*?)<\/loc>/g),
].map(([, url]) => new URL(url ?? '').pathname);

describe('every page', () => {
  const site = useSite();

  test('is in the sitemap', () => {
    expect(PATHS).toContain('/');
    expect(PATHS).toContain('/docs/annotate/update');
  });

  test.each(PATHS)('%s is accessible, light and dark', async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const visit = await site.visit(path, {
        colorScheme,
        viewport: WIDE,
        reducedMotion: 'reduce',
      });
      expect(await violations(visit.page), colorScheme).toEqual([]);
      await visit.close();
    }
  });

  test.each(PATHS)('%s fits a narrow screen', async (path) => {
    const visit = await site.visit(path, {viewport: NARROW});
    const overflow = await visit.page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await visit.close();
  });
});

describe('until the code of a page is there', () => {
  const site = useSite();

  test('no button of an example takes a press that would be lost', async () => {
    const {page, close} = await site.visit('/docs/annotate/update', {
      javaScriptEnabled: false,
    });
    const inPage = LANGUAGES.filter((language) => 'inPage' in language);
    for (const name of ['Run', 'Edit']) {
      const buttons = await page.getByRole('button', {name, exact: true}).all();
      // Of each example, one in each language that runs in the page: all are shown then.
      expect(buttons.length).toBe(OPERATIONS.length * inPage.length);
      for (const button of buttons) {
        expect(await button.isDisabled()).toBe(true);
      }
    }
    await close();
  });

  test('no field takes a text that would be lost', async () => {
    const {page, close} = await site.visit('/docs/guides/how-patch-works', {
      javaScriptEnabled: false,
    });
    for (const name of ['Stored', 'Sent']) {
      const field = page.getByLabel(name, {exact: true});
      expect(await field.isEditable()).toBe(false);
    }
    expect(await page.getByLabel('Start from').isDisabled()).toBe(true);
    await close();
  });
});

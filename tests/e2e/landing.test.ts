import type {Page as ChromiumPage} from 'playwright-core';
import type {Page as FirefoxPage} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {LANGUAGES} from '../../languages/index.ts';
import {serveFolder, type ServedFolder} from '../support/built-site.ts';
import {launchChromium} from '../../languages/toolchain/launch-chromium.ts';
import {launchFirefox} from '../support/firefox.ts';

const UPDATE = '/docs/annotate/update';
const CREATE = '/docs/annotate/create';

/** Headings with examples above them, which differ in height from language to language. */
const HEADINGS = [
  [UPDATE, 'coordinates'],
  [CREATE, 'for-another-user'],
] as const;

const SIZES = [
  {width: 1280, height: 800},
  {width: 360, height: 740},
] as const;

/** Where a heading that was scrolled to stands, in pixels: right beneath the navigation bar. */
const BELOW_THE_BAR = 64;

type Size = (typeof SIZES)[number];
type Page = ChromiumPage | FirefoxPage;

interface Driver {
  open(size: Size): Promise<Page>;
  close(): Promise<void>;
}

async function driveChromium(): Promise<Driver> {
  const browser = await launchChromium();
  return {
    open: async (viewport) =>
      (await browser.newContext({viewport, reducedMotion: 'reduce'})).newPage(),
    close: () => browser.close(),
  };
}

async function driveFirefox(): Promise<Driver> {
  const browser = await launchFirefox();
  return {
    async open(size) {
      const page = await (await browser.createBrowserContext()).newPage();
      // Firefox takes the size, and then refuses to be told how it is held.
      await page.setViewport(size).catch(() => undefined);
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width);
      return page;
    },
    close: () => browser.close(),
  };
}

/** Runs in the page: what is shown once the page was taken over and two frames went by. */
async function settledView(heading: string) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  while (document.documentElement.dataset['hasHydrated'] !== 'true') {
    await frame();
  }
  await frame();
  await frame();
  const panels = [...document.querySelectorAll<HTMLElement>('[role=tabpanel]')];
  const shown = panels.filter((panel) => panel.checkVisibility());
  return {
    top: document.getElementById(heading)?.getBoundingClientRect().top,
    languages: [...new Set(shown.map(({dataset}) => dataset['snippetPart']))],
  };
}

async function expectLanding(
  page: Page,
  heading: string,
  language: string,
): Promise<void> {
  const view = await (page as ChromiumPage).evaluate(settledView, heading);
  const about = `#${heading} in ${language}: ${JSON.stringify(view)}`;
  expect(view.languages, about).toEqual([language]);
  expect(Math.abs((view.top ?? NaN) - BELOW_THE_BAR), about).toBeLessThan(3);
}

/** Follows a link of the page's frame, within the page, and waits until it is there. */
async function followLink(page: Page, path: string): Promise<void> {
  await (page as ChromiumPage).evaluate(async (target) => {
    document.querySelector<HTMLElement>(`nav a[href='${target}']`)?.click();
    while (
      !location.pathname.startsWith(target) ||
      document.querySelector('[data-operation]') !== null
    ) {
      await new Promise((done) => setTimeout(done, 10));
    }
  }, path);
}

/** Goes back, and waits until the page shows its examples again. */
async function goBack(page: Page, path: string): Promise<void> {
  // Afterwards: what goes back may end the page that this runs in.
  const chromium = page as ChromiumPage;
  await chromium.evaluate(() => void setTimeout(() => history.back()));
  const shown = () =>
    chromium
      .evaluate(() =>
        document.querySelector('[data-operation]') ? location.pathname : '',
      )
      .catch(() => '');
  await expect.poll(shown, {timeout: 10_000}).toContain(path);
}

describe.each([
  ['Chromium', driveChromium],
  ['Firefox', driveFirefox],
] as const)('in %s, a link to a heading', (_name, drive) => {
  let served: ServedFolder;
  let browser: Driver;

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveFolder(), drive()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test.each(
    SIZES.flatMap((size) =>
      LANGUAGES.map(({id}, turn) => ({
        language: id,
        size,
        turn,
        width: size.width,
      })),
    ),
  )(
    'lands on it in $language at $width pixels',
    async ({language, size, turn}) => {
      const page = await browser.open(size);
      const [path, heading] = HEADINGS[turn % HEADINGS.length] ?? HEADINGS[0];
      await page.goto(`${served.url}${path}?lang=${language}#${heading}`);
      await expectLanding(page, heading, language);
      // The choice is remembered now: the address need not name it.
      await page.goto(`${served.url}${path}#${heading}`);
      await expectLanding(page, heading, language);
      await followLink(page, '/docs/getting-started');
      await goBack(page, path);
      await expectLanding(page, heading, language);
      await page.goto(`${served.url}/docs/sandbox`);
      await goBack(page, path);
      await expectLanding(page, heading, language);
      await page.close();
    },
  );
});

import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, beforeAll, expect} from 'vitest';
import {serveFolder, type ServedFolder} from '../support/built-site.ts';
import {launchChromium} from '../../languages/toolchain/launch-chromium.ts';

/** A page of the built site in a fresh browser context, and what it asked of other hosts. */
export interface Visit {
  readonly page: Page;
  /** Every request to another host than the site's, which there should be none of. */
  readonly foreignRequests: string[];
  /** What the page reported as errors. */
  readonly pageErrors: string[];
  close(): Promise<void>;
}

/** The built site in a browser, for the tests of one file. */
export interface SiteUnderTest {
  /** Origin of the site. */
  readonly url: string;
  readonly browser: Browser;
  /**
   * Opens a path of the site in a fresh context.
   *
   * @param allowedHosts - Hosts beside the site's that the test means to talk to.
   */
  visit(
    path: string,
    options?: BrowserContextOptions & {allowedHosts?: readonly string[]},
  ): Promise<Visit>;
}

/** Waits until the page answers to its reader, not only shows itself. */
export async function hydrated(page: Page): Promise<void> {
  await page.locator('html[data-has-hydrated="true"]').waitFor();
}

/**
 * Serves the build and starts Chromium for the tests of a file, and stops both
 * after them. Each visit ends with the check that nothing left for another host.
 */
export function useSite(): SiteUnderTest {
  let served: ServedFolder;
  let browser: Browser;

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveFolder(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  return {
    get url() {
      return served.url;
    },
    get browser() {
      return browser;
    },
    async visit(path, {allowedHosts = [], ...options} = {}) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const foreignRequests: string[] = [];
      const pageErrors: string[] = [];
      const ownHosts = [new URL(served.url).host, ...allowedHosts];
      context.on('request', (request) => {
        const {protocol, host} = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && !ownHosts.includes(host)) {
          foreignRequests.push(request.url());
        }
      });
      page.on('pageerror', (error) => pageErrors.push(String(error)));
      await page.goto(served.url + path);
      if (options.javaScriptEnabled !== false) {
        await hydrated(page);
      }
      return {
        page,
        foreignRequests,
        pageErrors,
        async close() {
          await context.close();
          expect(foreignRequests).toEqual([]);
          expect(pageErrors).toEqual([]);
        },
      };
    },
  };
}

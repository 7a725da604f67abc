import lighthouse from 'lighthouse';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../../languages/toolchain/launch-chromium.ts';
import {freePort} from '../../tests/support/free-port.ts';

/** What one page costs its reader. */
export interface PageCost {
  /** Elements in the document once the page's code runs. */
  readonly elements: number;
  /** JavaScript that the page loads before anything is pressed, in bytes as sent. */
  readonly scriptBytes: number;
  /** Total blocking time in milliseconds, by Lighthouse's mobile profile, run by run. */
  readonly blockingTimes: readonly number[];
}

async function measureContent(
  browser: Browser,
  url: string,
): Promise<Omit<PageCost, 'blockingTimes'>> {
  const page = await browser.newPage();
  await page.goto(url, {waitUntil: 'networkidle'});
  const content = await page.evaluate(() => ({
    elements: document.querySelectorAll('*').length,
    scriptBytes: performance
      .getEntriesByType('resource')
      .filter(
        (entry): entry is PerformanceResourceTiming =>
          entry instanceof PerformanceResourceTiming &&
          entry.initiatorType === 'script',
      )
      .reduce((sum, entry) => sum + entry.encodedBodySize, 0),
  }));
  await page.close();
  return content;
}

async function measureBlocking(port: number, url: string): Promise<number> {
  const result = await lighthouse(url, {
    port,
    onlyAudits: ['total-blocking-time'],
    logLevel: 'error',
  });
  const value = result?.lhr.audits['total-blocking-time']?.numericValue;
  if (value === undefined) {
    throw new Error(
      `Lighthouse gave no blocking time for ${url}: ${result?.lhr.runtimeError?.message ?? 'it says no reason'}`,
    );
  }
  return value;
}

/**
 * Measures pages in turn, round by round, so that a machine busy with
 * something else disturbs all of them alike.
 */
export async function measurePages(
  urls: readonly string[],
  runs: number,
  onRun: (run: number) => void,
): Promise<PageCost[]> {
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  try {
    const contents = [];
    for (const url of urls) {
      contents.push(await measureContent(browser, url));
    }
    const times: number[][] = urls.map(() => []);
    for (let run = 1; run <= runs; run++) {
      onRun(run);
      for (const [index, url] of urls.entries()) {
        times[index]?.push(await measureBlocking(port, url));
      }
    }
    return contents.map((content, index) => ({
      ...content,
      blockingTimes: times[index] ?? [],
    }));
  } finally {
    await browser.close();
  }
}

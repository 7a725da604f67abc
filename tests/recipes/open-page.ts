import {pathToFileURL} from 'node:url';
import type {Outcome} from '../../languages/toolchain/index.ts';
import {launchChromium} from '../../languages/toolchain/launch-chromium.ts';

const TIME_LIMIT = 15_000;

/** Opens a file in a browser that nothing was set up in, and reads what the page shows. */
export async function openPage(file: string): Promise<Outcome> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(pathToFileURL(file).href);
    await page.waitForFunction(
      () => document.body.innerText.trim() !== '',
      undefined,
      {timeout: TIME_LIMIT},
    );
    return {
      ok: complaints.length === 0,
      ending: 'a page with a text',
      printed: await page.locator('body').innerText(),
      complaints: complaints.join('\n'),
    };
  } finally {
    await browser.close();
  }
}

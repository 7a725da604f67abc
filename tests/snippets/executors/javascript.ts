import {pathToFileURL} from 'node:url';
import type {Browsers} from './chromium.ts';
import type {Executor, Outcome} from './executor.ts';
import {chromiumVersion} from './chromium.ts';

const TIME_LIMIT = 15_000;

/** A page in real Chromium, opened from its file. */
export function javascriptExecutor(browsers: Browsers): Executor {
  return {
    id: 'javascript',
    label: 'JavaScript',
    language: 'javascript',
    async prepare() {},
    async run(file, endpoint): Promise<Outcome> {
      const browser = await browsers.for(endpoint);
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      try {
        await page.goto(pathToFileURL(file).href);
        const hasText = () => document.body.innerText.trim() !== '';
        const isDone = await page
          .waitForFunction(hasText, undefined, {timeout: TIME_LIMIT})
          .then(
            () => true,
            () => false,
          );
        const printed = await page.locator('body').innerText();
        const showsError = /^\w*Error\b/m.test(printed);
        return {
          ok: isDone && !showsError && complaints.length === 0,
          ending: isDone
            ? showsError
              ? 'an error in the page'
              : 'a page without an error'
            : 'nothing in the page',
          printed,
          complaints: complaints.join('\n'),
        };
      } finally {
        await page.close();
      }
    },
    async tools() {
      return {Chromium: await chromiumVersion()};
    },
    close: () => browsers.close(),
  };
}

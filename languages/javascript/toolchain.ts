import {pathToFileURL} from 'node:url';
import {Browsers, CHROMIUM, chromiumVersion} from '../toolchain/chromium.ts';
import {inPage} from '../toolchain/in-page/executor.ts';
import type {
  ExecutedApi,
  Executor,
  Outcome,
  Toolchain,
} from '../toolchain/index.ts';
import {otherVerbs, scriptGrammar} from '../toolchain/mutation-grammar.ts';

const TIME_LIMIT = 15_000;

/** A page in real Chromium, opened from its file. */
function page({host}: ExecutedApi): Executor {
  const browsers = new Browsers(host);
  return {
    id: 'javascript',
    label: 'JavaScript',
    printsOn: 'page',
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

export const toolchain: Toolchain = {
  executors: [page, inPage({engine: 'page', packages: ['linkedom', 'parse5']})],
  requirements: [CHROMIUM],
  mutations: ({success}) => ({
    ...scriptGrammar,
    calls: otherVerbs,
    check: [new RegExp(`[\\w.]*\\bcode !== ${success.code}`), 'false'],
    prints: /output\.append/,
  }),
  format: {by: 'prettier'},
};

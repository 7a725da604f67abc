import {chromium, type Browser} from 'playwright-core';
import {findBrowser} from './find-browser.ts';

/** Flags that keep the browser from talking to anybody but the pages under test. */
const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Where the Chromium is that tests and benchmarks drive: `CHROME_PATH`, or one
 * of the usual places.
 *
 * @throws when there is none, saying how to get one.
 */
export function chromiumPath(): string {
  return findBrowser({
    name: 'Chromium',
    variable: 'CHROME_PATH',
    usualPaths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    debian: 'chromium',
  });
}

/** Starts a headless Chromium; `args` are added to the flags that keep it quiet. */
export function launchChromium(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [...QUIET_FLAGS, ...args],
  });
}

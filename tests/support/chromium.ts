import {existsSync} from 'node:fs';
import {chromium, type Browser} from 'playwright-core';

const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

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
  const named = process.env['CHROME_PATH'];
  const found = [...(named ? [named] : []), ...USUAL_PATHS].find(existsSync);
  if (!found) {
    throw new Error(
      'No Chromium found. Install it (on Debian: apt-get install chromium, or npm run setup:languages), or say where it is in CHROME_PATH.',
    );
  }
  return found;
}

/** Starts a headless Chromium; `args` are added to the flags that keep it quiet. */
export function launchChromium(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [...QUIET_FLAGS, ...args],
  });
}

import type {Browser} from 'playwright-core';
import {chromiumPath, launchChromium} from './launch-chromium.ts';
import type {Endpoint} from './executor.ts';
import {askVersion} from './process.ts';
import {finds} from './requirement.ts';
import type {Requirement} from './requirement.ts';

/** What executors that drive Chromium need. */
export const CHROMIUM: Requirement = {
  what: 'Chromium (driven by playwright-core)',
  debian: 'chromium',
  elsewhere: 'https://www.chromium.org; CHROME_PATH says where it is',
  probe: () => finds(chromiumPath),
};

/** Browsers in which the API's host is the sandbox: one per sandbox, started when first needed. */
export class Browsers {
  readonly #host: string;
  readonly #started = new Map<number, Promise<Browser>>();

  constructor(host: string) {
    this.#host = host;
  }

  /** The browser that belongs to a sandbox. */
  for(endpoint: Endpoint): Promise<Browser> {
    const browser =
      this.#started.get(endpoint.restPort) ?? launch(this.#host, endpoint);
    this.#started.set(endpoint.restPort, browser);
    return browser;
  }

  async close(): Promise<void> {
    const browsers = await Promise.all(this.#started.values());
    await Promise.all(browsers.map((browser) => browser.close()));
    this.#started.clear();
  }
}

function launch(host: string, {restPort, spki}: Endpoint): Promise<Browser> {
  return launchChromium([
    // Every other host is unknown: a page can reach nothing but the sandbox.
    `--host-resolver-rules=MAP ${host} 127.0.0.1:${restPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
    `--ignore-certificate-errors-spki-list=${spki}`,
  ]);
}

/** The version of the Chromium that is driven. */
export function chromiumVersion(): Promise<string> {
  return askVersion(chromiumPath(), '--version');
}

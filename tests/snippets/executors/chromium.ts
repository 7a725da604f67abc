import {chromium} from 'playwright-core';
import type {Browser} from 'playwright-core';
import {API_HOST} from '../server/api-host.ts';
import type {Endpoint} from './executor.ts';

/** Browsers in which the API's host is the sandbox: one per sandbox, started when first needed. */
export class Browsers {
  readonly #started = new Map<number, Promise<Browser>>();

  /** The browser that belongs to a sandbox. */
  for(endpoint: Endpoint): Promise<Browser> {
    const browser =
      this.#started.get(endpoint.restPort) ?? launchChromium(endpoint);
    this.#started.set(endpoint.restPort, browser);
    return browser;
  }

  async close(): Promise<void> {
    const browsers = await Promise.all(this.#started.values());
    await Promise.all(browsers.map((browser) => browser.close()));
    this.#started.clear();
  }
}

/** The machine's own Chromium; no browser is downloaded. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

function launchChromium({restPort, spki}: Endpoint): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Every other host is unknown: a page can reach nothing but the sandbox.
      `--host-resolver-rules=MAP ${API_HOST} 127.0.0.1:${restPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
      `--ignore-certificate-errors-spki-list=${spki}`,
    ],
  });
}

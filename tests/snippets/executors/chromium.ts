import type {Browser} from 'playwright-core';
import {chromiumPath, launchChromium} from '../../support/chromium.ts';
import {API_HOST} from '../server/api-host.ts';
import type {Endpoint} from './executor.ts';
import {askVersion, versionIn} from './process.ts';

/** Browsers in which the API's host is the sandbox: one per sandbox, started when first needed. */
export class Browsers {
  readonly #started = new Map<number, Promise<Browser>>();

  /** The browser that belongs to a sandbox. */
  for(endpoint: Endpoint): Promise<Browser> {
    const browser = this.#started.get(endpoint.restPort) ?? launch(endpoint);
    this.#started.set(endpoint.restPort, browser);
    return browser;
  }

  async close(): Promise<void> {
    const browsers = await Promise.all(this.#started.values());
    await Promise.all(browsers.map((browser) => browser.close()));
    this.#started.clear();
  }
}

function launch({restPort, spki}: Endpoint): Promise<Browser> {
  return launchChromium([
    // Every other host is unknown: a page can reach nothing but the sandbox.
    `--host-resolver-rules=MAP ${API_HOST} 127.0.0.1:${restPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
    `--ignore-certificate-errors-spki-list=${spki}`,
  ]);
}

/** The version of the Chromium that is driven. */
export async function chromiumVersion(): Promise<string> {
  return versionIn(await askVersion(chromiumPath(), '--version'));
}

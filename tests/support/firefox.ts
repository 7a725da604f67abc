import {launch, type Browser} from 'puppeteer-core';
import {findBrowser} from '../../languages/toolchain/find-browser.ts';

/** Settings that keep the browser from talking to anybody but the pages under test. */
const QUIET = {
  'app.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  // Pages then don't scroll smoothly under the pointer.
  'ui.prefersReducedMotion': 1,
};

/**
 * Where the Firefox is that tests drive: `FIREFOX_PATH`, or one of the usual places.
 *
 * @throws when there is none, saying how to get one.
 */
export function firefoxPath(): string {
  return findBrowser({
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    usualPaths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
  });
}

/** Starts a headless Firefox, over WebDriver BiDi: playwright-core drives only a Firefox of its own. */
export function launchFirefox(): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    // Servers of tests have certificates of a throw-away authority.
    acceptInsecureCerts: true,
    extraPrefsFirefox: QUIET,
  });
}

/**
 * Takes the README's picture of the built site anew: the page "Update
 * annotations" after an example was run. Build the site first.
 */
import {serveFolder} from '../tests/support/built-site.ts';
import {launchChromium} from '../languages/toolchain/launch-chromium.ts';

const EXAMPLE = 2;
const SIZE = {width: 1280, height: 960};

const site = await serveFolder();
const browser = await launchChromium();
try {
  const page = await browser.newPage({viewport: SIZE});
  await page.goto(`${site.url}/docs/annotate/update`);
  await page.getByRole('button', {name: 'Run'}).nth(EXAMPLE).click();
  const outcome = page.getByText('What changed').first();
  await outcome.waitFor();
  await outcome.evaluate((element) => {
    window.scrollTo({
      top: element.getBoundingClientRect().bottom + window.scrollY - 560,
      behavior: 'instant',
    });
  });
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete),
  );
  await page.screenshot({path: 'static/img/readme.png'});
} finally {
  await browser.close();
  await site.close();
}

import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {launchChromium} from '../languages/toolchain/launch-chromium.ts';

// Makes the icons that systems want as PNG from the site's drawn one. They are
// tracked; run it when static/img/favicon.svg changes.

const IMAGES = path.resolve(import.meta.dirname, '../static/img');
const SIZES = [192, 512];

const drawn = await readFile(path.join(IMAGES, 'favicon.svg'), 'utf8');
const browser = await launchChromium();
try {
  for (const size of SIZES) {
    const page = await browser.newPage({
      viewport: {width: size, height: size},
      colorScheme: 'light',
    });
    // A margin, since systems cut icons into circles and the like.
    await page.setContent(
      `<style>body{margin:0;background:#fff}svg{display:block;width:60vw;margin:20vw}</style>${drawn}`,
    );
    await writeFile(
      path.join(IMAGES, `icon-${size}.png`),
      await page.screenshot(),
    );
    await page.close();
  }
} finally {
  await browser.close();
}

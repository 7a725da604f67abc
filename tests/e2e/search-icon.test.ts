import type {Page} from 'playwright-core';
import {expect, test} from 'vitest';
import {useSite} from './site.ts';

const site = useSite();

/** Greatest contrast of two colours in a part of the page, as WCAG 2.2 defines it. */
async function contrastIn(
  page: Page,
  clip: {x: number; y: number; width: number; height: number},
): Promise<number> {
  const picture = await page.screenshot({clip});
  const reader = await page.context().newPage();
  const contrast = await reader.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('There is no canvas.');
    context.drawImage(image, 0, 0);
    const {data} = context.getImageData(0, 0, image.width, image.height);
    const linear = (value: number) =>
      value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const luminances: number[] = [];
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [...data.slice(at, at + 3)].map(
        (value) => linear(value / 255),
      );
      luminances.push(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    }
    return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05);
  }, picture.toString('base64'));
  await reader.close();
  return contrast;
}

test.each(['light', 'dark'] as const)(
  'the icon of the search field stands out from it, %s',
  async (colorScheme) => {
    const {page, close} = await site.visit('/docs/annotate/update', {
      colorScheme,
    });
    const box = await page
      .getByRole('combobox', {name: 'Search'})
      .boundingBox();
    if (box === null) throw new Error('The field is not shown.');
    const clip = {
      x: box.x + 12,
      y: box.y + box.height / 2 - 8,
      width: 16,
      height: 16,
    };
    expect(await contrastIn(page, clip)).toBeGreaterThanOrEqual(3);
    await close();
  },
);

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {AxeResults} from 'axe-core';
import type {Page} from 'playwright-core';

const AXE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What axe finds wrong on a page, a line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const {violations: found} = await page.evaluate(() =>
    (globalThis as unknown as {axe: {run(): Promise<AxeResults>}}).axe.run(),
  );
  return found.flatMap(({id, help, nodes}) =>
    nodes.map(({target}) => `${id}: ${help} (${target.join(' ')})`),
  );
}

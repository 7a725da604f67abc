import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {AxeResults} from 'axe-core';
import type {Page} from 'playwright-core';

const AXE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What axe finds wrong on a page, or within what a selector finds, a line each. */
export async function violations(
  page: Page,
  within?: string,
): Promise<string[]> {
  await page.evaluate(AXE);
  const {violations: found} = await page.evaluate(
    (root) =>
      (
        globalThis as unknown as {
          axe: {run(root: string | Document): Promise<AxeResults>};
        }
      ).axe.run(root ?? document),
    within,
  );
  return found.flatMap(({id, help, nodes}) =>
    nodes.map(({target}) => `${id}: ${help} (${target.join(' ')})`),
  );
}

import {expect, test} from 'vitest';
import {useSite} from './site.ts';

const site = useSite();

test('the footer of a page leads to the licences of what the site ships', async () => {
  const {page, close} = await site.visit('/docs/getting-started');
  const link = page.getByRole('contentinfo').getByRole('link');
  const address = await link.evaluate((a) => (a as HTMLAnchorElement).href);
  const response = await page.request.get(address);
  expect(response.headers()['content-type']).toContain('text/plain');
  const text = await response.text();
  // Of the pages, of the editor's bundle, and of the runner's and sandbox's.
  for (const name of ['react', 'monaco-editor', 'hono', 'sucrase', 'zod']) {
    expect(text).toMatch(
      new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'm'),
    );
  }
  await close();
});

import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {useSite} from './site.ts';

const UPDATE = '/docs/annotate/update';
const REFERENCE = '/docs/reference/patch-annotations';

describe('no address is a dead end', () => {
  const site = useSite();

  test.each(['/docs', '/docs/annotate', '/docs/guides'])(
    '%s leads to the pages beneath it',
    async (path) => {
      expect((await fetch(site.url + path)).status).toBe(200);
      const visit = await site.visit(path);
      const links = visit.page.getByRole('main').getByRole('link');
      const targets = await links.evaluateAll((all) =>
        all.map((link) => link.getAttribute('href') ?? ''),
      );
      const beneath = targets.filter((href) => href.startsWith(`${path}/`));
      expect(new Set(beneath).size).toBeGreaterThanOrEqual(5);
      await visit.close();
    },
  );

  test('an unknown page is answered 404, with the nearest pages and a search', async () => {
    const path = '/docs/annotate/updating';
    expect((await fetch(site.url + path)).status).toBe(404);
    const visit = await site.visit(path);
    const main = visit.page.getByRole('main');
    await main.getByRole('heading', {level: 1}).waitFor();
    expect(await main.getByPlaceholder('Search').count()).toBe(1);
    const nearest = main.getByRole('listitem').getByRole('link').first();
    expect(await nearest.getAttribute('href')).toBe(UPDATE);
    await nearest.click();
    await visit.page
      .getByRole('heading', {level: 1, name: 'Update annotations'})
      .waitFor();
    await visit.close();
  });

  test.each([1280, 360])(
    'what is found on an unknown page is seen whole, at %i px',
    async (width) => {
      const visit = await site.visit('/docs/annotate/updating', {
        viewport: {width, height: 740},
      });
      const main = visit.page.getByRole('main');
      const field = main.getByRole('combobox');
      await field.fill('merge');
      const results = main.getByRole('listbox');
      await results.getByRole('option').first().waitFor();
      const [above, found] = await Promise.all(
        [field, results].map((part) => part.boundingBox()),
      );
      if (!above || !found) throw new Error('Nothing is shown.');
      expect(found.x).toBeGreaterThanOrEqual(0);
      expect(found.x + found.width).toBeLessThanOrEqual(width);
      expect(found.y).toBeGreaterThanOrEqual(above.y + above.height);
      await visit.close();
    },
  );

  test.each([
    '/docs/Annotate/UPDATE',
    '/docs/annotate/update/',
    '/docs/annotate/update.html',
  ])('%s is the page that it means', async (path) => {
    const visit = await site.visit(`${path}?lang=python#status`);
    const {page} = visit;
    await page
      .getByRole('heading', {level: 1, name: 'Update annotations'})
      .waitFor();
    const selected = page.getByRole('tab', {selected: true}).first();
    await expect.poll(() => selected.textContent()).toBe('Python (gRPC)');
    expect(new URL(page.url()).hash).toBe('#status');
    await visit.close();
  });

  test.each([
    [
      '?lang=klingon',
      'The examples don’t come in a language called “klingon”.',
    ],
    ['#coordinate', 'This page has no part called “coordinate”.'],
    ['?lang=%3Cb%3E#%E0%A4%A', 'a language called “<b>”.'],
  ])('%s shows the page, and says what is missing', async (address, says) => {
    const visit = await site.visit(UPDATE + address);
    const {page} = visit;
    await page.getByRole('status').getByText(says).waitFor();
    await page
      .getByRole('tab', {name: 'TypeScript', selected: true})
      .first()
      .waitFor();
    await page.getByRole('button', {name: 'Close'}).click();
    expect(await page.getByText(says).count()).toBe(0);
    await visit.close();
  });

  test.each(['', '?lang=python', '#status', '?lang=curl#coordinates'])(
    '"%s" has nothing missing, and nothing is said',
    async (address) => {
      const visit = await site.visit(UPDATE + address);
      await visit.page.waitForLoadState('networkidle');
      expect(await visit.page.getByText(/don’t come|has no part/).count()).toBe(
        0,
      );
      await visit.close();
    },
  );
});

describe('what machines read', () => {
  const site = useSite();
  const sitemap = readFileSync('build/sitemap.xml', 'utf8');
  const paths = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(
    ([, url]) => new URL(url ?? '').pathname,
  );

  test('the sitemap holds every page but the search', () => {
    expect(paths).toContain('/docs/');
    expect(paths).not.toContain('/search');
  });

  test('robots.txt leads to the sitemap', async () => {
    const robots = await (await fetch(`${site.url}/robots.txt`)).text();
    const [, url] = /^Sitemap: (\S+)$/m.exec(robots) ?? [];
    const answer = await fetch(site.url + new URL(url ?? '').pathname);
    expect(await answer.text()).toBe(sitemap);
  });

  test.each(['/', UPDATE, REFERENCE])(
    '%s has a picture of its own for links to it',
    async (path) => {
      const page = await (await fetch(site.url + path)).text();
      const [, address = ''] =
        /<meta[^>]* property="?og:image"? content="?([^" >]+)/.exec(page) ?? [];
      expect(address).toMatch(/^https?:/);
      const picture = await fetch(site.url + new URL(address).pathname);
      const bytes = Buffer.from(await picture.arrayBuffer());
      // A PNG's size stands in its first bytes.
      expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
        1200, 630,
      ]);
      expect(
        address.includes(
          path === '/' ? 'site' : (path.split('/').at(-1) ?? ''),
        ),
      ).toBe(true);
    },
  );

  test('a page says when it was last changed if git knows, and a generated one does not', async () => {
    const pageOf = async (path: string): Promise<string> =>
      (await fetch(site.url + path)).text();
    expect(await pageOf(UPDATE)).toMatch(/Last updated/);
    expect(await pageOf(REFERENCE)).not.toMatch(/Last updated|Edit this page/);
  });
});

import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {LANGUAGES} from '../../languages/index.ts';
import {hydrated, useSite} from './site.ts';

/** Paths of the documentation's pages, by the build's own sitemap. */
const PATHS = [
  ...readFileSync('build/sitemap.xml', 'utf8').matchAll(/<loc>(.*?)<\/loc>/g),
]
  .map(([, url]) => new URL(url ?? '').pathname.replace(/\/$/, ''))
  .filter((path) => path.startsWith('/docs'));

/** Names of components, as pages write them between angle brackets. */
const COMPONENTS = ['src/components', 'api/components'].flatMap((folder) =>
  readdirSync(folder),
);

const sourceOf = (path: string): string | undefined =>
  [`.${path}.mdx`, `.${path}/index.mdx`]
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))[0];

/** Text without what Markdown and HTML write differently: marks, escapes, blanks. */
const bare = (text: string): string =>
  text.replace(/\]\([^)]*\)/g, ']').replace(/[\\`*_[\]|\s\u200B]/g, '');

const unindented = (text: string): string => text.replace(/^[ \t]+/gm, '');

/** Runs in the page: what its twin must hold. */
function contentOf() {
  const article = document.querySelector(
    'article .markdown, [class^=generatedIndexPage]',
  );
  const texts = (selector: string): string[] =>
    [...(article?.querySelectorAll(selector) ?? [])]
      .map((element) => {
        const copy = element.cloneNode(true) as HTMLElement;
        copy.querySelectorAll('.hash-link').forEach((link) => link.remove());
        return copy.textContent ?? '';
      })
      .filter((text) => text.trim() !== '');
  return {
    headings: texts('h1, h2, h3, h4'),
    rows: texts('tbody tr'),
    code: texts('pre code'),
    paragraphs: texts('.markdown > p, .markdown > ul > li'),
  };
}

describe('each page as Markdown', () => {
  const site = useSite();

  test.each(PATHS)('%s holds what the page holds', async (path) => {
    const response = await fetch(`${site.url}${path}.md`);
    expect(response.status).toBe(200);
    const markdown = await response.text();
    const visit = await site.visit(path);
    const {headings, rows, code, paragraphs} =
      await visit.page.evaluate(contentOf);
    await visit.close();

    const twin = bare(markdown);
    const lines = markdown.split('\n');
    expect(headings.length).toBeGreaterThan(0);
    const twinHeadings = lines
      .filter((line) => /^#{1,4} /.test(line))
      .map((line) => bare(line.replace(/^#+/, '')));
    for (const heading of headings) {
      expect(twinHeadings, heading).toContain(bare(heading));
    }
    for (const text of [...rows, ...paragraphs]) {
      expect(twin).toContain(bare(text));
    }
    // Code in a list is set in by as much as the list is.
    const flat = unindented(markdown);
    for (const text of code) {
      expect(flat).toContain(unindented(text).trimEnd());
    }
    for (const name of COMPONENTS) {
      expect(markdown).not.toContain(`<${name}`);
    }
  });

  test.each(PATHS)('%s holds each example in every language', (path) => {
    const markdown = readFileSync(`build${path}.md`, 'utf8');
    const operations = [
      ...(sourceOf(path) ?? '').matchAll(/<Snippet operation="(\w+)"/g),
    ].map(([, operation]) => operation);
    for (const operation of operations) {
      for (const {folder, extension, label} of LANGUAGES) {
        const file = `code_snippets/api-guide/annotate/${folder}/${operation}.${extension}`;
        expect(markdown).toContain(readFileSync(file, 'utf8').trimEnd());
        expect(markdown).toContain(`**${label}**`);
      }
    }
  });

  test('is listed in llms.txt, and is in llms-full.txt', () => {
    const index = readFileSync('build/llms.txt', 'utf8');
    const full = readFileSync('build/llms-full.txt', 'utf8');
    const listed = [...index.matchAll(/\]\((\S+)\): \S/g)].map(
      ([, url]) => new URL(url ?? '').pathname,
    );
    expect(index.startsWith('# ')).toBe(true);
    expect(new Set(listed).size).toBe(listed.length);
    for (const path of listed) {
      expect(full).toContain(readFileSync(`build${path}`, 'utf8'));
    }
    for (const path of PATHS.filter((each) => sourceOf(each) !== undefined)) {
      expect(listed).toContain(`${path}.md`);
    }
  });

  test('is named in the page, and can be copied and looked at from its title', async () => {
    const visit = await site.visit('/docs/annotate/update', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const {page} = visit;
    await hydrated(page);
    const alternate = page.locator('link[rel=alternate][type="text/markdown"]');
    expect(await alternate.getAttribute('href')).toBe(
      '/docs/annotate/update.md',
    );
    await page.getByRole('button', {name: 'Copy page'}).click();
    await page.getByText('The page is copied, as Markdown.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      readFileSync('build/docs/annotate/update.md', 'utf8'),
    );
    const link = page.getByRole('link', {name: 'View as Markdown'});
    expect(await link.getAttribute('href')).toBe('/docs/annotate/update.md');
    await visit.close();
  });
});

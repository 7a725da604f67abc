import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {listPages, llmsFull, llmsIndex, type ListedPage} from './llms.ts';
import {toMarkdown} from './to-markdown.ts';

const DOCS_PLUGIN = 'docusaurus-plugin-content-docs';

/** The pages at a time: each is parsed whole, and a site can have thousands. */
const AT_ONCE = 8;

interface WrittenPage extends ListedPage {
  readonly text: string;
}

/**
 * Writes each page of the documentation a second time, as Markdown, at the
 * page's address plus `.md`; and of all pages `llms.txt`, which lists them, and
 * `llms-full.txt`, which holds them.
 */
export default function markdownPlugin({
  siteConfig,
  baseUrl,
}: LoadContext): Plugin {
  let pages: readonly ListedPage[] = [];
  let permalinks: ReadonlySet<string> = new Set();

  function linkTo(href: string, from: string): string {
    const url = new URL(href, siteConfig.url + from);
    const permalink = url.pathname.replace(/\/$/, '');
    return !permalinks.has(permalink) || url.origin !== siteConfig.url
      ? url.href
      : `${siteConfig.url}${permalink}.md${url.hash}`;
  }

  async function write(outDir: string, page: ListedPage): Promise<WrittenPage> {
    const file = path.join(outDir, page.permalink.slice(baseUrl.length));
    const html = await readFile(path.join(file, 'index.html'), 'utf8');
    const markdown = toMarkdown(html, {
      linkTo: (href) => linkTo(href, page.permalink),
    });
    if (markdown === undefined) {
      throw new Error(
        `markdown: ${page.permalink} holds no <article> with a heading of the first level, so it can't be written as Markdown.`,
      );
    }
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(`${file}.md`, markdown.text);
    return {...page, text: markdown.text};
  }

  return {
    name: 'markdown',
    allContentLoaded({allContent}) {
      const docs = allContent[DOCS_PLUGIN]?.['default'] as
        LoadedContent | undefined;
      pages = listPages(docs?.loadedVersions[0]);
      permalinks = new Set(pages.map(({permalink}) => permalink));
    },
    async postBuild({outDir}) {
      const written: WrittenPage[] = [];
      for (let start = 0; start < pages.length; start += AT_ONCE) {
        const some = pages.slice(start, start + AT_ONCE);
        written.push(
          ...(await Promise.all(some.map((page) => write(outDir, page)))),
        );
      }
      await writeFile(
        path.join(outDir, 'llms.txt'),
        llmsIndex(siteConfig, written),
      );
      await writeFile(
        path.join(outDir, 'llms-full.txt'),
        llmsFull(siteConfig, written),
      );
    },
  };
}

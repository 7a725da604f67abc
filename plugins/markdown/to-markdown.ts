import type {Element, Root} from 'hast';
import {select, selectAll} from 'hast-util-select';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';
import {pageContent} from './page-content.ts';

/** Where a page's text is: of a page, of the list of a category's pages. */
const CONTENT = ['article .markdown', '[class^=generatedIndexPage]'];

/** A page as Markdown. */
export interface MarkdownPage {
  readonly title: string;
  readonly text: string;
}

interface Options {
  /** Where a link of the page leads in its Markdown. */
  linkTo(href: string): string;
}

/** The name of an example's language is no heading of the page, but stands out. */
function emphasizeNames(content: Element): void {
  for (const name of selectAll('[data-markdown=name]', content)) {
    name.children = [
      {
        type: 'element',
        tagName: 'strong',
        properties: {},
        children: name.children as Element[],
      },
    ];
  }
}

function rewriteLinks(content: Element, {linkTo}: Options): void {
  for (const link of selectAll('a[href]', content)) {
    link.properties['href'] = linkTo(String(link.properties['href']));
  }
  for (const image of selectAll('img[src]', content)) {
    image.properties['src'] = linkTo(String(image.properties['src']));
  }
}

const writer = unified()
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, {bullet: '-', fences: true, emphasis: '_', rule: '-'});

/**
 * Turns a built page into Markdown: its prose, tables and notes, and each
 * example in all its languages. It reads what the build wrote, so it holds
 * whatever a component renders, and needs to know none.
 *
 * @param html - The page, as it is served.
 * @returns undefined when the page holds no text of documentation.
 */
export function toMarkdown(
  html: string,
  options: Options,
): MarkdownPage | undefined {
  const content = pageContent(html, CONTENT);
  const heading = content && select('h1', content);
  if (!content || !heading) {
    return undefined;
  }
  emphasizeNames(content);
  rewriteLinks(content, options);
  const tree = writer.runSync({type: 'root', children: [content]} as Root);
  const text = writer.stringify(tree as Parameters<typeof writer.stringify>[0]);
  return {title: textOf(heading), text};
}

function textOf(node: Element): string {
  return node.children
    .map((child) =>
      child.type === 'text'
        ? child.value
        : child.type === 'element'
          ? textOf(child)
          : '',
    )
    .join('')
    .trim();
}

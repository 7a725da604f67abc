import type {Element, Root} from 'hast';
import {select, selectAll} from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';

/** What only works, or only makes sense, in a browser. */
const LEFT_OUT = [
  'nav',
  'button',
  'input',
  'select',
  'textarea',
  'label',
  'svg',
  'style',
  'script',
  'link',
  '.hash-link',
  '[role=tablist]',
  '[role=status]',
  '[aria-hidden=true]',
  '[data-markdown=omit]',
].join(',');

/** A page as Markdown. */
export interface MarkdownPage {
  readonly title: string;
  readonly text: string;
}

interface Options {
  /** Where a link of the page leads in its Markdown. */
  linkTo(href: string): string;
}

function prune(node: Root | Element, left: ReadonlySet<unknown>): void {
  node.children = (node.children as Element[]).filter(
    (child) => !left.has(child) && (child.type as string) !== 'comment',
  );
  for (const child of node.children) {
    if (child.type === 'element') {
      prune(child, left);
    }
  }
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

const parser = unified().use(rehypeParse, {fragment: true});
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
  const page = parser.parse(contentOf(html));
  const content = select(
    'article .markdown, [class^=generatedIndexPage]',
    page,
  );
  const heading = content && select('h1', content);
  if (!content || !heading) {
    return undefined;
  }
  prune(content, new Set(selectAll(LEFT_OUT, content)));
  emphasizeNames(content);
  rewriteLinks(content, options);
  const tree = writer.runSync({type: 'root', children: [content]} as Root);
  const text = writer.stringify(tree as Parameters<typeof writer.stringify>[0]);
  return {title: textOf(heading), text};
}

/** The part of a page that its text is in: most of the rest is the same on all pages. */
function contentOf(html: string): string {
  const start = html.indexOf('<main');
  return start < 0 ? html : html.slice(start, html.lastIndexOf('</main>'));
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

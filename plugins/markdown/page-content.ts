import type {Element, Root} from 'hast';
import {select, selectAll} from 'hast-util-select';
import rehypeParse from 'rehype-parse';
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

const parser = unified().use(rehypeParse, {fragment: true});

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

/** The part of a page that its text is in: most of the rest is the same on all pages. */
function mainOf(html: string): string {
  const start = html.indexOf('<main');
  return start < 0 ? html : html.slice(start, html.lastIndexOf('</main>'));
}

/**
 * The element of a built page that holds its text, without what only works in a browser.
 *
 * @param html - The page, as it is served.
 * @param selectors - Which element it is; the first that the page has.
 */
export function pageContent(
  html: string,
  selectors: readonly string[],
): Element | undefined {
  const page = parser.parse(mainOf(html));
  for (const selector of selectors) {
    const content = select(selector, page);
    if (content) {
      prune(content, new Set(selectAll(LEFT_OUT, content)));
      return content;
    }
  }
  return undefined;
}

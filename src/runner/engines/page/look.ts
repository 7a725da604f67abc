import type {PageElement, PagePart} from '../../protocol.ts';
import {PAGE_ELEMENTS} from '../../protocol.ts';
import {MAX_PAGE_DEPTH, PAGE_ALLOWANCE} from '../../bound-page.ts';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

const KNOWN: ReadonlySet<string> = new Set(PAGE_ELEMENTS);

/** What no browser draws. */
const UNSEEN = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'title', 'meta'],
  ...['link', 'base', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas'],
]);

/** Elements that begin a line of their own, beside those that are drawn as what they are. */
const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'body', 'details', 'summary', 'dialog'],
  ...['fieldset', 'legend', 'figure', 'figcaption', 'footer', 'form', 'header'],
  ...['hgroup', 'main', 'nav', 'search', 'section', 'caption'],
]);

/** What may still be looked at: one more of each than is shown, so that it shows that there are more. */
interface Left {
  nodes: number;
  characters: number;
}

/** What a document shows: its texts, and the elements they are in. */
export function look(root: Element): PagePart[] {
  const left = {
    nodes: PAGE_ALLOWANCE.nodes + 1,
    characters: PAGE_ALLOWANCE.characters + 1,
  };
  return partsOf(root, left, MAX_PAGE_DEPTH + 1);
}

function partsOf(parent: Node, left: Left, depth: number): PagePart[] {
  const parts: PagePart[] = [];
  for (
    let node = parent.firstChild;
    node && depth > 0 && left.nodes > 0 && left.characters > 0;
    node = node.nextSibling
  ) {
    if (node.nodeType === TEXT_NODE) {
      left.nodes -= 1;
      const text = String(node.nodeValue).slice(0, left.characters);
      left.characters -= text.length;
      parts.push(text);
    } else if (node.nodeType === ELEMENT_NODE) {
      parts.push(...elementOf(node as Element, left, depth - 1));
    }
  }
  return parts;
}

function elementOf(element: Element, left: Left, depth: number): PagePart[] {
  const name = element.localName.toLowerCase();
  if (UNSEEN.has(name) || element.hasAttribute('hidden')) {
    return [];
  }
  left.nodes -= 1;
  const text = textInstead(element, name);
  return [
    {
      element: drawnAs(name),
      parts: text === undefined ? partsOf(element, left, depth) : [text],
    },
  ];
}

function drawnAs(name: string): PageElement {
  if (/^h[1-6]$/.test(name)) {
    return 'heading';
  }
  if (KNOWN.has(name)) {
    return name as PageElement;
  }
  return BLOCKS.has(name) ? 'div' : 'span';
}

/** What stands for an element that shows something else than its content. */
function textInstead(element: Element, name: string): string | undefined {
  switch (name) {
    case 'img':
      return element.getAttribute('alt') ?? '';
    case 'input':
      return (element as HTMLInputElement).value;
    default:
      return undefined;
  }
}

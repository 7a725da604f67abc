import {parseHTML} from 'linkedom';
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import {parse} from 'parse5';

/** A script that stands in a page. */
export interface PageScript {
  text: string;
  kind: 'classic' | 'module';
  /** Line of the page on which its text begins, counted from 0. */
  line: number;
}

/** A page that scripts can work with, before any of its own has run. */
export interface OpenedPage {
  document: Document;
  /** Constructors and functions of its realm, by their global names. */
  globals: Record<string, unknown>;
  scripts: PageScript[];
  /** Addresses of scripts that are not in the page itself. */
  foreignScripts: string[];
}

const GLOBALS = [
  ...['Node', 'Element', 'HTMLElement', 'Text', 'Comment', 'DocumentFragment'],
  ...['Document', 'Event', 'CustomEvent', 'DOMParser', 'MutationObserver'],
  ...['NodeFilter', 'customElements', 'Image'],
];

/** Reads HTML as browsers do (parse5), into a document of linkedom's. */
export function openPage(html: string): OpenedPage {
  const view = parseHTML('<!doctype html><html></html>') as unknown as Record<
    string,
    unknown
  >;
  const page: OpenedPage = {
    document: view['document'] as Document,
    globals: Object.fromEntries(GLOBALS.map((name) => [name, view[name]])),
    scripts: [],
    foreignScripts: [],
  };
  const {childNodes} = parse(html, {sourceCodeLocationInfo: true});
  const root = childNodes.find((node) => node.nodeName === 'html');
  if (root && 'attrs' in root) {
    const {documentElement} = page.document;
    documentElement.replaceChildren();
    copyAttributes(root, documentElement);
    copyChildren(root, documentElement, page);
  }
  return page;
}

function copyChildren(from: Tree.ParentNode, to: Node, page: OpenedPage): void {
  for (const node of from.childNodes) {
    if (node.nodeName === '#text') {
      const {value} = node as Tree.TextNode;
      to.appendChild(page.document.createTextNode(value));
    } else if (node.nodeName === '#comment') {
      const {data} = node as Tree.CommentNode;
      to.appendChild(page.document.createComment(data));
    } else if ('attrs' in node) {
      to.appendChild(copyElement(node, page));
    }
  }
}

function copyElement(node: Tree.Element, page: OpenedPage): Element {
  const element = page.document.createElement(node.tagName);
  copyAttributes(node, element);
  copyChildren(
    'content' in node ? (node as Tree.Template).content : node,
    element,
    page,
  );
  if (node.tagName === 'script') {
    noteScript(node, element, page);
  }
  return element;
}

function copyAttributes({attrs}: Tree.Element, element: Element): void {
  attrs.forEach(({name, value}) => element.setAttribute(name, value));
}

const CLASSIC = /^(|text\/javascript|application\/javascript)$/;

function noteScript(
  node: Tree.Element,
  element: Element,
  {scripts, foreignScripts}: OpenedPage,
): void {
  const type = (element.getAttribute('type') ?? '').trim().toLowerCase();
  const kind =
    type === 'module' ? type : CLASSIC.test(type) ? 'classic' : undefined;
  const address = element.getAttribute('src');
  if (kind && address !== null) {
    foreignScripts.push(address);
  } else if (kind) {
    const line = (node.sourceCodeLocation?.startTag?.endLine ?? 1) - 1;
    scripts.push({text: element.textContent ?? '', kind, line});
  }
}

import {createHash} from 'node:crypto';
import {parse} from 'parse5';
import type {DefaultTreeAdapterTypes} from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a policy needs to know of a page's HTML. */
export interface ReadPage {
  /** `'sha256-…'` of each inline script, in the order of the page. */
  readonly scriptHashes: readonly string[];
  /** Offset in the HTML behind `<meta charset>`, before anything that loads or runs. */
  readonly metaAt: number;
}

/**
 * Reads a page of the build.
 *
 * @throws when there is no `<meta charset>`: a policy must stand behind it, as
 * the browser looks for it in the first 1024 bytes only.
 */
export function readPage(html: string): ReadPage {
  const document = parse(html, {sourceCodeLocationInfo: true});
  const scriptHashes: string[] = [];
  let metaAt: number | undefined;
  for (const element of elementsOf(document)) {
    const {tagName, attrs} = element;
    if (tagName === 'script' && runsInline(element)) {
      scriptHashes.push(hashOf(textOf(element)));
    }
    if (tagName === 'meta' && attrs.some(({name}) => name === 'charset')) {
      metaAt ??= element.sourceCodeLocation?.endOffset;
    }
  }
  if (metaAt === undefined) {
    throw new Error('The page has no <meta charset>.');
  }
  return {scriptHashes: [...new Set(scriptHashes)], metaAt};
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) {
    yield node;
  }
  if ('childNodes' in node) {
    for (const child of node.childNodes) {
      yield* elementsOf(child);
    }
  }
}

/** Whether a script's own text is run: it has no address, and is not data. */
function runsInline({attrs}: Element): boolean {
  const type = attrs.find(({name}) => name === 'type')?.value ?? '';
  return (
    !attrs.some(({name}) => name === 'src') &&
    /^(|module|importmap|speculationrules|(text|application)\/javascript)$/.test(
      type,
    )
  );
}

function textOf({childNodes}: Element): string {
  return childNodes
    .map((child) => ('value' in child ? child.value : ''))
    .join('');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

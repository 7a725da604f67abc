import type {Allowance} from './bounds.ts';
import {cutText} from './bounds.ts';
import type {PageElement, PagePart} from './protocol.ts';
import {PAGE_ELEMENTS} from './protocol.ts';

/** What one look at a page may come to. */
export const PAGE_ALLOWANCE: Readonly<Allowance> = {
  characters: 50_000,
  nodes: 1_500,
};

/** Elements within one another, beyond which nothing is shown. */
export const MAX_PAGE_DEPTH = 30;
const CUT = '… cut here: the page is too large to be shown';

const ELEMENTS: ReadonlySet<unknown> = new Set(PAGE_ELEMENTS);

/** What a page shows, rebuilt from whatever was sent: texts and known elements, within what may be drawn. */
export function boundPage(value: unknown): PagePart[] {
  const left = {...PAGE_ALLOWANCE, cut: false};
  const parts = boundParts(value, left, MAX_PAGE_DEPTH);
  return left.cut ? [...parts, {element: 'p', parts: [CUT]}] : parts;
}

function boundParts(
  value: unknown,
  left: Allowance & {cut: boolean},
  depth: number,
): PagePart[] {
  const parts: PagePart[] = [];
  for (const part of Array.isArray(value) ? (value as unknown[]) : []) {
    if (left.nodes <= 0 || left.characters <= 0 || depth === 0) {
      left.cut = true;
      break;
    }
    left.nodes -= 1;
    if (typeof part === 'string') {
      left.cut ||= part.length > left.characters;
      parts.push(cutText(part, left.characters));
      left.characters -= part.length;
    } else if (typeof part === 'object' && part !== null) {
      const {element, parts: inner} = part as Record<string, unknown>;
      parts.push({
        element: ELEMENTS.has(element) ? (element as PageElement) : 'span',
        parts: boundParts(inner, left, depth - 1),
      });
    }
  }
  return parts;
}

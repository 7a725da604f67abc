import type {Replacement} from '../../../../languages/constants/fill.ts';
import {escapeHtml} from '../escape-html.ts';

/** A tag, an entity (one character of the text), or other characters. */
const PIECE = /<[^>]*>|&(?:#?\w+);|[^<&]/gu;

/**
 * Puts replacements into a text's HTML, marked, by their places in the text. The
 * HTML is highlighted or not; its tags stay as they are, so that it stays balanced.
 */
export function markHtml(
  html: string,
  replacements: readonly Replacement[],
  className: string | undefined,
): string {
  const waiting = [...replacements];
  let at = 0;
  return html.replace(PIECE, (piece) => {
    if (piece.startsWith('<')) {
      return piece;
    }
    const [next] = waiting;
    const here = at;
    at += piece.startsWith('&') ? 1 : piece.length;
    if (!next || here < next.start) {
      return piece;
    }
    if (at >= next.end) {
      waiting.shift();
    }
    return here === next.start
      ? `<mark class="${className ?? ''}">${escapeHtml(next.text)}</mark>`
      : '';
  });
}

/*
 * The sizes of what may cross from a reader's code, an endpoint or storage to the
 * page, and the cutting to them. All that is shown has passed here, so that what
 * draws it needs no guards of its own.
 */

/** What is left of what may be shown; shared by everything that is counted with it. */
export interface Allowance {
  characters: number;
  /** Values of any kind, within one another or side by side. */
  nodes: number;
}

/** What all the output of one run may come to. */
export const RUN_ALLOWANCE: Readonly<Allowance> = {
  characters: 100_000,
  nodes: 8_000,
};

/** What one entry of the output may come to. */
export const ENTRY_ALLOWANCE: Readonly<Allowance> = {
  characters: 20_000,
  nodes: 2_500,
};

/** Longest texts, in characters, by what they are. */
export const TEXT = {
  /** A string of the output, or an error's message. */
  value: 10_000,
  /** A name, a key, a label. */
  name: 200,
  /** A path with its query, or another line of its own. */
  line: 2_000,
  /** A body of a request or an answer. */
  body: 100_000,
} as const;

/** Most lines of a body or a difference that are shown. */
export const MAX_LINES = 2_000;
/** Objects and lists within one another, beyond which JSON is not laid out. */
export const MAX_DEPTH = 40;
/** Bytes of a request or an answer, beyond which it is not looked into for changes. */
export const MAX_COMPARED_BYTES = 256 * 1024;

/** A text cut to a length, with a visible word when it was longer. */
export function cutText(text: string, length: number): string {
  return text.length > length
    ? `${text.slice(0, length)}… (${(text.length - length).toLocaleString('en')} more characters)`
    : text;
}

/** A text cut to what a scrolling field may hold, in characters and in lines. */
export function cutLines(
  text: string,
  {characters = TEXT.body as number, lines = MAX_LINES} = {},
): string {
  let end = 0;
  for (let line = 0; line < lines && end < text.length; line += 1) {
    const next = text.indexOf('\n', end);
    end = next === -1 ? text.length : next + 1;
  }
  const shown = Math.min(end, characters);
  return shown < text.length
    ? `${text.slice(0, shown)}\n… cut here: ${(text.length - shown).toLocaleString('en')} more characters`
    : text;
}

/** JSON, cut to a size; `cut` tells whether anything is missing. */
export interface CutJson {
  value: unknown;
  cut: boolean;
}

/** A copy of parsed JSON with no more depth, values and characters than allowed. */
export function cutJson(
  value: unknown,
  allowance: Allowance,
  depth = MAX_DEPTH,
): CutJson {
  const left = {...allowance, cut: false};
  const copy = copyJson(value, left, depth);
  return {value: copy, cut: left.cut};
}

const CUT = '… cut here';

function copyJson(
  value: unknown,
  left: Allowance & {cut: boolean},
  depth: number,
): unknown {
  left.nodes -= 1;
  if (typeof value === 'string') {
    const length = Math.max(0, left.characters);
    left.characters -= value.length;
    left.cut ||= value.length > length;
    return cutText(value, length);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (depth === 0) {
    left.cut = true;
    return CUT;
  }
  const items = Object.entries(value);
  const copies: [string, unknown][] = [];
  for (const [key, item] of items) {
    if (left.nodes <= 0 || left.characters <= 0) {
      left.cut = true;
      break;
    }
    left.characters -= key.length;
    copies.push([cutText(key, TEXT.name), copyJson(item, left, depth - 1)]);
  }
  return Array.isArray(value)
    ? copies.map(([, item]) => item)
    : Object.fromEntries(copies);
}

/**
 * A body as text, laid out when it is JSON of a usual depth. Laying out is left to
 * small bodies: indentation multiplies what is deep.
 */
export function textOfBody(body: ArrayBuffer): string {
  const text = new TextDecoder().decode(body.slice(0, TEXT.body));
  if (body.byteLength > TEXT.body) {
    const more = (body.byteLength - TEXT.body).toLocaleString('en');
    return `${cutLines(text)}\n… cut here: ${more} more bytes`;
  }
  if (depthOf(text) > MAX_DEPTH) {
    return cutLines(text);
  }
  try {
    return cutLines(JSON.stringify(JSON.parse(text), null, 2));
  } catch {
    return cutLines(text);
  }
}

/** How deep brackets go, in JSON; strings may add to it, never take away. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

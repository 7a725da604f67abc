/**
 * Code that is laid out by what fits into a line: a text, parts one after the
 * other, or something in brackets.
 */
export type Doc = string | readonly Doc[] | Bracketed;

/** Items between brackets: on one line if they fit, else each on a line of its own. */
export interface Bracketed {
  readonly open: string;
  readonly close: string;
  readonly items: readonly Doc[];
  /** What follows the last item when each has a line: `,` in most languages. */
  readonly trailing: string;
  /** Each item gets its line, whether they would fit into one or not. */
  readonly broken: boolean;
  /** As many items on a line as fit, as lists of numbers are written. */
  readonly filled: boolean;
}

type Options = Partial<Pick<Bracketed, 'trailing' | 'broken' | 'filled'>>;

/** Puts items between brackets. */
export function bracketed(
  open: string,
  items: readonly Doc[],
  close: string,
  {trailing = ',', broken = false, filled = false}: Options = {},
): Bracketed {
  return {open, items, close, trailing, broken, filled};
}

/** How a language's lines are. */
export interface Page {
  /** Columns that a line may have. */
  readonly width: number;
  /** What a line within brackets is set in by. */
  readonly indent: string;
  /** What all lines but the first are set in by. */
  readonly margin?: string;
}

/**
 * Lays code out.
 *
 * @param column Where on its line it begins.
 * @param after What follows it on its last line, in columns.
 */
export function layOut(doc: Doc, page: Page, column = 0, after = 0): string {
  return print(doc, page, page.margin ?? '', column, after);
}

function print(
  doc: Doc,
  page: Page,
  margin: string,
  column: number,
  after: number,
): string {
  if (typeof doc === 'string') return doc;
  const flat = onOneLine(doc);
  if (flat !== undefined && column + flat.length + after <= page.width) {
    return flat;
  }
  if (!isBracketed(doc)) {
    return printParts(doc, page, margin, column, after);
  }
  const {open, close, items, trailing, filled} = doc;
  if (items.length === 0) return open + close;
  const inner = margin + page.indent;
  const lines = filled
    ? fill(items, page.width - inner.length)
    : items.map((item, index) => {
        const end = index < items.length - 1 ? ',' : trailing;
        return print(item, page, inner, inner.length, end.length) + end;
      });
  return [open, ...lines.map((line) => inner + line), margin + close].join(
    '\n',
  );
}

function printParts(
  parts: readonly Doc[],
  page: Page,
  margin: string,
  column: number,
  after: number,
): string {
  let text = '';
  let at = column;
  parts.forEach((part, index) => {
    const rest = parts
      .slice(index + 1)
      .map(headOf)
      .join('').length;
    const printed = print(part, page, margin, at, rest + after);
    text += printed;
    const line = printed.slice(printed.lastIndexOf('\n') + 1);
    at = line.length + (printed.includes('\n') ? 0 : at);
  });
  return text;
}

/** What of a part must stand on the line where it begins. */
function headOf(doc: Doc): string {
  if (typeof doc === 'string') return doc;
  return isBracketed(doc) ? doc.open : doc.map(headOf).join('');
}

function fill(items: readonly Doc[], width: number): readonly string[] {
  const lines: string[] = [];
  items.forEach((item, index) => {
    const word = `${onOneLine(item) ?? ''}${index < items.length - 1 ? ',' : ''}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  });
  const last = lines.at(-1);
  if (last !== undefined) lines[lines.length - 1] = `${last},`;
  return lines;
}

function isBracketed(doc: Doc): doc is Bracketed {
  return typeof doc === 'object' && 'open' in doc;
}

/** The whole on one line; undefined if something in it needs several. */
function onOneLine(doc: Doc): string | undefined {
  if (typeof doc === 'string') return doc.includes('\n') ? undefined : doc;
  const bracket = isBracketed(doc) ? doc : undefined;
  if (bracket?.broken && bracket.items.length > 0) return undefined;
  const parts: string[] = [];
  for (const part of bracket?.items ?? (doc as readonly Doc[])) {
    const text = onOneLine(part);
    if (text === undefined) return undefined;
    parts.push(text);
  }
  return bracket
    ? bracket.open + parts.join(', ') + bracket.close
    : parts.join('');
}

/**
 * Code that is laid out by what fits into a line: a text, parts one after the
 * other, something in brackets, a chain of calls, or a text literal that may be
 * taken apart.
 */
export type Doc = string | readonly Doc[] | Bracketed | Chain | Literal;

/** Items between brackets: on one line if they fit, else each on a line of its own. */
export interface Bracketed {
  readonly kind: 'bracketed';
  readonly open: string;
  readonly close: string;
  readonly items: readonly Doc[];
  /** What follows the last item when each has a line: `,` in most languages. */
  readonly trailing: string;
  /** Each item gets its line, whether they would fit into one or not. */
  readonly broken: boolean;
  /** As many items on a line as fit, as lists of numbers are written. */
  readonly filled: boolean;
  /** The closing bracket stands behind the last item. */
  readonly attached: boolean;
}

/** `a.b().c()`: on one line if it fits, else each call on a line of its own. */
export interface Chain {
  readonly kind: 'chain';
  readonly head: string;
  readonly calls: readonly Doc[];
  /** What stands behind the head on one line: nothing, or a space. */
  readonly gap: string;
}

/** A text literal that is put together of several where it is too long. */
export interface Literal {
  readonly kind: 'literal';
  readonly whole: string;
  /** The pieces, each of at most so many columns, but for the first of another length. */
  readonly split: (width: number) => readonly string[];
  /** Begins each line but the first: `+ `. */
  readonly joint: string;
}

type Options = Partial<
  Pick<Bracketed, 'trailing' | 'broken' | 'filled' | 'attached'>
>;

/** Puts items between brackets. */
export function bracketed(
  open: string,
  items: readonly Doc[],
  close: string,
  options: Options = {},
): Bracketed {
  const defaults = {
    trailing: ',',
    broken: false,
    filled: false,
    attached: false,
  };
  return {kind: 'bracketed', open, items, close, ...defaults, ...options};
}

/** A chain of calls. */
export function chain(head: string, calls: readonly Doc[], gap = ''): Chain {
  return {kind: 'chain', head, calls, gap};
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
  const margin = page.margin ?? '';
  return print(doc, page, {margin, column, after});
}

interface Place {
  readonly margin: string;
  readonly column: number;
  readonly after: number;
}

function print(doc: Doc, page: Page, place: Place): string {
  if (typeof doc === 'string') return doc;
  const flat = onOneLine(doc);
  const {column, after} = place;
  if (flat !== undefined && column + flat.length + after <= page.width) {
    return flat;
  }
  if (isParts(doc)) return printParts(doc, page, place);
  switch (doc.kind) {
    case 'bracketed':
      return printBracketed(doc, page, place);
    case 'chain':
      return printChain(doc, page, place);
    case 'literal':
      return printLiteral(doc, page, place);
  }
}

function printBracketed(doc: Bracketed, page: Page, place: Place): string {
  const {open, close, items, trailing, filled, attached} = doc;
  if (items.length === 0) return open + close;
  const margin = place.margin + page.indent;
  const lines = filled
    ? fill(items, page.width - margin.length, trailing)
    : items.map((item, index) => {
        const isLast = index === items.length - 1;
        const end = isLast ? trailing : ',';
        const after = end.length + (isLast && attached ? close.length : 0);
        const rest = isLast && attached ? place.after : 0;
        return (
          print(item, page, {
            margin,
            column: margin.length,
            after: after + rest,
          }) + end
        );
      });
  const inner = lines.map((line) => margin + line).join('\n');
  return `${open}\n${inner}${attached ? '' : `\n${place.margin}`}${close}`;
}

function printChain({head, calls}: Chain, page: Page, place: Place): string {
  const margin = place.margin + page.indent;
  const lines = calls.map((call, index) => {
    const after = index === calls.length - 1 ? place.after : 0;
    return margin + print(call, page, {margin, column: margin.length, after});
  });
  return [head, ...lines].join('\n');
}

function printLiteral(
  {split, joint}: Literal,
  page: Page,
  {margin, after}: Place,
): string {
  const inner = margin + page.indent;
  const width = page.width - inner.length - joint.length - after;
  return split(width).join(`\n${inner}${joint}`);
}

function printParts(
  parts: readonly Doc[],
  page: Page,
  {margin, column, after}: Place,
): string {
  let text = '';
  let at = column;
  parts.forEach((part, index) => {
    const rest = parts
      .slice(index + 1)
      .map(headOf)
      .join('').length;
    const printed = print(part, page, {
      margin,
      column: at,
      after: rest + after,
    });
    text += printed;
    const line = printed.slice(printed.lastIndexOf('\n') + 1);
    at = line.length + (printed.includes('\n') ? 0 : at);
  });
  return text;
}

/** What of a part must stand on the line where it begins. */
function headOf(doc: Doc): string {
  if (typeof doc === 'string') return doc;
  if (isParts(doc)) return doc.map(headOf).join('');
  switch (doc.kind) {
    case 'bracketed':
      return doc.open;
    case 'chain':
      return doc.head;
    case 'literal':
      return '';
  }
}

function fill(
  items: readonly Doc[],
  width: number,
  trailing: string,
): readonly string[] {
  const lines: string[] = [];
  items.forEach((item, index) => {
    const end = index < items.length - 1 ? ',' : trailing;
    const word = `${onOneLine(item) ?? ''}${end}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  });
  return lines;
}

function isParts(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}

/** The whole on one line; undefined if something in it needs several. */
function onOneLine(doc: Doc): string | undefined {
  if (typeof doc === 'string') return doc.includes('\n') ? undefined : doc;
  if (isParts(doc)) return joined(doc, '');
  switch (doc.kind) {
    case 'literal':
      return doc.whole;
    case 'chain': {
      const calls = joined(doc.calls, '');
      return calls === undefined ? undefined : doc.head + doc.gap + calls;
    }
    case 'bracketed': {
      if (doc.broken && doc.items.length > 0) return undefined;
      const items = joined(doc.items, ', ');
      return items === undefined ? undefined : doc.open + items + doc.close;
    }
  }
}

function joined(docs: readonly Doc[], by: string): string | undefined {
  const texts: string[] = [];
  for (const doc of docs) {
    const text = onOneLine(doc);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts.join(by);
}

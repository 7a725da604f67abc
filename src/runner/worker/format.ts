import type {Preview, PreviewTable} from '../protocol.ts';
import {preview} from './preview.ts';

const MAX_ROWS = 200;
const MAX_COLUMNS = 20;

/**
 * The arguments of a `console` call as previews, with the placeholders of the
 * first one (`%s`, `%d`, `%i`, `%f`, `%o`, `%O`, `%j`, `%c`, `%%`) filled in.
 */
export function formatArguments(args: readonly unknown[]): Preview[] {
  const [first, ...rest] = args;
  if (typeof first !== 'string' || !first.includes('%')) {
    return args.map(preview);
  }
  const objects: unknown[] = [];
  const text = first.replace(/%([sdifoOjc%])/g, (placeholder, letter) => {
    if (letter === '%') {
      return '%';
    }
    if (rest.length === 0) {
      return placeholder;
    }
    return fill(letter as string, rest.shift(), objects);
  });
  return [preview(text), ...objects.map(preview), ...rest.map(preview)];
}

function fill(letter: string, value: unknown, objects: unknown[]): string {
  switch (letter) {
    case 's':
      return typeof value === 'object' && value !== null
        ? (json(value) ?? '[object]')
        : String(value);
    case 'd':
    case 'f':
      return typeof value === 'symbol' ? 'NaN' : String(Number(value));
    case 'i':
      return typeof value === 'symbol'
        ? 'NaN'
        : String(Math.trunc(Number(value)));
    case 'j':
      return json(value) ?? 'undefined';
    case 'c':
      // Styles are dropped: the page's own colours keep their contrast.
      return '';
    default:
      objects.push(value);
      return '';
  }
}

function json(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return '[circular]';
  }
}

/** Rows and columns of `console.table`, or nothing when the value has no rows. */
export function tabulate(
  value: unknown,
  only?: unknown,
): PreviewTable | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const rows = rowsOf(value);
  const shown = rows.slice(0, MAX_ROWS);
  const columns = Array.isArray(only)
    ? only.slice(0, MAX_COLUMNS).map(String)
    : columnsOf(shown.map(([, row]) => row));
  return {
    columns,
    rows: shown.map(([index, row]) => ({
      index,
      cells: columns.map((column) => cell(row, column)),
    })),
    omitted: rows.length - shown.length,
  };
}

const VALUES = 'Values';

function rowsOf(value: object): [string, unknown][] {
  if (value instanceof Map) {
    return [...value].map(([key, row]) => [String(key), row]);
  }
  return value instanceof Set
    ? [...value].map((row, index) => [String(index), row])
    : Object.entries(value);
}

function columnsOf(rows: readonly unknown[]): string[] {
  const columns = new Set<string>();
  for (const row of rows) {
    const keys =
      typeof row === 'object' && row !== null ? Object.keys(row) : [VALUES];
    keys.forEach((key) => columns.add(key));
  }
  return [...columns].slice(0, MAX_COLUMNS);
}

function cell(row: unknown, column: string): Preview | null {
  if (typeof row !== 'object' || row === null) {
    return column === VALUES ? preview(row) : null;
  }
  const property = Object.getOwnPropertyDescriptor(row, column);
  return property && 'value' in property ? preview(property.value) : null;
}

import type {Allowance} from './bounds.ts';
import {cutText, TEXT} from './bounds.ts';
import type {
  ConsoleEntry,
  ConsoleLevel,
  LiteralType,
  Preview,
  PreviewEntry,
  PreviewTable,
  RunError,
} from './protocol.ts';

const LEVELS: ReadonlySet<unknown> = new Set<ConsoleLevel>([
  'log',
  'info',
  'debug',
  'warn',
  'error',
]);
const TYPES: ReadonlySet<unknown> = new Set<LiteralType>([
  'number',
  'bigint',
  'boolean',
  'undefined',
  'null',
  'symbol',
  'function',
]);
const SHAPES: ReadonlySet<unknown> = new Set(['object', 'array', 'map', 'set']);

const MAX_DEPTH = 14;
const MAX_ITEMS = 100;
const MAX_COLUMNS = 20;
const MAX_GROUPS = 10;
/** What a cell of a table counts as: it is drawn at once, with much around it. */
const CELL = 5;

type Fields = Record<string, unknown>;

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function whole(value: unknown, most = Number.MAX_SAFE_INTEGER): number {
  return Number.isSafeInteger(value)
    ? Math.min(Math.max(0, value as number), most)
    : 0;
}

function text(value: unknown, length: number, left: Allowance): string {
  const given = typeof value === 'string' ? value : '';
  const shown = cutText(given, Math.min(length, Math.max(0, left.characters)));
  left.characters -= shown.length;
  return shown;
}

/**
 * An entry of the console, rebuilt from whatever was sent: only known fields, of
 * known types, within what is left. Nothing when it is not an entry.
 */
export function boundEntry(
  value: unknown,
  left: Allowance,
): ConsoleEntry | undefined {
  const {level, depth, values, table} = fields(value);
  if (!LEVELS.has(level) || !Array.isArray(values)) {
    return undefined;
  }
  return {
    level: level as ConsoleLevel,
    depth: whole(depth, MAX_GROUPS),
    values: list(values)
      .slice(0, MAX_ITEMS)
      .map((item) => boundPreview(item, left)),
    ...(table !== undefined && {table: boundTable(table, left)}),
  };
}

function boundTable(value: unknown, left: Allowance): PreviewTable {
  const {columns, rows, omitted} = fields(value);
  const names = list(columns)
    .slice(0, MAX_COLUMNS)
    .map((name) => text(name, TEXT.name, left));
  const given = list(rows);
  const shown: PreviewTable['rows'] = [];
  for (const row of given.slice(0, 2 * MAX_ITEMS)) {
    if (left.nodes <= 0) {
      break;
    }
    const {index, cells} = fields(row);
    left.nodes -= 1;
    shown.push({
      index: text(index, TEXT.name, left),
      cells: names.map((_, column) => {
        const cell = list(cells)[column] ?? null;
        left.nodes -= CELL;
        return cell === null ? null : boundPreview(cell, left);
      }),
    });
  }
  return {
    columns: names,
    rows: shown,
    omitted: whole(omitted) + given.length - shown.length,
  };
}

/** A preview, rebuilt within what is left; what is none becomes a note. */
export function boundPreview(
  value: unknown,
  left: Allowance,
  depth = MAX_DEPTH,
): Preview {
  const given = fields(value);
  left.nodes -= 1;
  if (left.nodes < 0 || left.characters <= 0) {
    return {kind: 'atom', text: '… not shown: the output is too large'};
  }
  switch (given['kind']) {
    case 'string': {
      const full = typeof given['value'] === 'string' ? given['value'] : '';
      const shown = full.slice(0, Math.min(TEXT.value, left.characters));
      left.characters -= shown.length;
      const omitted = whole(given['omitted']) + full.length - shown.length;
      return {kind: 'string', value: shown, omitted};
    }
    case 'literal':
      return {
        kind: 'literal',
        type: TYPES.has(given['type'])
          ? (given['type'] as LiteralType)
          : 'undefined',
        text: text(given['text'], TEXT.line, left),
      };
    case 'error':
      return {
        kind: 'error',
        name: text(given['name'], TEXT.name, left),
        message: text(given['message'], TEXT.value, left),
        stack: '',
      };
    case 'atom':
    case 'seen':
      return {kind: given['kind'], text: text(given['text'], TEXT.line, left)};
    case 'object':
      return boundObject(given, left, depth);
    default:
      return {kind: 'atom', text: '[value that cannot be shown]'};
  }
}

function boundObject(given: Fields, left: Allowance, depth: number): Preview {
  const items = list(given['entries']);
  const label = text(given['label'], TEXT.name, left);
  const entries: PreviewEntry[] = [];
  for (const item of depth > 0 ? items.slice(0, MAX_ITEMS) : []) {
    if (left.nodes <= 0 || left.characters <= 0) {
      break;
    }
    const {key, value} = fields(item);
    entries.push({
      key: text(key, TEXT.name, left),
      value: boundPreview(value, left, depth - 1),
    });
  }
  return {
    kind: 'object',
    shape: (SHAPES.has(given['shape']) ? given['shape'] : 'object') as 'object',
    label,
    entries,
    omitted: whole(given['omitted']) + items.length - entries.length,
  };
}

/** An error as it may be shown: texts of a bounded length, a line that can be one. */
export function boundError(value: unknown): RunError {
  const {name, message, line, column} = fields(value);
  const given = (item: unknown, length: number, otherwise: string) =>
    typeof item === 'string' ? cutText(item, length) : otherwise;
  const place = (item: unknown) =>
    Number.isSafeInteger(item) && (item as number) > 0
      ? (item as number)
      : undefined;
  const [at, character] = [place(line), place(column)];
  return {
    name: given(name, TEXT.name, 'Error'),
    message: given(message, TEXT.value, '(no message)'),
    ...(at !== undefined && {line: at}),
    ...(character !== undefined && {column: character}),
  };
}

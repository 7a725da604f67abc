import type {LiteralType, Preview, PreviewEntry} from '../protocol.ts';

const MAX_DEPTH = 12;
const MAX_ENTRIES = 100;
const MAX_NODES = 2_000;
const MAX_STRING = 10_000;

/** What one value may still spend; shared by everything beneath it. */
interface Walk {
  nodes: number;
  /** The objects between the root and here, to tell a cycle. */
  path: object[];
}

/**
 * Draws a value as data: nothing of it runs (getters are not read), cycles end,
 * and what is too long or too deep is cut with a count.
 */
export function preview(value: unknown): Preview {
  return draw(value, {nodes: MAX_NODES, path: []});
}

function draw(value: unknown, walk: Walk): Preview {
  walk.nodes -= 1;
  if (typeof value === 'string') {
    return {
      kind: 'string',
      value: value.slice(0, MAX_STRING),
      omitted: Math.max(0, value.length - MAX_STRING),
    };
  }
  if (typeof value !== 'object' || value === null) {
    return literal(value);
  }
  try {
    return drawObject(value, walk);
  } catch {
    // A revoked proxy, or one whose traps throw.
    return {kind: 'atom', text: '[object that cannot be read]'};
  }
}

function literal(value: unknown): Preview {
  if (typeof value === 'function') {
    return {kind: 'literal', type: 'function', text: functionLabel(value)};
  }
  const type = (value === null ? 'null' : typeof value) as LiteralType;
  const text =
    typeof value === 'bigint'
      ? `${value}n`
      : Object.is(value, -0)
        ? '-0'
        : String(value);
  return {kind: 'literal', type, text: text.slice(0, MAX_STRING)};
}

function functionLabel(value: object): string {
  const name = Object.getOwnPropertyDescriptor(value, 'name')?.value as unknown;
  const isClass = /^class\b/.test(Function.prototype.toString.call(value));
  const label = typeof name === 'string' && name !== '' ? name : '(anonymous)';
  return `${isClass ? 'class' : 'ƒ'} ${label.slice(0, 100)}`;
}

function drawObject(value: object, walk: Walk): Preview {
  if (value instanceof Error) {
    return {
      kind: 'error',
      name: String(value.name).slice(0, 200),
      message: String(value.message).slice(0, MAX_STRING),
      stack: String(value.stack ?? '').slice(0, MAX_STRING),
    };
  }
  const atom = atomText(value);
  if (atom !== undefined) {
    return {kind: 'atom', text: atom};
  }
  const label = constructorName(value);
  if (walk.path.includes(value)) {
    return {kind: 'seen', text: `[circular ${label}]`};
  }
  if (walk.path.length >= MAX_DEPTH || walk.nodes <= 0) {
    return {kind: 'atom', text: `[${label}]`};
  }
  walk.path.push(value);
  try {
    return drawEntries(value, label, walk);
  } finally {
    walk.path.pop();
  }
}

function atomText(value: object): string | undefined {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  }
  if (value instanceof RegExp) {
    return String(value).slice(0, MAX_STRING);
  }
  if (value instanceof Promise) {
    return 'Promise';
  }
  if (value instanceof ArrayBuffer) {
    return `ArrayBuffer(${value.byteLength})`;
  }
  if (value instanceof WeakMap || value instanceof WeakSet) {
    return constructorName(value);
  }
  return webText(value);
}

/** Objects of the platform keep what matters in getters of their prototype. */
function webText(value: object): string | undefined {
  if (typeof Response !== 'undefined' && value instanceof Response) {
    return `Response ${value.status} ${value.url}`;
  }
  if (typeof Request !== 'undefined' && value instanceof Request) {
    return `Request ${value.method} ${value.url}`;
  }
  if (typeof URL !== 'undefined' && value instanceof URL) {
    return `URL ${value.href}`;
  }
  return undefined;
}

function constructorName(value: object): string {
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null) {
    return 'Object (no prototype)';
  }
  const made = Object.getOwnPropertyDescriptor(prototype, 'constructor')
    ?.value as unknown;
  const name =
    typeof made === 'function'
      ? (Object.getOwnPropertyDescriptor(made, 'name')?.value as unknown)
      : undefined;
  return typeof name === 'string' && name !== ''
    ? name.slice(0, 100)
    : 'Object';
}

function drawEntries(value: object, label: string, walk: Walk): Preview {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return drawArray(value as ArrayLike<unknown> & object, label, walk);
  }
  if (value instanceof Map) {
    return drawMap(value, label, walk);
  }
  if (value instanceof Set) {
    return drawSet(value, label, walk);
  }
  if (typeof Headers !== 'undefined' && value instanceof Headers) {
    return drawMap(new Map(value), label, walk);
  }
  const keys = Reflect.ownKeys(value).filter(
    (key) => Object.getOwnPropertyDescriptor(value, key)?.enumerable,
  );
  const entries = firstEntries(keys, walk, (key) => ({
    key: String(key).slice(0, MAX_STRING),
    value: drawProperty(value, key, walk),
  }));
  return finish('object', label, entries, keys.length);
}

function drawProperty(value: object, key: PropertyKey, walk: Walk): Preview {
  const property = Object.getOwnPropertyDescriptor(value, key);
  return property && 'value' in property
    ? draw(property.value, walk)
    : {kind: 'atom', text: property?.get ? '[getter]' : '[setter]'};
}

function drawArray(
  value: ArrayLike<unknown> & object,
  label: string,
  walk: Walk,
): Preview {
  const length = ArrayBuffer.isView(value)
    ? ((value as unknown as {length?: number}).length ?? 0)
    : value.length;
  const indices = Array.from(
    {length: Math.min(length, MAX_ENTRIES)},
    (_, i) => i,
  );
  const entries = firstEntries(indices, walk, (index) => ({
    key: String(index),
    value: Object.hasOwn(value, index)
      ? drawProperty(value, index, walk)
      : {kind: 'atom', text: '[empty]'},
  }));
  return finish('array', `${label}(${length})`, entries, length);
}

function drawMap(
  value: Map<unknown, unknown>,
  label: string,
  walk: Walk,
): Preview {
  const entries = firstEntries(
    [...value].slice(0, MAX_ENTRIES),
    walk,
    ([key, item]) => ({
      key: shortText(draw(key, walk)),
      value: draw(item, walk),
    }),
  );
  return finish('map', `${label}(${value.size})`, entries, value.size);
}

function drawSet(value: Set<unknown>, label: string, walk: Walk): Preview {
  const items = [...value].slice(0, MAX_ENTRIES);
  const entries = firstEntries(items, walk, (item, index) => ({
    key: String(index),
    value: draw(item, walk),
  }));
  return finish('set', `${label}(${value.size})`, entries, value.size);
}

function firstEntries<T>(
  items: readonly T[],
  walk: Walk,
  entry: (item: T, index: number) => PreviewEntry,
): PreviewEntry[] {
  const entries: PreviewEntry[] = [];
  for (const [index, item] of items.slice(0, MAX_ENTRIES).entries()) {
    if (walk.nodes <= 0) {
      break;
    }
    entries.push(entry(item, index));
  }
  return entries;
}

function finish(
  shape: 'object' | 'array' | 'map' | 'set',
  label: string,
  entries: PreviewEntry[],
  size: number,
): Preview {
  return {
    kind: 'object',
    shape,
    label,
    entries,
    omitted: size - entries.length,
  };
}

function shortText(drawn: Preview): string {
  switch (drawn.kind) {
    case 'string':
      return JSON.stringify(drawn.value.slice(0, 200));
    case 'error':
      return `${drawn.name}: ${drawn.message}`;
    case 'object':
      return drawn.label;
    default:
      return drawn.text;
  }
}

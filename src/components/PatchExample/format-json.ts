import type {JsonValue} from '../../../sandbox/core/json.ts';

/** Widest line, in characters, that an object or a list is kept on. */
const WIDTH = 36;

function inline(value: JsonValue): string {
  if (Array.isArray(value)) {
    return `[${value.map(inline).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`,
    );
    return `{${entries.join(', ')}}`;
  }
  return JSON.stringify(value);
}

function format(value: JsonValue, prefix: string, indent: string): string[] {
  const short = indent + prefix + inline(value);
  if (typeof value !== 'object' || value === null || short.length <= WIDTH) {
    return [short];
  }
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const children: [string, JsonValue][] = Array.isArray(value)
    ? value.map((item: JsonValue) => ['', item])
    : Object.entries(value).map(([key, item]) => [
        `${JSON.stringify(key)}: `,
        item,
      ]);
  const body = children.flatMap(([childPrefix, item], index) => {
    const lines = format(item, childPrefix, `${indent}  `);
    const last = index === children.length - 1;
    return last ? lines : [...lines.slice(0, -1), `${lines.at(-1)},`];
  });
  return [`${indent}${prefix}${open}`, ...body, `${indent}${close}`];
}

/** Writes JSON in lines short enough for a narrow column; small objects stay on one line. */
export function formatJson(value: JsonValue): string[] {
  return format(value, '', '');
}

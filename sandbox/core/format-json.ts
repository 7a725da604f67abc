import type {JsonValue} from './json.ts';

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

/** Puts text before the first line and after the last. */
function around(open: string, lines: string[], close: string): string[] {
  const opened = lines.map((line, at) => (at === 0 ? open + line : line));
  return opened.map((line, at) =>
    at === lines.length - 1 ? line + close : line,
  );
}

function block(
  brackets: string,
  children: readonly (readonly string[])[],
): string[] {
  const body = children.flatMap((lines, index) => {
    const comma = index === children.length - 1 ? '' : ',';
    return around('', [...lines], comma).map((line) => `  ${line}`);
  });
  return [brackets.slice(0, 1), ...body, brackets.slice(1)];
}

/** Writes a value that is not to stand on one line. */
function broken(value: JsonValue, width: number): string[] {
  if (typeof value !== 'object' || value === null) {
    return [inline(value)];
  }
  if (!Array.isArray(value)) {
    return block(
      '{}',
      Object.entries(value).map(([key, item]) => {
        const prefix = `${JSON.stringify(key)}: `;
        const line = prefix + inline(item);
        return line.length <= width - 2
          ? [line]
          : around(prefix, broken(item, width - 2), '');
      }),
    );
  }
  const [only] = value;
  const alone = value.length === 1 && only !== undefined;
  return alone && inline(only).length > width - 2
    ? around('[', broken(only, width - 2), ']')
    : block(
        '[]',
        value.map((item) => formatJson(item, width - 2)),
      );
}

/**
 * Writes JSON in lines of about `width` characters: what is short stays on one
 * line, and the only item of a list, if long, shares the list's brackets
 * (`[{ … }]`).
 */
export function formatJson(value: JsonValue, width = 36): string[] {
  const short = inline(value);
  return short.length <= width ? [short] : broken(value, width);
}

/** A line of two texts laid side by side. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed' | 'gap';
  text: string;
}

const CONTEXT = 2;
/** Beyond this the table of the comparison would be large; then all is replaced. */
const MAX_LINES = 1_500;

/** The lines of two JSON values, as removed, added and the same, with little around. */
export function diffJson(before: unknown, after: unknown): DiffLine[] {
  return foldSame(
    diffLines(linesOf(before), linesOf(inOrderOf(before, after))),
  );
}

/** The value with its keys in the other's order: an order is no difference. */
function inOrderOf(model: unknown, value: unknown): unknown {
  if (Array.isArray(value)) {
    const models = Array.isArray(model) ? (model as unknown[]) : [];
    return value.map((item, index) => inOrderOf(models[index], item));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const known = typeof model === 'object' && model !== null ? model : {};
  const keys = [...Object.keys(known), ...Object.keys(value)];
  return Object.fromEntries(
    [...new Set(keys)]
      .filter((key) => key in value)
      .map((key) => [
        key,
        inOrderOf(
          (known as Record<string, unknown>)[key],
          (value as Record<string, unknown>)[key],
        ),
      ]),
  );
}

function linesOf(value: unknown): string[] {
  return value === undefined ? [] : JSON.stringify(value, null, 2).split('\n');
}

function diffLines(before: string[], after: string[]): DiffLine[] {
  if (before.length > MAX_LINES || after.length > MAX_LINES) {
    return [...mark('removed', before), ...mark('added', after)];
  }
  const common = longestCommon(before, after);
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({kind: 'same', text: before[i] ?? ''});
      [i, j] = [i + 1, j + 1];
    } else if (i < before.length && at(i + 1, j) >= at(i, j + 1)) {
      lines.push({kind: 'removed', text: before[i++] ?? ''});
    } else {
      lines.push({kind: 'added', text: after[j++] ?? ''});
    }
  }
  return lines;
}

/** How many lines two tails have in common, for every pair of tails. */
function longestCommon(before: string[], after: string[]): Uint16Array[] {
  const table = Array.from(
    {length: before.length + 1},
    () => new Uint16Array(after.length + 2),
  );
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = table[i] as Uint16Array;
      const next = table[i + 1] as Uint16Array;
      row[j] =
        before[i] === after[j]
          ? (next[j + 1] ?? 0) + 1
          : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function mark(kind: 'added' | 'removed', lines: string[]): DiffLine[] {
  return lines.map((text) => ({kind, text}));
}

function foldSame(lines: DiffLine[]): DiffLine[] {
  const near = lines.map((_, index) =>
    lines
      .slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1)
      .some(({kind}) => kind !== 'same'),
  );
  return lines.flatMap((line, index) => {
    if (near[index]) {
      return [line];
    }
    return index === 0 || near[index - 1]
      ? [{kind: 'gap' as const, text: '⋯'}]
      : [];
  });
}

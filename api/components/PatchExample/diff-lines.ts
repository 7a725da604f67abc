/** A line, and whether it is missing on the other side. */
export interface DiffLine {
  readonly text: string;
  readonly changed: boolean;
}

/** A comma that comes with the next item is no change of this line. */
const key = (line: string): string => line.replace(/,$/, '');

/** Lengths of the longest common subsequences of the tails of two lists of lines. */
function tails(left: readonly string[], right: readonly string[]): number[][] {
  const table = Array.from({length: left.length + 1}, () =>
    new Array<number>(right.length + 1).fill(0),
  );
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = table[i] ?? [];
      row[j] =
        left[i] === right[j]
          ? 1 + (table[i + 1]?.[j + 1] ?? 0)
          : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

/** Marks the lines of two texts that the other one does not have at that place. */
export function diffLines(
  before: readonly string[],
  after: readonly string[],
): {before: DiffLine[]; after: DiffLine[]} {
  const left = before.map(key);
  const right = after.map(key);
  const table = tails(left, right);
  const kept = {before: new Set<number>(), after: new Set<number>()};
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      kept.before.add(i++);
      kept.after.add(j++);
    } else if ((table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return {
    before: before.map((text, at) => ({text, changed: !kept.before.has(at)})),
    after: after.map((text, at) => ({text, changed: !kept.after.has(at)})),
  };
}

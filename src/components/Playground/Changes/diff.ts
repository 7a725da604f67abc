import {diffArrays} from 'diff';

/** A line of two texts laid side by side. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed' | 'gap';
  text: string;
}

const CONTEXT = 2;
/** Lines added and removed, beyond which two texts count as wholly different. */
const MAX_EDITS = 1_500;

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
  // Two long texts that have little in common would take long: then all is replaced.
  const parts = diffArrays(before, after, {maxEditLength: MAX_EDITS});
  return (
    parts?.flatMap(({value, added, removed}) =>
      mark(added ? 'added' : removed ? 'removed' : 'same', value),
    ) ?? [...mark('removed', before), ...mark('added', after)]
  );
}

function mark(kind: 'added' | 'removed' | 'same', lines: string[]): DiffLine[] {
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

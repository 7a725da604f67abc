import {diffArrays} from 'diff';
import {cutText} from '../../../runner/bounds.ts';

/** A line of two texts laid side by side. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed' | 'gap';
  text: string;
}

const CONTEXT = 2;
/** Most lines that are shown. */
const MAX_SHOWN = 500;
/** Longest line that is shown, in characters. */
const MAX_LINE = 1_000;
/** Lines added and removed, beyond which two texts count as wholly different. */
const MAX_EDITS = 600;

/** The lines of two JSON values, as removed, added and the same, with little around. */
export function diffJson(before: unknown, after: unknown): DiffLine[] {
  const lines = foldSame(
    diffLines(linesOf(before), linesOf(inOrderOf(before, after))),
  );
  const shown = lines
    .slice(0, MAX_SHOWN)
    .map(({kind, text}) => ({kind, text: cutText(text, MAX_LINE)}));
  const more = lines.length - shown.length;
  return more > 0
    ? [...shown, {kind: 'gap', text: `… ${more} more lines`}]
    : shown;
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

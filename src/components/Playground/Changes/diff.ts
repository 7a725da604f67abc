import {diffArrays} from 'diff';
import {cutText} from '../../../runner/bounds.ts';

/** A line of two texts laid side by side. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed' | 'gap';
  text: string;
}

/** One line, or the lines of one value: what a comma may follow. */
type Kind = Exclude<DiffLine['kind'], 'gap'>;

/** A member of an object or a list, before and after; nothing where it is not there. */
interface Member {
  /** What stands before its value: `"id": `. */
  label: string;
  before?: unknown;
  after?: unknown;
}

const CONTEXT = 2;
/** Most lines that are shown. */
const MAX_SHOWN = 500;
/** Longest line that is shown, in characters. */
const MAX_LINE = 1_000;
/** Items added and removed, beyond which two lists count as wholly different. */
const MAX_EDITS = 600;

/**
 * The lines of two JSON values, as removed, added and the same, with little around.
 * Values are compared with what they were: members of an object by their keys,
 * items of a list by their ids, so that no item's change looks like another's.
 */
export function diffJson(before: unknown, after: unknown): DiffLine[] {
  const lines = foldSame(linesOf({label: '', before, after}, ''));
  const shown = lines
    .slice(0, MAX_SHOWN)
    .map(({kind, text}) => ({kind, text: cutText(text, MAX_LINE)}));
  const more = lines.length - shown.length;
  return more > 0
    ? [...shown, {kind: 'gap', text: `… ${more} more lines`}]
    : shown;
}

function linesOf({label, before, after}: Member, indent: string): DiffLine[] {
  if (JSON.stringify(before) === JSON.stringify(after)) {
    return written('same', label, after, indent);
  }
  const members = membersOf(before, after);
  if (!members) {
    return [
      ...written('removed', label, before, indent),
      ...written('added', label, after, indent),
    ];
  }
  const [open, close] = Array.isArray(after) ? '[]' : '{}';
  return [
    {kind: 'same', text: `${indent}${label}${open}`},
    ...separated(members.map((member) => linesOf(member, `${indent}  `))),
    {kind: 'same', text: `${indent}${close}`},
  ];
}

/** A value's own lines; none of what is not there. */
function written(
  kind: Kind,
  label: string,
  value: unknown,
  indent: string,
): DiffLine[] {
  if (value === undefined) {
    return [];
  }
  const [first = '', ...others] = JSON.stringify(value, null, 2).split('\n');
  return [`${label}${first}`, ...others].map((text) => ({
    kind,
    text: indent + text,
  }));
}

/** Lines of members with commas between them: an end of a member's old or new value is one. */
function separated(members: readonly DiffLine[][]): DiffLine[] {
  return members.flatMap((lines, index) =>
    index === members.length - 1
      ? lines
      : lines.map((line, at) => {
          const next = lines[at + 1];
          const ends = !next || isEndOfOld(line, next, lines[0]);
          return ends ? {...line, text: `${line.text},`} : line;
        }),
  );
}

/** Whether a line is the last of a value that another takes the place of. */
function isEndOfOld(
  line: DiffLine,
  next: DiffLine,
  first: DiffLine | undefined,
): boolean {
  return (
    first?.kind === 'removed' &&
    line.kind === 'removed' &&
    next.kind === 'added'
  );
}

/** What two values of one kind have in them, side by side; undefined when they can't be compared so. */
function membersOf(before: unknown, after: unknown): Member[] | undefined {
  if (Array.isArray(before) && Array.isArray(after)) {
    return itemsOf(before, after);
  }
  return isObject(before) && isObject(after)
    ? [...new Set([...Object.keys(before), ...Object.keys(after)])].map(
        (key) => ({
          label: `${JSON.stringify(key)}: `,
          before: before[key],
          after: after[key],
        }),
      )
    : undefined;
}

function itemsOf(before: unknown[], after: unknown[]): Member[] | undefined {
  const [old, now] = [byId(before), byId(after)];
  if (old && now) {
    return [...new Set([...old.keys(), ...now.keys()])].map((id) => ({
      label: '',
      before: old.get(id),
      after: now.get(id),
    }));
  }
  const write = (item: unknown) => JSON.stringify(item);
  return diffArrays(before.map(write), after.map(write), {
    maxEditLength: MAX_EDITS,
  })?.flatMap(({value, added, removed}) =>
    value.map((text): Member => {
      const item: unknown = JSON.parse(text);
      return {
        label: '',
        ...(!added && {before: item}),
        ...(!removed && {after: item}),
      };
    }),
  );
}

/** A list's items by their ids, when each has one of its own. */
function byId(items: unknown[]): Map<string, unknown> | undefined {
  const map = new Map<string, unknown>();
  for (const item of items) {
    const id = isObject(item) ? item['id'] : undefined;
    if (typeof id !== 'string' || map.has(id)) {
      return undefined;
    }
    map.set(id, item);
  }
  return map;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

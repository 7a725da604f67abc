import {diffArrays} from 'diff';

/** A line, and whether it is missing on the other side. */
export interface DiffLine {
  readonly text: string;
  readonly changed: boolean;
}

/** A comma that comes with the next item is no change of this line. */
const withoutComma = (line: string): string => line.replace(/,$/, '');

/** Marks the lines of two texts that the other one does not have at that place. */
export function diffLines(
  before: readonly string[],
  after: readonly string[],
): {before: DiffLine[]; after: DiffLine[]} {
  const parts = diffArrays(before.map(withoutComma), after.map(withoutComma));
  const changedIn = (side: 'removed' | 'added') =>
    parts
      .filter((part) => part[side] || !(part.added || part.removed))
      .flatMap((part) => part.value.map(() => part[side]));
  const left = changedIn('removed');
  const right = changedIn('added');
  return {
    before: before.map((text, at) => ({text, changed: left[at] === true})),
    after: after.map((text, at) => ({text, changed: right[at] === true})),
  };
}

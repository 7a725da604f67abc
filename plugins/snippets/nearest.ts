import leven from 'leven';

/** The candidate that `name` was probably meant to be, or undefined when none is close. */
export function nearest(
  name: string,
  candidates: readonly string[],
): string | undefined {
  const [best] = candidates
    .map((candidate) => ({candidate, edits: leven(name, candidate)}))
    .sort((a, b) => a.edits - b.edits);
  return best !== undefined && best.edits <= Math.max(2, name.length / 3)
    ? best.candidate
    : undefined;
}

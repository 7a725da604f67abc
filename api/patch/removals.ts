import type {Call} from '../call.ts';

const PATCHED: ReadonlySet<unknown> = new Set([
  'data',
  'annotation_info',
  'consensus_info',
]);

/** For the action `remove`, `true` may stand for whatever is to go from an item of a list. */
export function toleratesRemovals(
  list: 'annotations' | 'inputs',
): NonNullable<Call['tolerates']> {
  return ({action}, path, value) =>
    action === 'remove' &&
    path[0] === list &&
    PATCHED.has(path[2]) &&
    typeof path.at(-1) === 'string' &&
    value === true;
}

import type {Call} from '../call.ts';

/**
 * For the action `remove`, `true` may stand for whatever is to go. Where it may
 * not, the contract's reader has refused it; the schemas need not look again.
 */
export const toleratesRemovals: NonNullable<Call['tolerates']> = (
  _request,
  _path,
  value,
) => value === true;

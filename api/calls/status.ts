import {ApiError} from '../errors.ts';
import {ANNOTATION_STATUSES, STATUS_CODES} from '../status-codes.ts';

/** The status that a request asks for; undefined when it says nothing of it. */
export function askedStatus(
  status: {code?: number | undefined} | undefined,
  path: string,
  field = '.code',
): number | undefined {
  const code = status?.code;
  // In the contract, 0 is a code that was left out.
  if (code === undefined || code === 0) {
    return undefined;
  }
  if (!ANNOTATION_STATUSES.some((known) => known === code)) {
    const known = ANNOTATION_STATUSES.map(
      (status) => `${status} (${STATUS_CODES[status][2].toLowerCase()})`,
    );
    throw new ApiError(
      24154,
      `${path}${field} is ${code}, which no annotation stands in. Send one of ${known.join(', ')}.`,
    );
  }
  return code;
}

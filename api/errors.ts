import * as engine from '../sandbox/core/errors.ts';
import type {StatusJson, Statuses} from '../sandbox/core/errors.ts';
import {STATUS_CODES} from './status-codes.ts';
import type {StatusCode} from './status-codes.ts';

/** The codes of the annotation API, and which of them the engine's own findings have. */
export const STATUSES: Statuses = {
  table: STATUS_CODES,
  success: 10000,
  faults: {
    unreadable: 11100,
    invalid: 11102,
    notFound: 11101,
    methodNotAllowed: 11103,
    forbidden: 11007,
    tooLarge: 40033,
    unknownCall: 40036,
    unknownKey: 11009,
    throttled: 11005,
    overBounds: 11006,
    unavailable: 40031,
    internal: 98004,
  } satisfies Record<engine.Fault, StatusCode>,
};

/** A failure of the annotation API: of a call, or of one item of a batch. */
export class ApiError extends engine.ApiError<StatusCode> {}

/** The `status` of an answer or item. */
export function statusOf(code: StatusCode, details = ''): StatusJson {
  return engine.statusOf(STATUSES, code, details);
}

/** The `status` of a failure, of the API's rules or of the engine's own. */
export function statusOfError(error: engine.ApiError): StatusJson {
  return engine.statusOfError(STATUSES, error);
}

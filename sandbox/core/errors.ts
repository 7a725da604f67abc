import {STATUS_CODES} from '../../api/status-codes.ts';
import type {StatusCode} from '../../api/status-codes.ts';

/** A failure of the API: of a call, or of one item of a batch. */
export class ApiError extends Error {
  readonly code: StatusCode;
  readonly httpStatus: number;
  /** One sentence or two: which field, what is wrong, what to do. */
  readonly details: string;

  constructor(code: StatusCode, details: string, options?: ErrorOptions) {
    super(`${STATUS_CODES[code][2]}: ${details}`, options);
    this.name = 'ApiError';
    this.code = code;
    this.httpStatus = STATUS_CODES[code][1];
    this.details = details;
  }
}

/** What `status` holds in an answer. */
export interface StatusJson {
  code: number;
  description: string;
  details: string;
  req_id?: string;
}

/** The `status` of an answer or item. */
export function statusOf(code: StatusCode, details = ''): StatusJson {
  return {code, description: STATUS_CODES[code][2], details};
}

/** The `status` of a failure. */
export function statusOfError(error: ApiError): StatusJson {
  return statusOf(error.code, error.details);
}

/** An `ApiError` as it is; anything else is our own breakage. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) {
    return error;
  }
  return new ApiError(
    98004,
    'The sandbox failed on this request. That is a defect of the sandbox, not of the request.',
    {cause: error},
  );
}

/** What the engine itself finds wrong with a request. Each API has a code of its own for it. */
export type Fault =
  /** Not JSON, not UTF-8, not HTTP. */
  | 'unreadable'
  /** An unknown field, a wrong type, too many items. */
  | 'invalid'
  /** No such path. */
  | 'notFound'
  | 'methodNotAllowed'
  /** The key is good, and its user may not do this. */
  | 'forbidden'
  | 'tooLarge'
  | 'unknownCall'
  /** No such key, or its time is over. */
  | 'unknownKey'
  /** Too many calls for now. */
  | 'throttled'
  /** A change would make more than one may keep. */
  | 'overBounds'
  /** The storage is away for now. */
  | 'unavailable'
  /** The engine's or the storage's own breakage. */
  | 'internal';

/** A failure of the API: of a call, or of one item of a batch. */
export class ApiError<Code extends number = number> extends Error {
  readonly code: Code | Fault;
  /** One sentence or two: which field, what is wrong, what to do. */
  readonly details: string;
  /** Seconds after which the same call may succeed. */
  readonly retryAfter: number | undefined;

  constructor(
    code: Code | Fault,
    details: string,
    {retryAfter, ...options}: ErrorOptions & {retryAfter?: number} = {},
  ) {
    super(`${code}: ${details}`, options);
    this.retryAfter = retryAfter;
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }
}

/** What each code of an API is: its name, its HTTP status, and what it means. */
export type StatusTable = Readonly<
  Record<
    number,
    readonly [name: string, httpStatus: number, description: string]
  >
>;

/** The codes that an API answers with. */
export interface Statuses {
  readonly table: StatusTable;
  readonly success: number;
  readonly faults: Readonly<Record<Fault, number>>;
}

/** A code with what it means, and what is to be said of this one case. */
export interface StatusJson {
  code: number;
  description: string;
  details: string;
  req_id?: string;
}

/** The status for a code. */
export function statusOf(
  {table}: Pick<Statuses, 'table'>,
  code: number,
  details = '',
): StatusJson {
  return {code, description: table[code]?.[2] ?? '', details};
}

/** The status of a failure. */
export function statusOfError(
  statuses: Omit<Statuses, 'success'>,
  {code, details}: ApiError,
): StatusJson {
  const number = typeof code === 'number' ? code : statuses.faults[code];
  return statusOf(statuses, number, details);
}

/** An `ApiError` as it is; anything else is our own breakage. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) {
    return error;
  }
  return new ApiError(
    'internal',
    'The sandbox failed on this request. That is a defect of the sandbox, not of the request.',
    {cause: error},
  );
}

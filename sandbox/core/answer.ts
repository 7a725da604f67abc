import {statusOfError, toApiError} from './errors.ts';
import type {JsonObject} from './json.ts';
import type {Answer, Call} from './call.ts';
import type {ApiImplementation} from './implementation.ts';

/** Who calls, and over what. */
export interface Caller {
  /** The `Authorization` header or metadata entry. */
  authorization: string | undefined;
  /** Some contracts read a missing value in one way in REST and in another in gRPC. */
  transport: 'rest' | 'grpc';
}

/** What a call is answered with. */
export interface CallResult {
  httpStatus: number;
  /** The API's own code of success or failure. */
  code: number;
  requestId: string;
  body: JsonObject;
  /** Seconds after which the same call may succeed. */
  retryAfter?: number;
  /** Our own breakage, or that of the storage, behind a status of 500. */
  cause?: unknown;
}

/** Carries out a call whose request is in the contract's form; throws what fails. */
export type Execute = (
  call: Call,
  request: JsonObject,
  caller: Caller,
) => Promise<Answer>;

/** What an answer is made with. */
export interface Answering {
  readonly implementation: Pick<ApiImplementation, 'statuses' | 'envelope'>;
  readonly newId: () => string;
}

/** Carries a call out, with a request id, and its failure as an answer. */
export async function answer(
  {implementation: {statuses, envelope}, newId}: Answering,
  run: () => Promise<Answer>,
): Promise<CallResult> {
  const requestId = newId();
  try {
    const answered = await run();
    const code = envelope.codeOf(answered);
    return {
      httpStatus: httpStatusOf(statuses.table, code),
      code,
      requestId,
      body: envelope.wrap(answered, requestId),
    };
  } catch (error) {
    const failure = toApiError(error);
    const status = statusOfError(statuses, failure);
    return {
      httpStatus: httpStatusOf(statuses.table, status.code),
      code: status.code,
      requestId,
      body: envelope.fail(status, requestId),
      ...(failure.retryAfter !== undefined && {
        retryAfter: failure.retryAfter,
      }),
      ...(failure.cause !== undefined && {cause: failure.cause}),
    };
  }
}

function httpStatusOf(
  table: ApiImplementation['statuses']['table'],
  code: number,
): number {
  const entry = table[code];
  if (!entry) {
    throw new Error(`The API's status codes do not have ${code}. Add it.`);
  }
  return entry[1];
}

import {statusOfError, toApiError} from './errors.ts';
import type {JsonObject} from './json.ts';
import type {Answer, Call} from './call.ts';
import {STATUS_CODES} from '../../api/status-codes.ts';
import type {StatusCode} from '../../api/status-codes.ts';

/** Who calls, and over what. */
export interface Caller {
  /** The `Authorization` header or metadata entry: `Key <PAT>`. */
  authorization: string | undefined;
  /** Decides what a concept's missing value is: 1 in REST, 0 in gRPC. */
  transport: 'rest' | 'grpc';
}

/** What a call is answered with. */
export interface CallResult {
  httpStatus: number;
  body: JsonObject;
  /** Our own breakage, or that of the storage, behind a status of 500. */
  cause?: unknown;
}

/** Carries out a call whose request is in the contract's form; throws what fails. */
export type Execute = (
  call: Call,
  request: JsonObject,
  caller: Caller,
) => Promise<Answer>;

/** Carries a call out, with a request id, and its failure as an answer. */
export async function answer(
  newId: () => string,
  run: () => Promise<Answer>,
): Promise<CallResult> {
  const req_id = newId();
  try {
    const body = await run();
    const status = body.status as {code: StatusCode};
    return {
      httpStatus: STATUS_CODES[status.code][1],
      body: {...body, status: {...status, req_id}},
    };
  } catch (error) {
    const failure = toApiError(error);
    return {
      httpStatus: failure.httpStatus,
      body: {status: {...statusOfError(failure), req_id}},
      ...(failure.cause !== undefined && {cause: failure.cause}),
    };
  }
}

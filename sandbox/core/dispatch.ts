import {ApiError} from './errors.ts';
import {spell} from './inspect.ts';
import {isObject} from './json.ts';
import type {JsonObject} from './json.ts';
import {withoutNulls} from './nulls.ts';
import {checkCount} from './store/pages.ts';
import type {Answer, Call, CallContext} from './call.ts';
import type {ApiImplementation, ReadRequest} from './implementation.ts';
import type {Store} from './store/store.ts';
import type {Transaction} from './store/transaction.ts';
import {validate} from './validate.ts';
import type {Problem} from './validate.ts';

/** How many problems of a request its error tells at once. */
const TOLD = 5;

/** What a call is answered with, apart from the request. */
export interface Surroundings {
  implementation: ApiImplementation;
  authorization: string | undefined;
  transport: 'rest' | 'grpc';
  now: () => Date;
  newId: () => string;
}

/**
 * Carries a call out on a state: who is it, is the request well formed, what is
 * it about, and then the call's own handler. Throws an `ApiError` for what fails
 * as a whole.
 */
export function dispatch(
  call: Call,
  {request: raw, problems}: ReadRequest,
  {implementation, authorization, transport, now, newId}: Surroundings,
  store: Store,
  transaction: Transaction,
): Answer {
  const {limits, freeJson} = implementation;
  const userId = implementation.authenticate(store, authorization);
  const request = withoutNulls(raw, freeJson);
  const itemProblems = check(call, request, problems, limits.batch);
  const context: CallContext = {
    userId,
    transaction,
    transport,
    itemProblems,
    raw,
    timestamp: () => store.timestamp(now()),
    newId,
  };
  return call.handle(
    request,
    implementation.openContext?.(store, context, request) ?? context,
  );
}

/** Refuses a request that doesn't fit its schema; what items lack is theirs to answer for. */
function check(
  call: Call,
  request: JsonObject,
  known: readonly Problem[],
  most: number,
) {
  const {batch} = call;
  const told = new Set(known.map(({path}) => spell(path)));
  const others = validate(call, request).filter(
    ({path}) => !told.has(spell(path)),
  );
  const ofItems = new Map<number, string>();
  const ofRequest: Problem[] = [];
  for (const problem of [...known, ...others]) {
    const [list, index] = problem.path;
    if (problem.missing && list === batch && typeof index === 'number') {
      ofItems.set(index, ofItems.get(index) ?? problem.text);
    } else {
      ofRequest.push(problem);
    }
  }
  if (ofRequest.length > 0) {
    const texts = ofRequest.slice(0, TOLD).map(({text}) => text);
    const rest = ofRequest.length - texts.length;
    throw new ApiError(
      'invalid',
      texts.join(' ') + (rest > 0 ? ` And ${rest} more.` : ''),
    );
  }
  if (batch && Array.isArray(request[batch])) {
    checkCount(request[batch].filter(isObject), batch, [1, most]);
  }
  return ofItems;
}

import {authenticate, resolveApp} from '../../api/access.ts';
import {ApiError} from './errors.ts';
import {inspect} from './inspect.ts';
import {copyJson, isObject} from './json.ts';
import type {JsonObject} from './json.ts';
import {inner} from '../../api/rules/parts.ts';
import {withoutNulls} from './nulls.ts';
import {checkCount} from '../../api/calls/pages.ts';
import type {Answer, Call} from './call.ts';
import type {State} from '../../api/store/state.ts';
import type {Transaction} from '../../api/store/transaction.ts';
import {validate} from './validate.ts';
import type {Problem} from './validate.ts';

/** How many problems of a request its error tells at once. */
const TOLD = 5;

/** What a call is answered with, apart from the request. */
export interface Surroundings {
  authorization: string | undefined;
  transport: 'rest' | 'grpc';
  now: () => Date;
  newId: () => string;
}

/**
 * Carries a call out on a state: who is it, is the request well formed, which
 * app is meant, and then the call's own handler. Throws an `ApiError` for what
 * fails as a whole.
 */
export function dispatch(
  call: Call,
  given: JsonObject,
  {authorization, transport, now, newId}: Surroundings,
  state: State,
  transaction: Transaction,
): Answer {
  const userId = authenticate(state, authorization);
  inspect(given);
  // What is stored must not change when the caller goes on using its object.
  const raw = copyJson(given);
  const request = withoutNulls(raw);
  const itemProblems = check(call, request);
  const app = resolveApp(state, userId, inner(request, 'user_app_id') ?? {});
  return call.handle(request, {
    userId,
    app,
    transaction,
    transport,
    itemProblems,
    raw,
    timestamp: () => state.timestamp(now()),
    newId,
  });
}

/** Refuses a request that doesn't fit its schema; what items lack is theirs to answer for. */
function check({request: schema, batch}: Call, request: JsonObject) {
  const problems = validate(schema, request, {
    removes: request.action === 'remove',
  });
  const ofItems = new Map<number, string>();
  const ofRequest: Problem[] = [];
  for (const problem of problems) {
    const [list, index] = problem.path;
    if (problem.missing && list === batch && typeof index === 'number') {
      ofItems.set(index, ofItems.get(index) ?? problem.text);
    } else {
      ofRequest.push(problem);
    }
  }
  if (ofRequest.length > 0) {
    const told = ofRequest.slice(0, TOLD).map(({text}) => text);
    const rest = ofRequest.length - told.length;
    throw new ApiError(
      11102,
      told.join(' ') + (rest > 0 ? ` And ${rest} more.` : ''),
    );
  }
  if (batch && Array.isArray(request[batch])) {
    checkCount(request[batch].filter(isObject), batch, 1);
  }
  return ofItems;
}

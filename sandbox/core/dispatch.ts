import {authenticate, resolveApp} from '../../api/access.ts';
import type {ReadRequest} from '../../api/contract/read.ts';
import {ApiError} from './errors.ts';
import {spell} from './inspect.ts';
import {isObject} from './json.ts';
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
  {request: raw, problems}: ReadRequest,
  {authorization, transport, now, newId}: Surroundings,
  state: State,
  transaction: Transaction,
): Answer {
  const userId = authenticate(state, authorization);
  const request = withoutNulls(raw);
  const itemProblems = check(call, request, problems);
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
function check(
  {request: schema, batch}: Call,
  request: JsonObject,
  known: readonly Problem[],
) {
  const told = new Set(known.map(({path}) => spell(path)));
  const others = validate(schema, request, {
    removes: request.action === 'remove',
  }).filter(({path}) => !told.has(spell(path)));
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
      11102,
      texts.join(' ') + (rest > 0 ? ` And ${rest} more.` : ''),
    );
  }
  if (batch && Array.isArray(request[batch])) {
    checkCount(request[batch].filter(isObject), batch, 1);
  }
  return ofItems;
}

import {ApiError} from '../errors.ts';
import type {ApiImplementation} from '../implementation.ts';
import type {JsonObject} from '../json.ts';
import type {Call} from '../call.ts';
import {quote} from '../quote.ts';
import {readBody} from './body.ts';
import {readQuery} from './query.ts';

/** What reading a request needs of Hono's. */
interface HttpRequest {
  raw: Request;
  url: string;
  param(): Record<string, string>;
}

/** What reading a request needs of an API. */
type ReadingRules = Pick<ApiImplementation, 'rest' | 'limits'>;

/** A call's request in the contract's form, from path, query and body. */
export async function readRequest(
  call: Call,
  http: HttpRequest,
  userId: string,
  rules: ReadingRules,
): Promise<JsonObject> {
  const {rest} = rules;
  // Most requests have no query, and a URL is slow to take apart.
  const searchParams = http.url.includes('?')
    ? new URL(http.url).searchParams
    : new URLSearchParams();
  const request = call.query
    ? readQuery(searchParams, call.query, rest.sharedQuery)
    : await readBodyOf(call, http.raw, searchParams, rules);
  const parameters = {...http.param()};
  if (rest.placePath) {
    rest.placePath(request, parameters, userId);
  } else {
    Object.assign(request, parameters);
  }
  return request;
}

async function readBodyOf(
  call: Call,
  http: Request,
  query: URLSearchParams,
  {rest: {bodyHint}, limits}: ReadingRules,
): Promise<JsonObject> {
  const [parameter] = query.keys();
  if (parameter !== undefined) {
    const hint = bodyHint === undefined ? '' : `; ${bodyHint}`;
    throw new ApiError(
      'invalid',
      `The query has ${quote(parameter)}, but ${call.rpc} takes everything in the body. Move it there${hint}.`,
    );
  }
  return readBody(http, limits.bodyBytes);
}

import {ApiError} from '../errors.ts';
import {isObject} from '../json.ts';
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

/** A call's request in the contract's form, from path, query and body. */
export async function readRequest(
  call: Call,
  http: HttpRequest,
  userId: string,
): Promise<JsonObject> {
  // Most requests have no query, and a URL is slow to take apart.
  const searchParams = http.url.includes('?')
    ? new URL(http.url).searchParams
    : new URLSearchParams();
  const request = call.query
    ? readQuery(searchParams, call.query)
    : await readBodyOf(call, http.raw, searchParams);
  const {user_id, app_id, ...ids} = http.param();
  for (const [name, value] of Object.entries({...ids})) {
    request[name] = value;
  }
  if (user_id !== undefined && app_id !== undefined) {
    request.user_app_id = agree(request, {user_id, app_id}, userId);
  }
  return request;
}

async function readBodyOf(
  call: Call,
  http: Request,
  query: URLSearchParams,
): Promise<JsonObject> {
  const [parameter] = query.keys();
  if (parameter !== undefined) {
    throw new ApiError(
      11102,
      `The query has ${quote(parameter)}, but ${call.rpc} takes everything in the body. Move it there; user and app go into user_app_id.`,
    );
  }
  return readBody(http);
}

/** What the path says of user and app, after a look at whether the rest agrees. */
function agree(
  {user_app_id}: JsonObject,
  path: {user_id: string; app_id: string},
  userId: string,
): JsonObject {
  // Anything but an object is left for the validation to refuse.
  if (user_app_id != null && !isObject(user_app_id)) {
    return user_app_id as never;
  }
  const real = (id: unknown) => (id === 'me' ? userId : id);
  for (const key of ['user_id', 'app_id'] as const) {
    const other = user_app_id?.[key];
    if (
      typeof other === 'string' &&
      other !== '' &&
      real(other) !== real(path[key])
    ) {
      throw new ApiError(
        11102,
        `user_app_id.${key} is ${quote(other)}, but the path says ${quote(path[key])}. Leave user_app_id out where the path has user and app.`,
      );
    }
  }
  return {...user_app_id, ...path};
}

import type {QueryReader} from '../sandbox/core/call.ts';
import type {RestForm} from '../sandbox/core/implementation.ts';
import {isObject} from '../sandbox/core/json.ts';
import type {JsonObject} from '../sandbox/core/json.ts';
import {quote} from '../sandbox/core/quote.ts';
import {ApiError} from './errors.ts';
import {LIMITS} from './limits.ts';

/** How the annotation API names user and app in paths, queries and bodies. */
export const restForm: RestForm = {
  sharedQuery: new Map([
    ['user_app_id.user_id', ['user_app_id', 'user_id']],
    ['user_app_id.app_id', ['user_app_id', 'app_id']],
    // Shorter, and not the contract's: taken, and not taught.
    ['user_id', ['user_app_id', 'user_id']],
    ['app_id', ['user_app_id', 'app_id']],
  ]),
  placePath(request, {user_id, app_id, ...ids}, userId) {
    Object.assign(request, ids);
    if (user_id !== undefined && app_id !== undefined) {
      request.user_app_id = agree(request, {user_id, app_id}, userId);
    }
  },
  bodyHint: 'user and app go into user_app_id',
  examplePath: '/v2/users/{user_id}/apps/{app_id}/annotations',
};

/** A status in a query is its code alone, by number or by name. */
const CODE = {type: ['integer', 'string']};

const readCode = (text: string) =>
  /^\d{1,9}$/.test(text) ? Number(text) : text;

export const statusesInQuery: QueryReader = {
  read: (_name, texts) => texts.map((text) => ({code: readCode(text)})),
  schema: {type: 'array', items: CODE, maxItems: LIMITS.batch},
};

/** The code of one status; a name that comes twice is left for the validation to refuse. */
export const statusInQuery: QueryReader = {
  read: (_name, texts) =>
    texts.length === 1 ? readCode(texts[0] ?? '') : [...texts],
  schema: CODE,
};

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

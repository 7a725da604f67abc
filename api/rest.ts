import type {QueryReader} from '../sandbox/core/call.ts';
import {toInteger} from '../sandbox/core/http/query.ts';
import type {RestForm} from '../sandbox/core/implementation.ts';
import {isObject} from '../sandbox/core/json.ts';
import type {JsonObject} from '../sandbox/core/json.ts';
import {quote} from '../sandbox/core/quote.ts';
import {ApiError} from './errors.ts';
import {LIMITS} from './limits.ts';

/** How the annotation API names user and app in paths, queries and bodies. */
export const restForm: RestForm = {
  sharedQuery: new Map([
    ['user_id', ['user_app_id', 'user_id']],
    ['app_id', ['user_app_id', 'app_id']],
    ['user_app_id.user_id', ['user_app_id', 'user_id']],
    ['user_app_id.app_id', ['user_app_id', 'app_id']],
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

/** Statuses in a query are their codes alone. */
export const statusesInQuery: QueryReader = {
  read: (name, texts) => texts.map((text) => ({code: toInteger(name, text)})),
  schema: {type: 'array', items: {type: 'integer'}, maxItems: LIMITS.batch},
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

import {ApiError} from './errors.ts';
import {quote} from '../sandbox/core/quote.ts';
import type {App} from './store/app.ts';
import type {State} from './store/state.ts';

/** The user whose key an `Authorization` header holds. */
export function authenticate(
  {users}: State,
  authorization: string | undefined,
): string {
  if (!authorization) {
    throw new ApiError(
      11002,
      'The request has no Authorization header. Send "Authorization: Key <your PAT>".',
    );
  }
  const key = /^key +(\S+) *$/i.exec(authorization)?.[1];
  if (!key) {
    throw new ApiError(
      11008,
      'The Authorization header is not the word Key, a space and a PAT. Send "Authorization: Key <your PAT>".',
    );
  }
  const user = users.get(key);
  if (user === undefined) {
    throw new ApiError(
      11009,
      'No user has this key. Copy the personal access token from your settings, whole; in a sandbox, use one of the keys that it prints.',
    );
  }
  return user;
}

/** Which app a request names; in the short form, in part or not at all. */
export interface AppName {
  user_id?: string | undefined;
  app_id?: string | undefined;
}

/**
 * The app that a request is about. What the request leaves open is taken from
 * what the user of the key works on, as long as that is one app alone.
 */
export function resolveApp(
  state: State,
  userId: string,
  {user_id, app_id}: AppName,
): App {
  const owner = user_id === 'me' ? userId : user_id;
  const named = state.apps.filter(
    (app) => (!owner || app.userId === owner) && (!app_id || app.id === app_id),
  );
  const usable = named.filter((app) => app.has(userId));
  const [app] = usable;
  if (usable.length > 1) {
    throw new ApiError(
      11102,
      `user_app_id does not say which app is meant: the key can use ${usable.map(({id}) => id).join(', ')}. Send user_app_id with user_id and app_id.`,
    );
  }
  if (app) {
    return app;
  }
  const name = `${quote(app_id ?? '')} of the user ${quote(owner ?? '')}`;
  throw named.length > 0
    ? new ApiError(
        11007,
        `The user of the key, ${userId}, does not work on the app ${name}. Use the key of its owner or of a collaborator.`,
      )
    : new ApiError(
        11101,
        `There is no app ${name}. Check user_id (the owner of the app) and app_id.`,
      );
}

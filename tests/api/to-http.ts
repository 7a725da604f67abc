import {calls} from '../../api/calls/index.ts';
import type {JsonObject, JsonValue} from '../../sandbox/core/index.ts';
import {isObject} from '../../sandbox/core/json.ts';
import {SAMPLE_APP} from './case.ts';

/** A call as REST says it. */
export interface HttpCall {
  method: string;
  /** With its query. */
  path: string;
  body?: string;
}

/** Brings a call in the contract's form to REST's, by the long form of its path or the short one. */
export function toHttp(
  rpc: string,
  request: JsonObject,
  form: 'long' | 'short' = 'long',
): HttpCall {
  const call = calls.find((item) => item.rpc === rpc);
  if (!call) {
    throw new Error(`The sandbox has no call ${rpc}.`);
  }
  const {user_app_id, ...rest} = request;
  const app = isObject(user_app_id) ? user_app_id : SAMPLE_APP;
  const isShort = form === 'short' && call.paths.short !== undefined;
  const names = {...rest, ...(!isShort && app)};
  const used = new Set<string>();
  const path = (call.paths[form] ?? call.paths.long).replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => {
      used.add(name);
      return encodeURIComponent(String(names[name as keyof typeof names]));
    },
  );
  const fields = Object.entries(rest).filter(([name]) => !used.has(name));
  const shortApp = Object.entries(isShort ? app : {}).map(
    ([name, value]): [string, JsonValue] => [`user_app_id.${name}`, value],
  );
  if (call.query) {
    const query = toQuery([...fields, ...shortApp]);
    return {method: call.method, path: path + query};
  }
  const body = {
    ...Object.fromEntries(fields),
    ...(isShort && {user_app_id: app}),
  };
  return {method: call.method, path, body: JSON.stringify(body)};
}

function toQuery(fields: [string, JsonValue][]): string {
  const query = new URLSearchParams();
  for (const [name, value] of fields) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (name === 'status' && isObject(item)) {
        query.append('status.code', String(item.code));
      } else {
        query.append(name, String(isObject(item) ? item.code : item));
      }
    }
  }
  return query.size > 0 ? `?${query}` : '';
}

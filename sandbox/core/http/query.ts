import {ApiError} from '../errors.ts';
import type {JsonObject, JsonValue} from '../json.ts';
import type {QueryKind} from '../call.ts';
import {quote} from '../quote.ts';

/** Both spellings of the parameters that name user and app. */
const APP_PARAMETERS = new Map([
  ['user_id', 'user_id'],
  ['app_id', 'app_id'],
  ['user_app_id.user_id', 'user_id'],
  ['user_app_id.app_id', 'app_id'],
]);

/** A request in the contract's form, from the parameters of a query. */
export function readQuery(
  query: URLSearchParams,
  kinds: Record<string, QueryKind>,
): JsonObject {
  const request: JsonObject = {};
  const userAppId: JsonObject = {};
  for (const name of new Set(query.keys())) {
    const texts = query.getAll(name);
    const appField = APP_PARAMETERS.get(name);
    if (appField) {
      putOnce(userAppId, appField, one(name, texts));
      continue;
    }
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind) {
      request[name] = readers[kind](name, texts);
    } else {
      throw new ApiError(11102, unknown(name, Object.keys(kinds)));
    }
  }
  if (Object.keys(userAppId).length > 0) {
    request.user_app_id = userAppId;
  }
  return request;
}

const readers: Record<QueryKind, (name: string, texts: string[]) => JsonValue> =
  {
    text: one,
    texts: (_name, texts) => texts,
    integer: (name, texts) => toInteger(name, one(name, texts)),
    flag(name, texts) {
      const text = one(name, texts);
      if (text !== 'true' && text !== 'false') {
        throw new ApiError(
          11102,
          `${name} is ${quote(text)}. Send true or false.`,
        );
      }
      return text === 'true';
    },
    statuses: (name, texts) =>
      texts.map((text) => ({code: toInteger(name, text)})),
  };

function one(name: string, texts: string[]): string {
  if (texts.length > 1) {
    throw new ApiError(
      11102,
      `${name} is there ${texts.length} times. Send it once.`,
    );
  }
  return texts[0] ?? '';
}

function toInteger(name: string, text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) {
    throw new ApiError(
      11102,
      `${name} is ${quote(text)}. Send a whole number.`,
    );
  }
  return Number(text);
}

function putOnce(object: JsonObject, key: string, value: string): void {
  if (Object.hasOwn(object, key) && object[key] !== value) {
    throw new ApiError(
      11102,
      `The query has two different values for ${key}. Send one of them.`,
    );
  }
  object[key] = value;
}

function unknown(name: string, known: string[]): string {
  const all = [...known, 'user_id', 'app_id'].join(', ');
  const plain = name.replace(/(\[\d*\])$/, '');
  return plain !== name && known.includes(plain)
    ? `${quote(name)} is not a parameter of this call. For a list, repeat the plain name: ${plain}=a&${plain}=b.`
    : `${quote(name)} is not a parameter of this call. It has ${all}.`;
}

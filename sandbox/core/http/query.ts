import {ApiError} from '../errors.ts';
import {isObject} from '../json.ts';
import type {JsonObject, JsonValue} from '../json.ts';
import type {QueryKind} from '../call.ts';
import type {RestForm} from '../implementation.ts';
import {quote} from '../quote.ts';

type SharedQuery = NonNullable<RestForm['sharedQuery']>;

/** A request in the contract's form, from the parameters of a query. */
export function readQuery(
  query: URLSearchParams,
  kinds: Record<string, QueryKind>,
  shared: SharedQuery = new Map(),
): JsonObject {
  const request: JsonObject = {};
  for (const name of new Set(query.keys())) {
    const texts = query.getAll(name);
    const place = shared.get(name);
    if (place) {
      const [object, field] = place;
      const target = (request[object] ??= {}) as JsonObject;
      putOnce(target, field, one(name, texts));
      continue;
    }
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind) {
      throw new ApiError('invalid', unknown(name, Object.keys(kinds), shared));
    }
    const value =
      typeof kind === 'string'
        ? readers[kind](name, texts)
        : kind.read(name, texts);
    put(request, name.split('.'), value);
  }
  return request;
}

const readers: Record<
  Extract<QueryKind, string>,
  (name: string, texts: string[]) => JsonValue
> = {
  text: one,
  texts: (_name, texts) => texts,
  integer: (name, texts) => toInteger(name, one(name, texts)),
  flag(name, texts) {
    const text = one(name, texts);
    if (text !== 'true' && text !== 'false') {
      throw new ApiError(
        'invalid',
        `${name} is ${quote(text)}. Send true or false.`,
      );
    }
    return text === 'true';
  },
};

/** Sets a field, or, by a name with dots, one within others. */
function put(object: JsonObject, path: string[], value: JsonValue): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    object[name] = value;
    return;
  }
  const inner = isObject(object[name]) ? object[name] : {};
  object[name] = inner;
  put(inner, rest, value);
}

function one(name: string, texts: string[]): string {
  if (texts.length > 1) {
    throw new ApiError(
      'invalid',
      `${name} is there ${texts.length} times. Send it once.`,
    );
  }
  return texts[0] ?? '';
}

/** A whole number of a query, or an error that names the parameter. */
function toInteger(name: string, text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) {
    throw new ApiError(
      'invalid',
      `${name} is ${quote(text)}. Send a whole number.`,
    );
  }
  return Number(text);
}

function putOnce(object: JsonObject, key: string, value: string): void {
  if (Object.hasOwn(object, key) && object[key] !== value) {
    throw new ApiError(
      'invalid',
      `The query has two different values for ${key}. Send one of them.`,
    );
  }
  object[key] = value;
}

/** The name that each place of the shared parameters goes by: the first that leads there. */
export function firstNames(
  shared: SharedQuery,
): {name: string; field: string}[] {
  const names = new Map<string, {name: string; field: string}>();
  for (const [name, [object, field]] of shared) {
    const place = `${object}.${field}`;
    if (!names.has(place)) {
      names.set(place, {name, field});
    }
  }
  return [...names.values()];
}

function unknown(name: string, known: string[], shared: SharedQuery): string {
  const others = firstNames(shared).map(({name}) => name);
  const all = [...known, ...others].join(', ');
  const plain = name.replace(/(\[\d*\])$/, '');
  return plain !== name && known.includes(plain)
    ? `${quote(name)} is not a parameter of this call. For a list, repeat the plain name: ${plain}=a&${plain}=b.`
    : `${quote(name)} is not a parameter of this call. It has ${all}.`;
}

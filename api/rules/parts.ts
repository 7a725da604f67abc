import {isObject, own} from '../../sandbox/core/json.ts';
import type {JsonObject, JsonValue} from '../../sandbox/core/json.ts';
import type {SentPlaces} from '../patch/merge.ts';

/** A `data` within an annotation: its own, or that of a region or frame in it. */
export interface Part {
  data: JsonObject;
  path: string;
}

/** The objects of a list field; nothing when the field isn't there. */
export function items(object: JsonObject, key: string): JsonObject[] {
  const list = own(object, key);
  return Array.isArray(list) ? (list as JsonObject[]) : [];
}

/** The objects of a list field, each with its path: where it was sent, if that is known. */
export function placed(
  object: JsonObject,
  key: string,
  path: string,
  places?: SentPlaces,
): {item: JsonObject; path: string}[] {
  return items(object, key).map((item, index) => ({
    item,
    path: `${path}.${key}[${places?.get(item) ?? index}]`,
  }));
}

/** An object field; undefined when it isn't there. */
export function inner(object: JsonObject, key: string): JsonObject | undefined {
  const value = own(object, key);
  return isObject(value) ? value : undefined;
}

/** A number field; the contract reads a missing one as 0. */
export function numberAt(object: JsonObject, key: string): number {
  const value = own(object, key);
  return typeof value === 'number' ? value : 0;
}

/** All the `data` in an annotation, outermost first. */
export function* parts(
  data: JsonObject,
  path: string,
  places?: SentPlaces,
): Generator<Part> {
  yield {data, path};
  for (const key of ['regions', 'frames'] as const) {
    for (const {item, path: at} of placed(data, key, path, places)) {
      const nested = inner(item, 'data');
      if (nested) {
        yield* parts(nested, `${at}.data`, places);
      }
    }
  }
}

/** All the regions in an annotation, with their paths. */
export function* regionsOf(
  data: JsonObject,
  path: string,
  places?: SentPlaces,
): Generator<{region: JsonObject; path: string}> {
  for (const part of parts(data, path, places)) {
    for (const {item, path: at} of placed(
      part.data,
      'regions',
      part.path,
      places,
    )) {
      yield {region: item, path: at};
    }
  }
}

/**
 * Whether nothing is said: no value, or lists and objects that are empty all
 * the way down.
 */
export function saysNothing(value: JsonValue): boolean {
  if (Array.isArray(value)) {
    return value.every(saysNothing);
  }
  if (isObject(value)) {
    return Object.values(value).every(saysNothing);
  }
  return value === null;
}

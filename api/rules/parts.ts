import {isObject, own} from '../../sandbox/core/json.ts';
import type {JsonObject, JsonValue} from '../../sandbox/core/json.ts';

/** A `data` within an annotation: its own, or that of a region or frame in it. */
export interface Part {
  data: JsonObject;
  path: string;
}

/** The objects of a list field; nothing when the field isn't there. */
export function items(object: JsonObject, key: string): JsonObject[] {
  const list = own(object, key);
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** An object field; undefined when it isn't there. */
export function inner(object: JsonObject, key: string): JsonObject | undefined {
  const value = own(object, key);
  return isObject(value) ? value : undefined;
}

/** All the `data` in an annotation, outermost first. */
export function* parts(data: JsonObject, path: string): Generator<Part> {
  yield {data, path};
  for (const key of ['regions', 'frames'] as const) {
    for (const [index, item] of items(data, key).entries()) {
      const nested = inner(item, 'data');
      if (nested) {
        yield* parts(nested, `${path}.${key}[${index}].data`);
      }
    }
  }
}

/** All the regions in an annotation, with their paths. */
export function* regionsOf(
  data: JsonObject,
  path: string,
): Generator<{region: JsonObject; path: string}> {
  for (const part of parts(data, path)) {
    for (const [index, region] of items(part.data, 'regions').entries()) {
      yield {region, path: `${part.path}.regions[${index}]`};
    }
  }
}

/**
 * Whether nothing is said: no value, or lists and objects that are empty all
 * the way down.
 */
export function saysNothing(value: JsonValue | undefined): boolean {
  if (Array.isArray(value)) {
    return value.every(saysNothing);
  }
  if (isObject(value)) {
    return Object.values(value).every(saysNothing);
  }
  return value === undefined || value === null;
}

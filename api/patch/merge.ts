import {isObject, own} from '../../sandbox/core/json.ts';
import type {JsonObject, JsonValue} from '../../sandbox/core/json.ts';

/**
 * Merges a patch into what is stored and returns the result; neither is changed.
 * Objects merge key by key, list items by `id`; null changes nothing; an empty
 * object or list replaces; anything else overwrites.
 */
export function merge(
  stored: JsonValue | undefined,
  patch: JsonValue,
): JsonValue {
  if (patch === null) {
    return stored ?? null;
  }
  if (Array.isArray(patch)) {
    return mergeLists(Array.isArray(stored) ? stored : [], patch);
  }
  if (isObject(patch)) {
    return mergeObjects(isObject(stored) ? stored : {}, patch);
  }
  return patch;
}

function mergeObjects(stored: JsonObject, patch: JsonObject): JsonObject {
  const keys = Object.keys(patch);
  if (keys.length === 0) {
    return {};
  }
  const result = {...stored};
  for (const key of keys) {
    const value = patch[key];
    if (value != null) {
      result[key] = merge(own(stored, key), value);
    }
  }
  return result;
}

function mergeLists(stored: JsonValue[], patch: JsonValue[]): JsonValue[] {
  if (patch.length === 0) {
    return [];
  }
  const result = [...stored];
  const places = placesById(result);
  for (const item of patch) {
    const id = idOf(item);
    const place = id === undefined ? undefined : places.get(id);
    if (place !== undefined) {
      result[place] = merge(result[place], item);
      continue;
    }
    result.push(merge(undefined, item));
    if (id !== undefined) {
      places.set(id, result.length - 1);
    }
  }
  return result;
}

/** Where each id first stands in a list. */
function placesById(list: readonly JsonValue[]): Map<JsonValue, number> {
  const places = new Map<JsonValue, number>();
  list.forEach((item, index) => {
    const id = idOf(item);
    if (id !== undefined && !places.has(id)) {
      places.set(id, index);
    }
  });
  return places;
}

/** The id that a list item goes by; undefined when it has none. */
export function idOf(item: JsonValue): JsonValue | undefined {
  const id = isObject(item) ? own(item, 'id') : undefined;
  return id === null || typeof id === 'object' ? undefined : id;
}

import {isObject, own} from '../../sandbox/core/json.ts';
import type {JsonObject, JsonValue} from '../../sandbox/core/json.ts';

/** Where each object of a result that came from a list of the patch stood in that list. */
export type SentPlaces = WeakMap<object, number>;

/**
 * Merges a patch into what is stored and returns the result; neither is changed.
 * Objects merge key by key, list items by `id`; null changes nothing; an empty
 * object or list replaces; anything else overwrites. With `places`, notes there
 * which item of the patch each item of the result came from.
 */
export function merge(
  stored: JsonValue | undefined,
  patch: JsonValue,
  places?: SentPlaces,
): JsonValue {
  if (patch === null) {
    return stored ?? null;
  }
  if (Array.isArray(patch)) {
    return mergeLists(Array.isArray(stored) ? stored : [], patch, places);
  }
  if (isObject(patch)) {
    return mergeObjects(isObject(stored) ? stored : {}, patch, places);
  }
  return patch;
}

function mergeObjects(
  stored: JsonObject,
  patch: JsonObject,
  places: SentPlaces | undefined,
): JsonObject {
  const keys = Object.keys(patch);
  if (keys.length === 0) {
    return {};
  }
  const result = {...stored};
  for (const key of keys) {
    const value = patch[key];
    if (value != null) {
      result[key] = merge(own(stored, key), value, places);
    }
  }
  return result;
}

function mergeLists(
  stored: JsonValue[],
  patch: JsonValue[],
  places: SentPlaces | undefined,
): JsonValue[] {
  if (patch.length === 0) {
    return [];
  }
  const result = [...stored];
  const byId = placesById(result);
  for (const [index, item] of patch.entries()) {
    const id = idOf(item);
    const place = byId.get(id) ?? result.length;
    const merged = merge(result[place], item, places);
    result[place] = merged;
    noteSent(places, merged, index);
    if (id !== undefined) {
      byId.set(id, place);
    }
  }
  return result;
}

/** Notes where in the patch an item of a result came from. */
export function noteSent(
  places: SentPlaces | undefined,
  item: JsonValue,
  index: number,
): void {
  if (isObject(item)) {
    places?.set(item, index);
  }
}

/** Where each id first stands in a list. */
function placesById(
  list: readonly JsonValue[],
): Map<JsonValue | undefined, number> {
  const places = new Map<JsonValue | undefined, number>();
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
  // That of null is 'object' too.
  return typeof id === 'object' ? undefined : id;
}

import {isObject, own} from '../../sandbox/core/json.ts';
import type {JsonObject, JsonValue} from '../../sandbox/core/json.ts';
import {idOf, noteSent} from './merge.ts';
import type {SentPlaces} from './merge.ts';

/**
 * Takes what a patch names out of what is stored and returns the rest; neither
 * is changed. `true` deletes its key; a list item deletes the stored items with
 * its `id`, or, when it has none, is appended; objects are walked, and stay as
 * `{}` when they lose their last key; null and `{}` change nothing; anything
 * else overwrites. With `places`, notes there which item of the patch each
 * appended one came from.
 */
export function remove(
  stored: JsonValue | undefined,
  patch: JsonValue,
  places?: SentPlaces,
): JsonValue | undefined {
  if (patch === true) {
    return undefined;
  }
  if (patch === null) {
    return stored;
  }
  if (Array.isArray(patch)) {
    const fresh = addedItems(patch, places);
    if (Array.isArray(stored)) {
      return [...withoutItems(stored, patch), ...fresh];
    }
    return fresh.length > 0 ? fresh : stored;
  }
  if (isObject(patch)) {
    return isObject(stored) ? removeKeys(stored, patch, places) : stored;
  }
  return patch;
}

function removeKeys(
  stored: JsonObject,
  patch: JsonObject,
  places: SentPlaces | undefined,
): JsonObject {
  const result = {...stored};
  for (const key of Object.keys(patch)) {
    const rest = remove(own(stored, key), patch[key] ?? null, places);
    if (rest === undefined) {
      Reflect.deleteProperty(result, key);
    } else {
      result[key] = rest;
    }
  }
  return result;
}

/** The stored items whose ids a patch does not name. */
function withoutItems(stored: JsonValue[], patch: JsonValue[]): JsonValue[] {
  const gone = new Set(patch.map(idOf));
  gone.delete(undefined);
  return stored.filter((item) => !gone.has(idOf(item)));
}

/** The items of a patch that name none, and so are appended. */
function addedItems(
  patch: JsonValue[],
  places: SentPlaces | undefined,
): JsonValue[] {
  return patch.flatMap((item, index) => {
    if (idOf(item) !== undefined || item === null) {
      return [];
    }
    const added = asAdded(item, places);
    noteSent(places, added, index);
    return [added];
  });
}

/** A new item: what is to be removed from it was never there. */
function asAdded(item: JsonValue, places: SentPlaces | undefined): JsonValue {
  if (Array.isArray(item)) {
    return addedItems(item, places);
  }
  if (!isObject(item)) {
    return item;
  }
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(item)) {
    if (value !== null && value !== true) {
      result[key] = asAdded(value, places);
    }
  }
  return result;
}

import {isObject, own} from '../../sandbox/core/json.ts';
import type {JsonObject, JsonValue} from '../../sandbox/core/json.ts';
import {idOf} from './merge.ts';

/**
 * Takes what a patch names out of what is stored and returns the rest; neither
 * is changed. `true` deletes its key; a list item deletes the stored items with
 * its `id`; objects are walked, and stay as `{}` when they lose their last key;
 * null and `{}` change nothing; anything else overwrites.
 */
export function remove(
  stored: JsonValue | undefined,
  patch: JsonValue,
): JsonValue | undefined {
  if (patch === true) {
    return undefined;
  }
  if (patch === null) {
    return stored;
  }
  if (Array.isArray(patch)) {
    return Array.isArray(stored) ? removeItems(stored, patch) : stored;
  }
  if (isObject(patch)) {
    return isObject(stored) ? removeKeys(stored, patch) : stored;
  }
  return patch;
}

function removeKeys(stored: JsonObject, patch: JsonObject): JsonObject {
  const result = {...stored};
  for (const key of Object.keys(patch)) {
    const rest = remove(own(stored, key), patch[key] ?? null);
    if (rest === undefined) {
      Reflect.deleteProperty(result, key);
    } else {
      result[key] = rest;
    }
  }
  return result;
}

function removeItems(stored: JsonValue[], patch: JsonValue[]): JsonValue[] {
  const gone = new Set(patch.map(idOf));
  gone.delete(undefined);
  return stored.filter((item) => {
    const id = idOf(item);
    return id === undefined || !gone.has(id);
  });
}

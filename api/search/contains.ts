import {isObject, own, sameJson} from '../../sandbox/core/json.ts';
import type {JsonObject, JsonValue} from '../../sandbox/core/json.ts';

/**
 * Whether what is stored has all that is asked for: an empty object asks that
 * something is there, a list that each of its items is in the stored list. What
 * the contract reads as left out (an empty text, 0, false) asks for nothing.
 */
export function contains(
  stored: JsonValue | undefined,
  asked: JsonValue,
): boolean {
  if (asked === '' || asked === 0 || asked === false || asked === null) {
    return true;
  }
  if (Array.isArray(asked)) {
    const list = Array.isArray(stored) ? stored : [];
    return asked.every((item) => list.some((other) => contains(other, item)));
  }
  if (isObject(asked)) {
    return isObject(stored) && containsFields(stored, asked);
  }
  return stored === asked;
}

/** The same of an object's fields, without those that are looked at in another way. */
export function containsFields(
  stored: JsonObject,
  asked: JsonObject,
  except: ReadonlySet<string> = new Set(),
): boolean {
  return Object.entries(asked).every(
    ([key, value]) => except.has(key) || contains(own(stored, key), value),
  );
}

/** Free JSON: whether one of the keys that are asked for has its value. */
export function hasOneOf(
  stored: JsonObject | undefined,
  asked: JsonObject,
): boolean {
  const entries = Object.entries(asked);
  return (
    entries.length === 0 ||
    entries.some(([key, value]) => {
      const other = own(stored ?? {}, key);
      return isObject(value) && isObject(other)
        ? Object.keys(value).every((name) =>
            sameJson(own(other, name), value[name]),
          )
        : sameJson(other, value);
    })
  );
}

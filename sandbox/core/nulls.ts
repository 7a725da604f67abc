import {isObject} from './json.ts';
import type {JsonObject, JsonValue} from './json.ts';

/**
 * A copy without the fields that are null: in the contract's JSON, null stands
 * for a field left out. Fields of free JSON keep theirs.
 */
export function withoutNulls<T extends JsonValue>(
  value: T,
  freeJson: ReadonlySet<string>,
): T;
export function withoutNulls(
  value: JsonValue,
  freeJson: ReadonlySet<string>,
): JsonValue {
  if (Array.isArray(value)) {
    return value.map((item) => withoutNulls(item, freeJson));
  }
  if (!isObject(value)) {
    return value;
  }
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (item !== null) {
      result[key] = freeJson.has(key) ? item : withoutNulls(item, freeJson);
    }
  }
  return result;
}

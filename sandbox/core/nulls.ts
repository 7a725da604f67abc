import {isObject} from './json.ts';
import type {JsonObject, JsonValue} from './json.ts';

/** Fields of free JSON: what is in them is not looked into. */
export const FREE_JSON: ReadonlySet<string> = new Set([
  'metadata',
  'annotation_info',
  'consensus_info',
  'struct_value',
]);

/**
 * A copy without the fields that are null: in the contract's JSON, null stands
 * for a field left out. Free JSON keeps its nulls.
 */
export function withoutNulls<T extends JsonValue>(value: T): T;
export function withoutNulls(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map((item) => withoutNulls(item));
  }
  if (!isObject(value)) {
    return value;
  }
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (item !== null) {
      result[key] = FREE_JSON.has(key) ? item : withoutNulls(item);
    }
  }
  return result;
}

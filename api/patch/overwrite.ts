import type {JsonValue} from '../../sandbox/core/json.ts';

/** Puts a patch in the place of what is stored; null changes nothing. */
export function overwrite(
  stored: JsonValue | undefined,
  patch: JsonValue,
): JsonValue {
  return patch === null ? (stored ?? null) : patch;
}

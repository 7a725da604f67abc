import type {JsonObject} from '../../sandbox/core/json.ts';
import {inner, items} from '../rules/parts.ts';
import {idOf} from './merge.ts';

/** What an annotation holds at most one of. */
const SINGLE = ['regions', 'frames'] as const;

/**
 * Stored data without the region, or frame, whose place one of the patch is to
 * take: an annotation holds one, so only the stored id merges into it.
 */
export function makeRoom(stored: JsonObject, patch: JsonObject): JsonObject {
  let result = stored;
  for (const key of SINGLE) {
    const sent = new Map(items(patch, key).map((item) => [idOf(item), item]));
    if (sent.size === 0) {
      continue;
    }
    const stay = items(stored, key).flatMap((item) => {
      const id = idOf(item);
      const change = id === undefined ? undefined : sent.get(id);
      return change ? [makeRoomWithin(item, change)] : [];
    });
    result = {...result, [key]: stay};
  }
  return result;
}

function makeRoomWithin(stored: JsonObject, patch: JsonObject): JsonObject {
  const [data, change] = [inner(stored, 'data'), inner(patch, 'data')];
  return data && change ? {...stored, data: makeRoom(data, change)} : stored;
}

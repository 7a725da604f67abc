import {isObject} from '../../sandbox/core/json.ts';
import type {JsonObject, JsonValue} from '../../sandbox/core/json.ts';
import {withoutNulls} from '../../sandbox/core/nulls.ts';
import type {Context} from '../call.ts';
import {patchers} from '../patch/index.ts';
import type {PatchAction} from '../patch/index.ts';
import {makeRoom} from '../patch/make-room.ts';
import type {SentPlaces} from '../patch/merge.ts';
import {FREE_JSON} from '../rules/free-json.ts';
import {fillConceptValues} from '../rules/defaults.ts';
import type {AnnotationRecord} from '../store/records.ts';
import {checkNoMedia, keepMedia, prepareData} from './write-data.ts';

/**
 * The data of an annotation with a patch applied to it, checked and complete.
 * That of an input-level annotation keeps the media of its input. An error
 * about a list item names it by where it was sent.
 */
export function patchedData(
  patch: JsonValue,
  {data: stored, input_level}: AnnotationRecord,
  path: string,
  action: PatchAction,
  context: Context,
): JsonObject {
  if (isObject(patch)) {
    fillConceptValues(patch, context.transport === 'grpc' ? 0 : 1);
  }
  const held =
    action === 'merge' && isObject(patch) ? makeRoom(stored, patch) : stored;
  const places: SentPlaces = new WeakMap();
  const patched =
    action === 'overwrite'
      ? withoutNulls(patch, FREE_JSON)
      : patchers[action](held, patch, places);
  const data = isObject(patched) ? patched : {};
  if (!input_level) {
    checkNoMedia(data, path);
  }
  return prepareData(
    input_level ? keepMedia(stored, data, path) : data,
    path,
    context,
    places,
  );
}

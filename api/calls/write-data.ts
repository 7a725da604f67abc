import {ApiError} from '../errors.ts';
import {copyJson} from '../../sandbox/core/json.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import type {SentPlaces} from '../patch/merge.ts';
import {checkData} from '../rules/data.ts';
import {fillData} from '../rules/defaults.ts';
import {inner} from '../rules/parts.ts';
import {addConcepts, conceptName} from '../store/concepts.ts';
import type {Context} from '../call.ts';

/** What is the input itself, and so not a matter of an annotation. */
const MEDIA = ['image', 'video', 'audio'] as const;

/**
 * Checks data that is about to be stored, fills its gaps, notes its concepts.
 * `places` tells where the items of its lists stood in the request, if not there.
 */
export function prepareData(
  data: JsonObject,
  path: string,
  {app, transaction, newId}: Context,
  places?: SentPlaces,
): JsonObject {
  checkData(data, path, places);
  const filled = copyJson(data);
  fillData(filled, {conceptName: (id) => conceptName(app, id), newId});
  addConcepts(app, transaction, filled);
  return filled;
}

/** Refuses media in an annotation: they belong to inputs. */
export function checkNoMedia(data: JsonObject, path: string): void {
  const medium = MEDIA.find((key) => Object.hasOwn(data, key));
  if (medium) {
    throw new ApiError(
      24155,
      `${path}.${medium} belongs to an input, not to an annotation. Add an input with it, and annotate that.`,
    );
  }
}

/** What a medium is, apart from what is said of it. */
const CONTENT = ['url', 'base64', 'raw'] as const;

/** The data of an input-level annotation keeps its input's media, whatever a patch says. */
export function keepMedia(
  stored: JsonObject,
  patched: JsonObject,
  path: string,
): JsonObject {
  const result = {...patched};
  for (const key of [...MEDIA, 'text'] as const) {
    const medium = inner(stored, key);
    const sent = inner(patched, key);
    // A text can also be a label, on an input that is not a text.
    const isLabel = key === 'text' && medium === undefined;
    const differs = CONTENT.some(
      (field) => sent?.[field] && sent[field] !== medium?.[field],
    );
    if (sent && !isLabel && (differs || !medium)) {
      throw new ApiError(
        24155,
        `${path}.${key} differs from what the input has. The media of an input can't be changed; leave ${key} out.`,
      );
    }
    if (medium !== undefined) {
      result[key] = medium;
    }
  }
  return result;
}

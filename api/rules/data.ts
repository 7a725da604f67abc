import {ApiError} from '../errors.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {quote} from '../../sandbox/core/quote.ts';
import {checkConceptId} from './ids.ts';
import type {SentPlaces} from '../patch/merge.ts';
import {inner, numberAt, parts, placed, regionsOf} from './parts.ts';
import {checkRegion} from './regions.ts';

/** Refuses data that no annotation can hold. */
export function checkData(
  data: JsonObject,
  path: string,
  places?: SentPlaces,
): void {
  const frames = placed(data, 'frames', path, places);
  const regions = [...regionsOf(data, path, places)];
  const second = regions[1]?.path ?? frames[1]?.path;
  if (second) {
    throw new ApiError(
      24155,
      `${second} is one too many: an annotation holds at most one region, or one frame of a video. Send an annotation for each.`,
    );
  }
  for (const {region, path: at} of regions) {
    checkRegion(region, at, places);
  }
  for (const part of parts(data, path, places)) {
    checkConcepts(part.data, part.path, places);
    checkPlace(part.data, `${part.path}.geo.geo_point`);
  }
}

function checkConcepts(
  data: JsonObject,
  path: string,
  places: SentPlaces | undefined,
): void {
  const seen = new Set<string>();
  for (const {item, path: at} of placed(data, 'concepts', path, places)) {
    const {id, value} = item;
    const name = String(id ?? '');
    checkConceptId(name, `${at}.id`);
    if (seen.has(name)) {
      throw new ApiError(
        24155,
        `${at}.id is ${quote(name)}, like another concept beside it. Send each concept once.`,
      );
    }
    seen.add(name);
    if (value !== 0 && value !== 1) {
      throw new ApiError(
        24155,
        `${at}.value is ${String(value)}. Send 1 for present or 0 for absent.`,
      );
    }
  }
}

function checkPlace(data: JsonObject, path: string): void {
  const point = inner(inner(data, 'geo') ?? {}, 'geo_point') ?? {};
  for (const [key, most] of [
    ['longitude', 180],
    ['latitude', 90],
  ] as const) {
    const degrees = numberAt(point, key);
    if (Math.abs(degrees) > most) {
      throw new ApiError(
        24155,
        `${path}.${key} is ${degrees}. Send degrees from -${most} to ${most}.`,
      );
    }
  }
}

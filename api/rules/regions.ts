import {ApiError} from '../errors.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {checkId} from './ids.ts';
import type {SentPlaces} from '../patch/merge.ts';
import {inner, numberAt, placed} from './parts.ts';
import {isPng} from './png.ts';

const KINDS = [
  'bounding_box',
  'polygon',
  'mask',
  'point',
  'span',
  'token',
] as const;

/** Refuses a region that isn't somewhere, or not in a way that makes sense. */
export function checkRegion(
  region: JsonObject,
  path: string,
  places?: SentPlaces,
): void {
  // An empty id is one that was left out.
  if (region.id) {
    checkId(String(region.id), `${path}.id`);
  }
  const info = inner(region, 'region_info') ?? {};
  const kinds = KINDS.filter((kind) => inner(info, kind));
  const [kind] = kinds;
  if (!kind || kinds.length > 1) {
    const found =
      kinds.length === 0 ? 'says nothing' : `has ${kinds.join(' and ')}`;
    refuse(
      `${path}.region_info`,
      `${found}. Send exactly one of ${KINDS.join(', ')}. (merge adds to the region of the stored id; overwrite replaces.)`,
    );
  }
  checks[kind](inner(info, kind) ?? {}, `${path}.region_info.${kind}`, places);
}

const checks: Record<
  (typeof KINDS)[number],
  (info: JsonObject, path: string, places?: SentPlaces) => void
> = {
  bounding_box: checkBox,
  polygon(polygon, path, places) {
    const points = placed(polygon, 'points', path, places);
    if (points.length < 3) {
      refuse(
        `${path}.points`,
        `has ${points.length} points. A polygon needs three or more.`,
      );
    }
    points.forEach(({item, path: at}) => checkPoint(item, at));
  },
  mask(mask, path) {
    const base64 = inner(mask, 'image')?.base64;
    if (typeof base64 !== 'string' || !isPng(base64)) {
      refuse(
        `${path}.image.base64`,
        base64 === undefined
          ? 'is missing. Send a PNG, in base64.'
          : 'is not a PNG in base64. Send the bytes of a PNG file, without a "data:" prefix.',
      );
    }
  },
  point: checkPoint,
  span: checkCharacters,
  token: checkCharacters,
};

function checkBox(box: JsonObject, path: string): void {
  for (const edge of ['top_row', 'left_col', 'bottom_row', 'right_col']) {
    checkShare(box, edge, path);
  }
  checkOrder(box, 'top_row', 'bottom_row', path);
  checkOrder(box, 'left_col', 'right_col', path);
}

function checkPoint(point: JsonObject, path: string): void {
  checkShare(point, 'row', path);
  checkShare(point, 'col', path);
}

function checkCharacters(characters: JsonObject, path: string): void {
  checkOrder(characters, 'char_start', 'char_end', path);
}

function checkShare(object: JsonObject, key: string, path: string): void {
  const value = numberAt(object, key);
  if (value < 0 || value > 1) {
    refuse(
      `${path}.${key}`,
      `is ${value}. Send a number from 0 to 1: a share of the image, not pixels.`,
    );
  }
}

function checkOrder(
  object: JsonObject,
  low: string,
  high: string,
  path: string,
): void {
  const [from, to] = [numberAt(object, low), numberAt(object, high)];
  if (from >= to) {
    refuse(
      `${path}.${low}`,
      `is ${from} and ${high} is ${to}. ${low} must be less than ${high}.`,
    );
  }
}

function refuse(field: string, what: string): never {
  throw new ApiError(24155, `${field} ${what}`);
}

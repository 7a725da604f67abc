import {ApiError} from '../errors.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {quote} from '../../sandbox/core/quote.ts';
import {inner, items} from '../rules/parts.ts';

interface Point {
  longitude: number;
  latitude: number;
}

const EARTH_RADIUS_KILOMETERS = 6371;

/** How many radians of the Earth one unit of each kind of limit is. */
const RADIANS: Record<string, number> = {
  withinMiles: 1.609_344 / EARTH_RADIUS_KILOMETERS,
  withinKilometers: 1 / EARTH_RADIUS_KILOMETERS,
  withinRadians: 1,
  withinDegrees: Math.PI / 180,
};

/** Whether a place is where a search looks for it: near a point, or in a box. */
export function isWithin(
  stored: JsonObject | undefined,
  asked: JsonObject,
  path: string,
): boolean {
  const place = pointOf(stored);
  const center = pointOf(asked);
  const corners = items(asked, 'geo_box').map(pointOf);
  const limit = inner(asked, 'geo_limit') ?? {};
  const type = String(limit.type || 'withinKilometers');
  const radians = Object.hasOwn(RADIANS, type) ? RADIANS[type] : undefined;
  if (radians === undefined) {
    throw new ApiError(
      11102,
      `${path}.geo_limit.type is ${quote(type)}. Send one of ${Object.keys(RADIANS).join(', ')}.`,
    );
  }
  if (!place) {
    return false;
  }
  const isNear =
    !center || distance(place, center) <= Number(limit.value ?? 0) * radians;
  const [a, b] = corners;
  return isNear && (!a || !b || isBetween(place, a, b));
}

/** A point of the contract: what is missing in it is 0. */
function pointOf(geo: JsonObject | undefined): Point | undefined {
  const point = geo && inner(geo, 'geo_point');
  return (
    point && {
      longitude: Number(point.longitude ?? 0),
      latitude: Number(point.latitude ?? 0),
    }
  );
}

/** The angle between two points on Earth, in radians (haversine formula). */
function distance(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) =>
    Math.sin(radians(to - from) / 2) ** 2;
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      half(a.longitude, b.longitude);
  return 2 * Math.asin(Math.min(1, Math.sqrt(h)));
}

function isBetween(place: Point, a: Point, b: Point): boolean {
  return (['longitude', 'latitude'] as const).every(
    (key) =>
      place[key] >= Math.min(a[key], b[key]) &&
      place[key] <= Math.max(a[key], b[key]),
  );
}

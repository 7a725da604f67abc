import {own} from '../../sandbox/core/json.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {inner, items, parts, regionsOf} from './parts.ts';

/** What fills the gaps that a request may leave. */
export interface Defaults {
  conceptName: (id: string) => string;
  newId: () => string;
}

/**
 * Gives every concept without a value the one that its transport reads into
 * the gap. Changes the data that it is given.
 */
export function fillConceptValues(data: JsonObject, value: 0 | 1): void {
  for (const part of parts(data, '')) {
    for (const concept of items(part.data, 'concepts')) {
      concept.value ??= value;
    }
  }
}

/**
 * Fills in what is stored though it wasn't sent: names of concepts, ids of
 * regions, and the zeros that the contract always shows. Changes the data.
 */
export function fillData(data: JsonObject, defaults: Defaults): void {
  for (const part of parts(data, '')) {
    for (const concept of items(part.data, 'concepts')) {
      if (!own(concept, 'name')) {
        concept.name = defaults.conceptName(String(concept.id));
        putFirst(concept, ['id', 'name']);
      }
    }
  }
  for (const {region} of regionsOf(data, '')) {
    if (!own(region, 'id')) {
      region.id = defaults.newId();
      putFirst(region, ['id']);
    }
    fillRegionInfo(inner(region, 'region_info') ?? {});
  }
}

const EDGES = ['top_row', 'left_col', 'bottom_row', 'right_col'];
const PLACE = ['row', 'col'];
const CHARACTERS = ['char_start', 'char_end'];

function fillRegionInfo(info: JsonObject): void {
  fillZeros(inner(info, 'bounding_box'), EDGES);
  fillZeros(inner(info, 'point'), PLACE);
  fillZeros(inner(info, 'span'), CHARACTERS);
  fillZeros(inner(info, 'token'), CHARACTERS);
  for (const point of items(inner(info, 'polygon') ?? {}, 'points')) {
    fillZeros(point, PLACE);
  }
}

function fillZeros(object: JsonObject | undefined, keys: string[]): void {
  if (object) {
    for (const key of keys) {
      object[key] ??= 0;
    }
  }
}

/** Puts keys before all others, where a reader of the answer looks for them. */
function putFirst(object: JsonObject, keys: string[]): void {
  const rest = Object.entries(object).filter(([key]) => !keys.includes(key));
  for (const [key, value] of rest) {
    Reflect.deleteProperty(object, key);
    object[key] = value;
  }
}

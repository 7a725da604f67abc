import type {JsonObject, JsonValue} from '../../../sandbox/core/index.ts';
import type {Random} from '../../support/random.ts';

// Every request is aimed at things that don't exist, so that not even one that
// turns out well-formed may change anything.
export const NO_INPUT = 'no-such-input';
export const NO_ANNOTATION = 'no-such-annotation';

/** Names that have been the end of many a parser. */
const HOSTILE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  'length',
  'then',
  'toJSON',
  '',
  ' ',
  '.',
  '$ref',
  '\u0000',
  '\ud800',
  'inputId',
  'constructor.prototype.polluted',
  'ⅰd',
];

const ODD_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\u202eetirw',
  'Z̷͍̔a̴͓͐l̶̰̈́g̸̱̈o̵̥͋',
  '👩‍👩‍👧‍👦',
  'İıſK',
  '../../etc/passwd',
  '%2e%2e%2f',
  '${7*7}',
  "'; DROP TABLE annotations; --",
  '<script>alert(1)</script>',
  'NaN',
  '1e999',
  '__proto__',
  '\r\nSet-Cookie: a=b',
];

const ODD_NUMBERS = [
  -1,
  -0,
  0.5,
  1.0000001,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  5e-324,
  24_149,
  24_999,
  NaN,
  Infinity,
  -Infinity,
];

/** Something that no field of the contract wants. */
export function hostileValue(random: Random): JsonValue {
  const makers: (() => JsonValue)[] = [
    () => random.pick(ODD_TEXTS),
    () => random.pick(ODD_NUMBERS),
    () => random.pick(['x', 'ü', '\ud83d']).repeat(random.below(5000)),
    () => random.pick([true, false, null]),
    () => [],
    () => ({}),
    () => [[[[]]]],
    () => ({[random.pick(HOSTILE_KEYS)]: {polluted: true}}),
    () => pollution(),
    () => nested(1 + random.below(300), random.chance(0.5)),
    () => Array.from({length: random.below(400)}, (_, i) => i),
    () => Array.from({length: 129 + random.below(100)}, () => ({})),
    () => random.bytes(random.below(64)).toString('latin1'),
  ];
  return random.pick(makers)();
}

/** An own key `__proto__`, which only a parser can make. */
function pollution(): JsonObject {
  return JSON.parse(
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  ) as JsonObject;
}

/** Lists or objects within one another. */
export function nested(depth: number, lists: boolean): JsonValue {
  let value: JsonValue = 1;
  for (let level = 0; level < depth; level++) {
    value = lists ? [value] : {a: value};
  }
  return value;
}

/** An annotation that would be fine if what it names existed. */
export function annotationTemplate(): JsonObject {
  return {
    id: NO_ANNOTATION,
    input_id: NO_INPUT,
    status: {code: 24150},
    data: {
      concepts: [{id: 'dog', value: 1}],
      metadata: {seen: [1, {by: 'nobody'}]},
      regions: [
        {
          id: 'r',
          region_info: {
            bounding_box: {
              top_row: 0.1,
              left_col: 0.1,
              bottom_row: 0.9,
              right_col: 0.9,
            },
          },
          data: {concepts: [{id: 'cat', value: 0}]},
        },
      ],
    },
  };
}

interface Place {
  readonly holder: JsonObject | JsonValue[];
  readonly key: string | number;
}

/** Every place of a tree at which something stands. */
function placesIn(value: JsonValue): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value;
  const entries: [string | number, JsonValue][] = Array.isArray(holder)
    ? [...holder.entries()]
    : Object.entries(holder);
  return entries.flatMap(([key, item]) => [{holder, key}, ...placesIn(item)]);
}

function put({holder, key}: Place, value: JsonValue): void {
  if (Array.isArray(holder) && key === 'length') return;
  Object.defineProperty(holder, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** Damages a request in one to three places. */
export function damage(random: Random, request: JsonObject): JsonObject {
  for (let times = 1 + random.below(3); times > 0; times--) {
    const places = placesIn(request);
    if (places.length === 0) break;
    const place = random.pick(places);
    const kind = random.below(4);
    if (kind === 0) {
      put(place, hostileValue(random));
    } else if (kind === 1) {
      const key = random.pick(HOSTILE_KEYS);
      const {holder} = place;
      put({holder, key}, hostileValue(random));
    } else if (kind === 2) {
      Reflect.deleteProperty(place.holder, place.key);
    } else {
      const current = Reflect.get(place.holder, place.key) as JsonValue;
      put(place, random.chance(0.5) ? [current] : {[place.key]: current});
    }
  }
  return request;
}

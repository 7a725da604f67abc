import type {JsonObject} from '../../../sandbox/core/index.ts';
import {PNG, post, refused, region} from './post.ts';
import type {ApiCase} from '../case.ts';

// Where a region is, and where on Earth an annotation is, at the edges of what is allowed.

/** The first 33 bytes of a PNG: its signature, and the header whole. */
const HEADER = PNG.slice(0, 44);
/** The same without the last byte. */
const CUT_HEADER = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcQ=';
/** Headers of images of no width, and of no height. */
const NO_WIDTH = 'iVBORw0KGgoAAAANSUhEUgAAAAAAAAABCAYAAAAfFcSJ';
const NO_HEIGHT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAAACAYAAAAfFcSJ';

const mask = (base64: string) => region({mask: {image: {base64}}});
const geo = (longitude: number, latitude: number): JsonObject => ({
  data: {geo: {geo_point: {longitude, latitude}}},
});

/** What is stored as it was sent. */
const stored = (name: string, annotation: JsonObject): ApiCase =>
  post(name, {id: 'n', ...annotation}, {changes: {'street/n': annotation}});

export const placeCases: ApiCase[] = [
  stored('a mask that ends after its header', mask(HEADER)),
  refused(
    'a mask that ends within its header',
    mask(CUT_HEADER),
    /base64 is not a PNG/,
  ),
  refused('a mask without a width', mask(NO_WIDTH), /base64 is not a PNG/),
  refused('a mask without a height', mask(NO_HEIGHT), /base64 is not a PNG/),
  post(
    'a polygon whose zeros are left out',
    {
      id: 'n',
      ...region({
        polygon: {points: [{row: 0.5}, {col: 0.5}, {row: 1, col: 1}]},
      }),
    },
    {
      changes: {
        'street/n': region({
          polygon: {
            points: [
              {row: 0.5, col: 0},
              {row: 0, col: 0.5},
              {row: 1, col: 1},
            ],
          },
        }),
      },
    },
  ),
  post(
    'a token from the first character',
    {id: 'n', ...region({token: {char_end: 1}})},
    {changes: {'street/n': region({token: {char_start: 0, char_end: 1}})}},
  ),
  stored('where the date changes, at the North Pole', geo(180, 90)),
  stored('where the date changes, at the South Pole', geo(-180, -90)),
  refused(
    'too far east',
    geo(180.5, 0),
    /geo\.geo_point\.longitude is 180\.5\. Send degrees from -180 to 180/,
  ),
  refused(
    'too far south',
    geo(0, -90.5),
    /geo\.geo_point\.latitude is -90\.5\. Send degrees from -90 to 90/,
  ),
];

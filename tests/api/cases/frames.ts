import type {JsonObject} from '../../../sandbox/core/index.ts';
import {box, concept} from '../case.ts';
import type {ApiCase} from '../case.ts';
import {CAR, patch} from './patch.ts';

// Merging where there is room for one: a frame, or a region, in a frame or without.

const corner = {
  id: 'corner',
  region_info: box(0, 0, 0.5, 0.5),
  data: {concepts: [concept('cat')]},
};
const middle = {id: 'middle', region_info: {point: {row: 0.5, col: 0.5}}};
const at = (time: number) => ({frame_info: {time}});

/** A frame of a film, patched. */
const merge = (
  name: string,
  stored: JsonObject,
  change: JsonObject,
  after: JsonObject,
): ApiCase => {
  const annotation = {id: 'n', input_id: 'film', data: {frames: [stored]}};
  const data = {frames: [after]};
  return {
    name: `PATCH annotations: merge: ${name}`,
    rpc: 'PatchAnnotations',
    before: [
      {
        rpc: 'PostInputs',
        request: {
          inputs: [
            {id: 'film', data: {video: {url: 'https://example.org/film.mp4'}}},
          ],
        },
      },
      {rpc: 'PostAnnotations', request: {annotations: [annotation]}},
    ],
    request: {
      action: 'merge',
      annotations: [{id: 'n', input_id: 'film', data: {frames: [change]}}],
    },
    expect: {answer: {annotations: [{data}]}, changes: {'film/n': {data}}},
  };
};

export const frameCases: ApiCase[] = [
  merge(
    'a frame without an id takes the place of the stored one, which has none either',
    {...at(1000), data: {concepts: [concept('cat')]}},
    {...at(2000), data: {concepts: [concept('dog')]}},
    {...at(2000), data: {concepts: [{id: 'dog'}]}},
  ),
  merge(
    'a frame with another id takes the place of the stored one',
    {id: 'first', ...at(1000), data: {concepts: [concept('cat')]}},
    {id: 'second', ...at(2000), data: {concepts: [concept('dog')]}},
    {id: 'second', ...at(2000), data: {concepts: [{id: 'dog'}]}},
  ),
  merge(
    'a frame by its id, what is in it stays',
    {id: 'first', ...at(1000), data: {regions: [corner]}},
    {id: 'first', ...at(2000)},
    {id: 'first', ...at(2000), data: {regions: [corner]}},
  ),
  merge(
    'a region in a frame that had none',
    {id: 'first', ...at(1000)},
    {id: 'first', data: {regions: [corner]}},
    {id: 'first', ...at(1000), data: {regions: [corner]}},
  ),
  merge(
    'a region in a frame takes the place of the one with another id',
    {id: 'first', ...at(1000), data: {regions: [corner]}},
    {id: 'first', data: {regions: [middle]}},
    {id: 'first', ...at(1000), data: {regions: [middle]}},
  ),
  merge(
    'a region in a frame by its id, its place stays',
    {id: 'first', data: {regions: [corner]}},
    {
      id: 'first',
      data: {regions: [{id: 'corner', data: {concepts: [concept('dog')]}}]},
    },
    {
      id: 'first',
      data: {
        regions: [
          {
            id: 'corner',
            region_info: box(0, 0, 0.5, 0.5),
            data: {concepts: [{id: 'cat'}, {id: 'dog'}]},
          },
        ],
      },
    },
  ),
  patch(
    'a concept beside a region, which stays',
    'merge',
    CAR,
    {data: {concepts: [concept('traffic')]}},
    {
      changes: {
        'street/street-car': {
          data: {
            regions: [
              {
                id: 'street-car-region',
                region_info: box(0.56, 0.08, 0.78, 0.38),
              },
            ],
            concepts: [{id: 'traffic', value: 1}],
          },
        },
      },
    },
  ),
];

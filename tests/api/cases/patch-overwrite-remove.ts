import {box, concept} from '../case.ts';
import type {ApiCase} from '../case.ts';
import type {JsonObject} from '../../../sandbox/core/index.ts';
import {
  BOAT,
  LAPTOP,
  PARK,
  metadata,
  park,
  parkMetadata,
  patch,
  refused,
  withMetadata,
} from './patch.ts';

export const overwriteCases: ApiCase[] = [
  patch(
    'a box, sent with the id and concepts of its region',
    'overwrite',
    LAPTOP,
    {
      data: {
        regions: [
          {
            id: 'desk-laptop-region',
            region_info: box(0.25, 0.375, 0.75, 0.625),
            data: {concepts: [concept('laptop')]},
          },
        ],
      },
    },
    {
      changes: {
        'desk/desk-laptop': {
          data: {
            regions: [
              {
                id: 'desk-laptop-region',
                region_info: box(0.25, 0.375, 0.75, 0.625),
                data: {concepts: [{id: 'laptop', value: 1}]},
              },
            ],
          },
        },
      },
    },
  ),
  patch(
    'all data goes, what is to stay is sent again',
    'overwrite',
    PARK,
    {data: {concepts: [concept('tree', 0)]}},
    park({id: 'tree', value: 0}),
    withMetadata({gone: true}),
  ),
  patch(
    'a status alone leaves the data',
    'overwrite',
    BOAT,
    {status: {code: 24158}},
    {
      changes: {
        'harbor/harbor-boat': {
          status: {code: 24158},
          data: {regions: [{id: 'harbor-boat-region'}]},
        },
      },
    },
  ),
  patch(
    'a region without its place',
    'overwrite',
    LAPTOP,
    {
      data: {
        regions: [
          {id: 'desk-laptop-region', data: {concepts: [concept('laptop')]}},
        ],
      },
    },
    refused(/regions\[0\]\.region_info says nothing.*overwrite replaces/),
  ),
];

export const removeCases: ApiCase[] = [
  patch(
    'a concept, by its id',
    'remove',
    PARK,
    {data: {concepts: [{id: 'cat'}]}},
    park({id: 'park'}, {id: 'tree'}),
  ),
  patch(
    'what is not there',
    'remove',
    PARK,
    {data: {concepts: [{id: 'horse'}]}},
    {answer: {annotations: [{data: {concepts: [{}, {}, {}]}}]}},
  ),
  patch(
    'a key, by true',
    'remove',
    PARK,
    {data: {concepts: true}},
    {changes: {'park/park-concepts': {data: {}}}},
    {transports: ['rest']},
  ),
  patch(
    'free JSON: a key by true, an item by its id, a value is overwritten',
    'remove',
    PARK,
    metadata({
      k: {x: true},
      last: {only: true},
      list: [{id: '1'}],
      v: 2,
      e: {},
    }),
    parkMetadata({k: {y: 'w'}, last: {}, list: [{id: '2'}], v: 2, e: {a: 1}}),
    withMetadata({
      k: {x: 'v', y: 'w'},
      last: {only: 1},
      list: [{id: '1'}, {id: '2'}],
      v: 1,
      e: {a: 1},
    }),
  ),
  patch(
    'a region that is not there: the one that is stays',
    'remove',
    LAPTOP,
    {data: {regions: [{id: 'other'}]}},
    {answer: {annotations: [{data: {regions: [{id: 'desk-laptop-region'}]}}]}},
  ),
  patch(
    'a region without an id is appended, without what has an id in it',
    'remove',
    PARK,
    {data: {regions: [bird({point: {row: 0.5, col: 0.5}})]}},
    {
      changes: {
        'park/park-concepts': {
          data: {
            concepts: [{}, {}, {}],
            regions: [
              {
                region_info: {point: {row: 0.5, col: 0.5}},
                data: {concepts: []},
              },
            ],
          },
        },
      },
    },
  ),
  patch(
    'an appended mask without its image',
    'remove',
    PARK,
    {data: {regions: [bird({mask: {image: true}})]}},
    refused(/mask\.image\.base64 is missing/),
    {transports: ['rest']},
  ),
  patch(
    'a concept without an id',
    'remove',
    PARK,
    {data: {concepts: [{name: 'cat', value: 1}]}},
    refused(/annotations\[0\]\.data\.concepts\[0\]\.id is missing/),
  ),
];

function bird(region_info: JsonObject): JsonObject {
  return {region_info, data: {concepts: [{id: 'bird'}]}};
}

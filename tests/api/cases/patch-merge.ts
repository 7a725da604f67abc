import {box, concept} from '../case.ts';
import type {ApiCase} from '../case.ts';
import {
  BOAT,
  CAR,
  LAPTOP,
  PARK,
  metadata,
  park,
  parkMetadata,
  patch,
  withMetadata,
} from './patch.ts';

export const mergeCases: ApiCase[] = [
  patch(
    'one concept changes, one is new, the others stay in order',
    'merge',
    PARK,
    {data: {concepts: [concept('dog', 1), concept('cat', 0)]}},
    park(
      {id: 'park', value: 1},
      {id: 'tree', value: 1},
      {id: 'cat', value: 0},
      {id: 'dog', name: 'dog', value: 1},
    ),
  ),
  patch(
    'a concept of a region, its box stays',
    'merge',
    CAR,
    {
      data: {
        regions: [
          {id: 'street-car-region', data: {concepts: [concept('taxi')]}},
        ],
      },
    },
    {
      changes: {
        'street/street-car': {
          data: {
            regions: [
              {
                id: 'street-car-region',
                region_info: box(0.56, 0.08, 0.78, 0.38),
                data: {concepts: [{id: 'car'}, {id: 'taxi', value: 1}]},
              },
            ],
          },
        },
      },
    },
  ),
  patch(
    'a region without an id takes the place of the stored one',
    'merge',
    CAR,
    {data: {regions: [{region_info: box(0, 0, 0.5, 0.5)}]}},
    {
      changes: {
        'street/street-car': {
          data: {regions: [{region_info: box(0, 0, 0.5, 0.5)}]},
        },
      },
    },
  ),
  patch(
    'a region with another id takes the place of the stored one',
    'merge',
    CAR,
    {
      data: {
        regions: [
          {
            id: 'other',
            region_info: {point: {row: 0.5, col: 0.5}},
            data: {concepts: [concept('taxi')]},
          },
        ],
      },
    },
    {
      changes: {
        'street/street-car': {
          data: {
            regions: [
              {
                id: 'other',
                region_info: {point: {row: 0.5, col: 0.5}},
                data: {concepts: [{id: 'taxi'}]},
              },
            ],
          },
        },
      },
    },
  ),
  patch(
    'a status',
    'merge',
    BOAT,
    {status: {code: 24150}},
    {
      answer: {annotations: [{id: 'harbor-boat', status: {code: 24150}}]},
      changes: {'harbor/harbor-boat': {status: {code: 24150}}},
    },
  ),
  patch(
    'a task',
    'merge',
    BOAT,
    {task_id: 'task-1'},
    {
      changes: {'harbor/harbor-boat': {task_id: 'task-1'}},
    },
  ),
  patch(
    'one edge of a box',
    'merge',
    LAPTOP,
    {
      data: {
        regions: [
          {
            id: 'desk-laptop-region',
            region_info: {bounding_box: {top_row: 0.25}},
          },
        ],
      },
    },
    {
      changes: {
        'desk/desk-laptop': {
          data: {
            regions: [
              {region_info: {bounding_box: {top_row: 0.25, bottom_row: 0.6}}},
            ],
          },
        },
      },
    },
  ),
  patch(
    'nothing',
    'merge',
    BOAT,
    {},
    {
      answer: {annotations: [{id: 'harbor-boat', status: {code: 24151}}]},
    },
  ),
  patch(
    'an empty list replaces',
    'merge',
    PARK,
    {data: {concepts: []}},
    park(),
    {transports: ['rest']},
  ),
  patch(
    'an empty object replaces',
    'merge',
    PARK,
    {data: {}},
    {changes: {'park/park-concepts': {data: {}}}},
    {transports: ['rest']},
  ),
  patch(
    'null changes nothing',
    'merge',
    PARK,
    {data: {concepts: null, metadata: null}, status: null},
    {answer: {annotations: [{data: {concepts: [{}, {}, {}]}}]}},
    {transports: ['rest']},
  ),
  patch(
    'free JSON: keys merge, lists by id, others are appended',
    'merge',
    PARK,
    metadata({
      list: [{id: '1'}, {id: '2', seen: true}, {free: 1}, null],
      keys: {b: {d: 2}},
      type: [1],
    }),
    parkMetadata({
      list: [{id: '2', seen: true}, {id: '1'}, {free: 1}, null],
      keys: {a: 1, b: {c: 1, d: 2}},
      type: [1],
    }),
    withMetadata({
      list: [{id: '2'}],
      keys: {a: 1, b: {c: 1}},
      type: {was: 'an object'},
    }),
  ),
  patch(
    'free JSON: empty replaces, null changes nothing',
    'merge',
    PARK,
    metadata({list: [], keys: {}, stays: null}),
    parkMetadata({list: [], keys: {}, stays: 1}),
    withMetadata({list: [1], keys: {a: 1}, stays: 1}),
  ),
  patch(
    'what was got is sent back whole',
    'merge',
    PARK,
    {
      user_id: 'sandbox-owner',
      worker: {user: {id: 'sandbox-owner'}},
      status: {code: 24150, description: 'Annotation success'},
    },
    {},
  ),
];

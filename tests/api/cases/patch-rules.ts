import type {JsonObject} from '../../../sandbox/core/index.ts';
import {KEYS, box, concept} from '../case.ts';
import type {ApiCase} from '../case.ts';
import {BOAT, CAR, LAPTOP, PARK, patch, refused} from './patch.ts';

const permissions: ApiCase[] = [
  patch(
    'the owner changes what a collaborator made',
    'merge',
    ['park', 'park-dog'],
    {status: {code: 24158}},
    {changes: {'park/park-dog': {status: {code: 24158}}}},
  ),
  patch(
    'a collaborator changes his or her own',
    'merge',
    ['park', 'park-dog'],
    {status: {code: 24157}},
    {changes: {'park/park-dog': {status: {code: 24157}}}},
    {key: KEYS.a},
  ),
  patch(
    "a collaborator changes the other's",
    'merge',
    ['park', 'park-dog'],
    {status: {code: 24157}},
    refused(/collaborator-a made.*only annotations of his or her own/, 24156),
    {key: KEYS.b},
  ),
  patch(
    "a collaborator changes the owner's",
    'overwrite',
    PARK,
    {data: {}},
    refused(/sandbox-owner made/, 24156),
    {key: KEYS.a},
  ),
  patch(
    "the owner changes a model's",
    'merge',
    ['kitchen', 'kitchen-bowl-detected'],
    {status: {code: 24150}},
    refused(/which a model made.*POST/),
  ),
  patch(
    'another author',
    'merge',
    PARK,
    {user_id: 'collaborator-a'},
    refused(/another author/),
  ),
];

const refusals: ApiCase[] = [
  patch(
    'an annotation that does not exist',
    'merge',
    ['park', 'nothing'],
    {status: {code: 24150}},
    refused(/annotations\[0\]\.id is "nothing".*no such annotation/),
  ),
  patch(
    'an input that does not exist',
    'merge',
    ['beach', 'park-concepts'],
    {},
    refused(/input_id is "beach"/, 30102),
  ),
  patch(
    'a second region',
    'merge',
    CAR,
    {
      data: {
        regions: [
          {id: 'street-car-region'},
          {id: 'new', region_info: box(0, 0, 1, 1)},
        ],
      },
    },
    refused(/regions\[1\] is one too many/),
  ),
  patch(
    'two regions in the place of one',
    'merge',
    CAR,
    {
      data: {
        regions: [
          {region_info: box(0, 0, 0.5, 0.5)},
          {region_info: box(0, 0, 1, 1)},
        ],
      },
    },
    refused(/annotations\[0\]\.data\.regions\[1\] is one too many/),
  ),
  patch(
    'a region of no place, with another id',
    'merge',
    CAR,
    {data: {regions: [{id: 'new', data: {concepts: [concept('taxi')]}}]}},
    refused(/regions\[0\]\.region_info says nothing.*stored id/),
  ),
  patch(
    'a bad item is named by where it was sent',
    'merge',
    PARK,
    {data: {concepts: [{id: 'new', value: 0.5}]}},
    refused(/annotations\[0\]\.data\.concepts\[0\]\.value is 0\.5/),
  ),
  patch(
    'a point that leaves the image is named by where it was sent',
    'merge',
    CAR,
    {
      data: {
        regions: [
          {
            region_info: {
              polygon: {
                points: [
                  {row: 0, col: 0},
                  {row: 0, col: 1},
                  {row: 1, col: 2},
                ],
              },
            },
          },
        ],
      },
    },
    refused(/regions\[0\].*points\[2\]\.col is 2/),
  ),
  patch(
    'an edge beyond the other',
    'merge',
    LAPTOP,
    {
      data: {
        regions: [
          {
            id: 'desk-laptop-region',
            region_info: {bounding_box: {top_row: 0.75}},
          },
        ],
      },
    },
    refused(/top_row is 0\.75 and bottom_row is 0\.6/),
  ),
  patch(
    'a second kind of place',
    'merge',
    LAPTOP,
    {
      data: {
        regions: [
          {
            id: 'desk-laptop-region',
            region_info: {point: {row: 0.5, col: 0.5}},
          },
        ],
      },
    },
    refused(/has bounding_box and point.*overwrite/),
  ),
  patch(
    'a value between 0 and 1',
    'merge',
    PARK,
    {data: {concepts: [{id: 'cat', value: 0.25}]}},
    refused(/value is 0\.25/),
  ),
  patch(
    'an unknown status',
    'merge',
    BOAT,
    {status: {code: 10000}},
    refused(/24150/, 24154),
  ),
  patch(
    'an image',
    'merge',
    PARK,
    {data: {image: {url: 'https://a.example/b.png'}}},
    refused(/belongs to an input/),
  ),
  patch('without an id', 'merge', PARK, {}, refused(/annotations\[0\]\.id/), {
    request: {action: 'merge', annotations: [{input_id: 'park'}]},
  }),
  patch(
    'an action that there is not',
    'merge',
    PARK,
    {},
    {
      code: 11102,
      http: 400,
      details: /action is .*"append".*merge, overwrite, remove/,
    },
    {
      request: {
        action: 'append',
        annotations: [{input_id: 'park', id: 'park-concepts'}],
      },
    },
  ),
  patch(
    'no action',
    'merge',
    PARK,
    {},
    {
      code: 11102,
      http: 400,
      details: /action is missing.*merge, overwrite, remove/,
    },
    {
      request: {annotations: [{input_id: 'park', id: 'park-concepts'}]},
    },
  ),
  patch(
    'delete_if_empty_data',
    'merge',
    PARK,
    {},
    {
      code: 11102,
      http: 400,
      details: /delete_if_empty_data goes with the action remove/,
    },
    {
      request: {
        action: 'merge',
        delete_if_empty_data: true,
        annotations: [{input_id: 'park', id: 'park-concepts'}],
      },
    },
  ),
  {
    name: 'PATCH annotations: merge: 129 items',
    rpc: 'PatchAnnotations',
    request: {
      action: 'merge',
      annotations: Array.from({length: 129}, () => ({
        input_id: 'park',
        id: 'park-concepts',
      })),
    },
    expect: {code: 11102, http: 400, details: /129 items/},
  },
];

const batches: ApiCase[] = [
  {
    name: 'PATCH annotations: a batch, partly bad: the good items take effect',
    rpc: 'PatchAnnotations',
    key: KEYS.a,
    request: {
      action: 'merge',
      annotations: [
        {input_id: 'park', id: 'park-dog', status: {code: 24151}},
        {input_id: 'park', id: 'park-duck', status: {code: 24150}},
        {
          input_id: 'desk',
          id: 'desk-lamp',
          status: {code: 24150},
          data: {concepts: [{id: 'x', value: 0.5}]},
        },
      ],
    },
    expect: {
      code: 10010,
      details: /2 of 3 failed/,
      answer: {
        annotations: [
          {id: 'park-dog', status: {code: 24151}},
          {id: 'park-duck', input_id: 'park', status: {code: 24156}},
          {id: 'desk-lamp', status: {code: 24155}},
        ],
      },
      changes: {'park/park-dog': {status: {code: 24151}}},
    },
  },
  {
    name: 'PATCH annotations: the same annotation twice: one after the other',
    rpc: 'PatchAnnotations',
    request: {
      action: 'merge',
      annotations: [
        {...idsOf(PARK), data: {concepts: [concept('dog')]}},
        {...idsOf(PARK), data: {concepts: [concept('cow')]}},
      ],
    },
    expect: {
      changes: {
        'park/park-concepts': {
          data: {concepts: [{}, {}, {}, {id: 'dog'}, {id: 'cow'}]},
        },
      },
    },
  },
];

function idsOf([input_id, id]: readonly [string, string]): JsonObject {
  return {input_id, id};
}

export const patchRuleCases = [...permissions, ...refusals, ...batches];

import type {JsonObject} from '../../../sandbox/core/index.ts';
import {KEYS, box, concept} from '../case.ts';
import type {ApiCase, Expectation} from '../case.ts';

type Action = 'merge' | 'overwrite' | 'remove';

/** One annotation of the sample, patched. */
const patch = (
  name: string,
  action: Action,
  [input_id, id]: readonly [string, string],
  item: JsonObject,
  expect: Expectation,
  more: Partial<ApiCase> = {},
): ApiCase => ({
  name: `${action}: ${name}`,
  rpc: 'PatchAnnotations',
  request: {action, annotations: [{input_id, id, ...item}]},
  expect,
  ...more,
});

const refused = (details: RegExp, code = 24155): Expectation => ({
  code: 10020,
  http: 400,
  details,
  answer: {annotations: [{data: {}, status: {code}}]},
});

const PARK = ['park', 'park-concepts'] as const;
const CAR = ['street', 'street-car'] as const;
const LAPTOP = ['desk', 'desk-laptop'] as const;
const BOAT = ['harbor', 'harbor-boat'] as const;

const park = (...concepts: JsonObject[]): Expectation => ({
  answer: {annotations: [{id: 'park-concepts', data: {concepts}}]},
  changes: {'park/park-concepts': {data: {concepts}}},
});

const metadata = (value: JsonObject): JsonObject => ({data: {metadata: value}});

/** Free JSON in the park's annotation, for the patches that follow. */
const withMetadata = (value: JsonObject): Partial<ApiCase> => ({
  before: [
    {
      rpc: 'PatchAnnotations',
      request: {
        action: 'merge',
        annotations: [
          {input_id: 'park', id: 'park-concepts', ...metadata(value)},
        ],
      },
    },
  ],
});

const parkMetadata = (value: JsonObject): Expectation => ({
  answer: {annotations: [{data: {metadata: value}}]},
  changes: {'park/park-concepts': {data: {metadata: value}}},
});

const merges: ApiCase[] = [
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
      list: [{id: '1'}, {id: '2', seen: true}, {free: 1}],
      keys: {b: {d: 2}},
      type: [1],
    }),
    parkMetadata({
      list: [{id: '2', seen: true}, {id: '1'}, {free: 1}],
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

const overwrites: ApiCase[] = [
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

const removals: ApiCase[] = [
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
    'the last concept, with delete_if_empty_data',
    'remove',
    ['market', 'market-mislabeled'],
    {data: {concepts: [{id: 'bicycle'}]}},
    {changes: {'market/market-mislabeled': null}},
    {
      request: {
        action: 'remove',
        delete_if_empty_data: true,
        annotations: [
          {
            input_id: 'market',
            id: 'market-mislabeled',
            data: {concepts: [{id: 'bicycle'}]},
          },
        ],
      },
    },
  ),
  patch(
    'the last concept, without it',
    'remove',
    ['market', 'market-mislabeled'],
    {data: {concepts: [{id: 'bicycle'}]}},
    {changes: {'market/market-mislabeled': {data: {concepts: []}}}},
    {transports: ['rest']},
  ),
];

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
    {data: {regions: [{id: 'new', region_info: box(0, 0, 1, 1)}]}},
    refused(/regions\[1\] is one too many/),
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
    name: 'merge: 129 items',
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
    name: 'a batch, partly bad: the good items take effect',
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
    name: 'the same annotation twice: one after the other',
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

export const patchAnnotationsCases = [
  ...merges,
  ...overwrites,
  ...removals,
  ...permissions,
  ...refusals,
  ...batches,
].map((item) => ({...item, name: `PATCH annotations: ${item.name}`}));

import type {JsonObject} from '../../../sandbox/core/index.ts';
import {KEYS, box, concept} from '../case.ts';
import type {ApiCase, Expectation} from '../case.ts';

/** A real PNG of one pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const GIF = 'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOwAAAAAAAAAAAAAA';

/** One annotation posted to the street. */
const post = (
  name: string,
  annotation: JsonObject,
  expect: Expectation,
  more: Partial<ApiCase> = {},
): ApiCase => ({
  name,
  rpc: 'PostAnnotations',
  request: {annotations: [{input_id: 'street', ...annotation}]},
  expect,
  ...more,
});

const region = (region_info: JsonObject): JsonObject => ({
  data: {regions: [{region_info}]},
});

const refused = (
  name: string,
  annotation: JsonObject,
  details: RegExp,
  code = 24155,
): ApiCase =>
  post(name, annotation, {
    code: 10020,
    http: 400,
    details,
    answer: {annotations: [{data: {}, status: {code}}]},
  });

const added: ApiCase[] = [
  post(
    'a concept of the whole image, id and author made by the API',
    {data: {concepts: [concept('outdoors')]}},
    {
      answer: {
        annotations: [{input_id: 'street', status: {code: 24150}}],
      },
      changes: {
        'street/*': {
          data: {concepts: [{id: 'outdoors', name: 'outdoors', value: 1}]},
          user_id: 'sandbox-owner',
          worker: {user: {id: 'sandbox-owner'}},
        },
      },
    },
  ),
  post(
    'an id of its own, a name for the concept, a task',
    {
      id: 'mine',
      data: {concepts: [{id: 'c1', name: 'First', value: 0}]},
      task_id: 'task-7',
    },
    {
      changes: {
        'street/mine': {
          data: {concepts: [{id: 'c1', name: 'First', value: 0}]},
          task_id: 'task-7',
        },
      },
    },
  ),
  post(
    'a missing value reads as 1 in REST',
    {id: 'n', data: {concepts: [{id: 'car'}]}},
    {changes: {'street/n': {data: {concepts: [{id: 'car', value: 1}]}}}},
    {transports: ['rest']},
  ),
  post(
    'a missing value reads as 0 in gRPC',
    {id: 'n', data: {concepts: [{id: 'car'}]}},
    {changes: {'street/n': {data: {concepts: [{id: 'car', value: 0}]}}}},
    {transports: ['grpc']},
  ),
  post(
    'a box',
    {id: 'n', ...region(box(0.25, 0.25, 0.5, 0.75))},
    {
      changes: {
        'street/n': {
          data: {regions: [{region_info: box(0.25, 0.25, 0.5, 0.75)}]},
        },
      },
    },
  ),
  post(
    'a box from edge to edge, its zeros shown',
    {
      id: 'n',
      ...region({bounding_box: {bottom_row: 1, right_col: 1}}),
    },
    {
      changes: {
        'street/n': {data: {regions: [{region_info: box(0, 0, 1, 1)}]}},
      },
    },
  ),
  post(
    'a polygon',
    {
      id: 'n',
      ...region({
        polygon: {
          points: [
            {row: 0.25, col: 0.5},
            {row: 0.5, col: 1},
            {row: 1, col: 0, z: 2},
          ],
        },
      }),
    },
    {
      changes: {
        'street/n': {
          data: {
            regions: [
              {
                region_info: {
                  polygon: {points: [{}, {}, {row: 1, col: 0, z: 2}]},
                },
              },
            ],
          },
        },
      },
    },
  ),
  post(
    'a mask',
    {id: 'n', ...region({mask: {image: {base64: PNG}}})},
    {
      changes: {
        'street/n': {
          data: {regions: [{region_info: {mask: {image: {base64: PNG}}}}]},
        },
      },
    },
  ),
  post(
    'a point',
    {id: 'n', ...region({point: {row: 0.5, col: 0.25}})},
    {changes: {'street/n': {}}},
  ),
  post(
    'a span of a text',
    {
      id: 'n',
      ...region({span: {char_start: 2, char_end: 5, raw_text: 'cat'}}),
    },
    {changes: {'street/n': {}}},
  ),
  post(
    'free JSON',
    {
      id: 'n',
      data: {metadata: {a: [1, {b: null}], constructor: 'x', ключ: true}},
    },
    {
      changes: {
        'street/n': {
          data: {
            metadata: {a: [1, {b: null}], constructor: 'x', ключ: true},
          },
        },
      },
    },
  ),
  post(
    'a region that a model found, by its id alone',
    {
      id: 'n',
      input_id: 'kitchen',
      data: {
        regions: [
          {id: 'kitchen-bowl-region', data: {concepts: [concept('bowl-2')]}},
        ],
      },
    },
    {
      changes: {
        'kitchen/n': {
          data: {
            regions: [
              {
                id: 'kitchen-bowl-region',
                region_info: {bounding_box: {top_row: 0.52}},
                data: {concepts: [{id: 'bowl-2', value: 1}]},
              },
            ],
          },
        },
      },
    },
  ),
  post(
    'by the owner, in the name of a collaborator, pending',
    {id: 'n', user_id: 'collaborator-a', status: {code: 24151}},
    {
      changes: {
        'street/n': {
          user_id: 'collaborator-a',
          worker: {user: {id: 'collaborator-a'}},
          status: {code: 24151},
        },
      },
    },
  ),
  post(
    'the author in the newer spelling',
    {id: 'n', worker: {user: {id: 'collaborator-b'}}},
    {changes: {'street/n': {user_id: 'collaborator-b'}}},
  ),
  post(
    'by a collaborator, naming himself',
    {id: 'n', user_id: 'me'},
    {changes: {'street/n': {user_id: 'collaborator-b'}}},
    {key: KEYS.b},
  ),
  ...[24150, 24151, 24157, 24158, 24159].map((code) =>
    post(
      `status ${code}`,
      {id: 'n', status: {code}},
      {changes: {'street/n': {status: {code}}}},
    ),
  ),
];

const points = (...list: JsonObject[]) => region({polygon: {points: list}});

const refusals: ApiCase[] = [
  refused(
    'two regions',
    {
      data: {
        regions: [
          {region_info: box(0, 0, 0.5, 0.5)},
          {region_info: box(0, 0, 1, 1)},
        ],
      },
    },
    /annotations\[0\]\.data\.regions\[1\] is one too many.*one region.*annotation for each/,
  ),
  refused(
    'a region in a region',
    {
      data: {
        regions: [
          {
            region_info: box(0, 0, 0.5, 0.5),
            data: {regions: [{region_info: box(0, 0, 1, 1)}]},
          },
        ],
      },
    },
    /regions\[0\]\.data\.regions\[0\] is one too many/,
  ),
  refused(
    'a coordinate above 1',
    region(box(0.25, 0.25, 480, 0.75)),
    /bottom_row is 480.*0 to 1.*not pixels/,
  ),
  refused(
    'a coordinate below 0',
    region(box(-0.25, 0.25, 0.5, 0.75)),
    /top_row is -0\.25/,
  ),
  refused(
    'top below bottom',
    region(box(0.75, 0.25, 0.5, 0.75)),
    /top_row is 0\.75 and bottom_row is 0\.5.*less than/,
  ),
  refused(
    'left at right',
    region(box(0.25, 0.75, 0.5, 0.75)),
    /left_col is 0\.75 and right_col is 0\.75/,
  ),
  refused('a box without edges', region({bounding_box: {}}), /top_row is 0/),
  refused(
    'a region that is nowhere',
    {data: {regions: [{data: {concepts: [concept('car')]}}]}},
    /regions\[0\]\.region_info says nothing.*exactly one of bounding_box/,
  ),
  refused(
    'a region in two ways',
    region({...box(0, 0, 1, 1), point: {row: 0.5, col: 0.5}}),
    /region_info has bounding_box and point/,
  ),
  refused(
    'a region id that the input does not have',
    {data: {regions: [{id: 'nowhere'}]}},
    /regions\[0\]\.id is "nowhere".*no such region.*region_info/,
  ),
  refused(
    'a polygon of two points',
    points({row: 0.5, col: 0.5}, {row: 1, col: 1}),
    /points has 2 points.*three/,
  ),
  refused(
    'a polygon that leaves the image',
    points({row: 0.5, col: 0.5}, {row: 1, col: 1}, {row: 1, col: 1.5}),
    /points\[2\]\.col is 1\.5/,
  ),
  refused(
    'a mask that is a GIF',
    region({mask: {image: {base64: GIF}}}),
    /not a PNG/,
  ),
  refused(
    'a mask by URL',
    region({mask: {image: {url: 'https://example.org/mask.png'}}}),
    /mask\.image\.base64 is missing/,
  ),
  refused(
    'a span that ends before it begins',
    region({span: {char_start: 5, char_end: 2}}),
    /char_start is 5 and char_end is 2/,
  ),
  refused(
    'a value between 0 and 1',
    {data: {concepts: [{id: 'car', value: 0.5}]}},
    /concepts\[0\]\.value is 0\.5.*1 for present or 0 for absent/,
  ),
  refused(
    'a concept twice',
    {data: {concepts: [concept('car', 1), concept('car', 0)]}},
    /concepts\[1\]\.id is "car".*once/,
  ),
  refused(
    'a concept without an id',
    {data: {concepts: [{name: 'car', value: 1}]}},
    /concepts\[0\]\.id/,
  ),
  refused(
    'a concept id with a line break',
    {data: {concepts: [concept('a\nb')]}},
    /concepts\[0\]\.id must be 1 to 128 characters/,
  ),
  refused(
    'an image in an annotation',
    {data: {image: {url: 'https://example.org/a.png'}}},
    /data\.image belongs to an input/,
  ),
  refused(
    'an id with a slash',
    {id: 'a/b'},
    /annotations\[0\]\.id is "a\/b"\. An id has letters/,
  ),
  refused('an id too long', {id: 'a'.repeat(129)}, /id has 129 characters/),
  refused(
    'an id that is taken',
    {id: 'street-car', data: {concepts: [concept('car')]}},
    /annotations\[0\]\.id is "street-car".*PATCH/,
    40010,
  ),
  refused(
    'an input that does not exist',
    {input_id: 'beach'},
    /annotations\[0\]\.input_id is "beach".*no such input/,
    30102,
  ),
  refused(
    'a status of no annotation',
    {status: {code: 24155}},
    /status\.code is 24155.*24150 \(annotation success\)/,
    24154,
  ),
  refused(
    'an author from outside',
    {user_id: 'somebody'},
    /user_id is "somebody".*owner or a collaborator/,
  ),
  refused(
    'two authors',
    {user_id: 'collaborator-a', worker: {user: {id: 'collaborator-b'}}},
    /name different users/,
  ),
  refused(
    'a model as the author',
    {model_version_id: 'sandbox-detector-v1'},
    /model or workflow as the author/,
  ),
  refused(
    'the input-level mark',
    {input_level: true},
    /input_level is set by the API/,
  ),
  {
    ...refused(
      'by a collaborator in the name of another',
      {user_id: 'collaborator-a'},
      /Only the owner/,
      24156,
    ),
    key: KEYS.b,
  },
  {
    ...refused('a missing input_id', {}, /annotations\[0\]\.input_id/),
    request: {annotations: [{data: {concepts: [concept('car')]}}]},
  },
];

const good = (id: string) => ({
  input_id: 'park',
  id,
  data: {concepts: [concept('park')]},
});

const batches: ApiCase[] = [
  {
    name: 'the good items take effect, the bad ones say why',
    rpc: 'PostAnnotations',
    request: {
      annotations: [good('n1'), {input_id: 'beach'}, good('n2'), good('n1')],
    },
    expect: {
      code: 10010,
      details:
        /2 of 4 failed: annotations\[1\]\.input_id.*annotations\[3\]\.id/,
      answer: {
        annotations: [
          {id: 'n1', status: {code: 24150}},
          {status: {code: 30102}},
          {id: 'n2', status: {code: 24150}},
          {id: 'n1', status: {code: 40010}},
        ],
      },
      changes: {'park/n1': {}, 'park/n2': {}},
    },
  },
  {
    name: 'all items bad',
    rpc: 'PostAnnotations',
    request: {annotations: [{input_id: 'a'}, {input_id: 'b'}]},
    expect: {code: 10020, http: 400, details: /2 of 2 failed/},
  },
  {
    name: '128 items',
    rpc: 'PostAnnotations',
    request: {annotations: Array.from({length: 128}, (_, i) => good(`n${i}`))},
    expect: {
      changes: Object.fromEntries(
        Array.from({length: 128}, (_, i) => [`park/n${i}`, {}]),
      ),
    },
  },
  {
    name: '129 items',
    rpc: 'PostAnnotations',
    request: {annotations: Array.from({length: 129}, (_, i) => good(`n${i}`))},
    expect: {
      code: 11102,
      http: 400,
      details: /annotations has 129 items.*1 to 128/,
    },
  },
  {
    name: 'no items',
    rpc: 'PostAnnotations',
    request: {annotations: []},
    expect: {code: 11102, http: 400, details: /annotations/},
  },
];

export const postAnnotationsCases = [...added, ...refusals, ...batches].map(
  (item) => ({...item, name: `POST annotations: ${item.name}`}),
);

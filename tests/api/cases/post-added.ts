import {KEYS, box, concept} from '../case.ts';
import type {ApiCase} from '../case.ts';
import {PNG, post, region} from './post.ts';

export const postAddedCases: ApiCase[] = [
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

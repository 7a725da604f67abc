import type {JsonObject} from '../../../sandbox/core/index.ts';
import {KEYS} from '../case.ts';
import type {ApiCase, Expectation} from '../case.ts';

const list = (
  name: string,
  request: JsonObject,
  expect: Expectation,
  more: Partial<ApiCase> = {},
): ApiCase => ({
  name: `list annotations: ${name}`,
  rpc: 'ListAnnotations',
  request,
  expect,
  ...more,
});

const annotations = (...items: JsonObject[]): Expectation => ({
  answer: {annotations: items},
});

const refused = (details: RegExp, code = 11102): Expectation => ({
  code,
  http: 400,
  details,
});

const lists: ApiCase[] = [
  list(
    '20 on a page',
    {},
    annotations(...Array.from({length: 20}, () => ({}))),
  ),
  list('two on the second page', {page: 2, per_page: 2}, annotations({}, {})),
  list(
    'beyond the last page',
    {page: 4_000_000_000, per_page: 1000},
    annotations(),
  ),
  list(
    'by pairs of ids, oldest first',
    {input_ids: ['park', 'street'], ids: ['park-concepts', 'street-car']},
    annotations({id: 'street-car'}, {id: 'park-concepts'}),
  ),
  list(
    'a pair that does not belong together',
    {input_ids: ['street'], ids: ['park-concepts']},
    annotations(),
  ),
  list(
    'an input that does not exist has none',
    {input_ids: ['beach']},
    annotations(),
  ),
  list(
    'by a model, which turns list_all_annotations on',
    {model_version_ids: ['sandbox-detector-v1'], input_ids: ['street']},
    annotations(
      {id: 'street-car-detected', model_version_id: 'sandbox-detector-v1'},
      {id: 'street-bus-detected'},
      {id: 'street-traffic-light-detected'},
    ),
  ),
  list(
    'by a user or a model: either will do',
    {
      model_version_ids: ['sandbox-detector-v1'],
      user_ids: ['collaborator-a'],
      input_ids: ['park'],
    },
    annotations(
      {id: 'park-dog'},
      {id: 'park-dog-detected'},
      {id: 'park-bench-detected'},
    ),
  ),
  list(
    'by me',
    {user_ids: ['me'], input_ids: ['park']},
    annotations({id: 'park-dog', user_id: 'collaborator-a'}),
    {key: KEYS.a},
  ),
  list(
    'by status',
    {statuses: [{code: 24158}], input_ids: ['desk', 'market']},
    annotations({id: 'desk-lamp'}, {id: 'market-oranges'}),
  ),
  list('of a task that there is not', {task_id: 'none'}, annotations()),
  list('of a task', {task_id: 'task-1'}, annotations({id: 'n1'}, {id: 'n3'}), {
    before: [
      {
        rpc: 'PostAnnotations',
        request: {
          annotations: [
            {id: 'n1', input_id: 'park', task_id: 'task-1'},
            {id: 'n2', input_id: 'park', task_id: 'task-2'},
            {id: 'n3', input_id: 'desk', task_id: 'task-1'},
          ],
        },
      },
    ],
  }),
  list(
    'a model annotation by its ids, but only with list_all_annotations',
    {input_ids: ['park'], ids: ['park-dog-detected']},
    annotations(),
  ),
  list(
    'a model annotation by its ids, with list_all_annotations',
    {
      input_ids: ['park'],
      ids: ['park-dog-detected'],
      list_all_annotations: true,
    },
    annotations({id: 'park-dog-detected'}),
  ),
  list(
    'one id without input_ids',
    {ids: ['a']},
    refused(/ids has 1 and input_ids has 0/, 24155),
  ),
  list(
    'more ids than input_ids',
    {ids: ['a', 'b'], input_ids: ['park']},
    refused(/ids has 2 and input_ids has 1/, 24155),
  ),
  list(
    'an id that is none',
    {input_ids: ['park,street']},
    refused(/input_ids\[0\] is "park,street".*repeat the field/),
  ),
  list(
    'an empty id',
    {input_ids: ['park'], ids: ['']},
    refused(/^ids\[0\] is empty/),
  ),
  list(
    'a status that is none',
    {statuses: [{code: 7}]},
    refused(/statuses\[0\]\.code is 7/, 24154),
  ),
  list(
    '129 ids',
    {input_ids: Array.from({length: 129}, (_, i) => `i${i}`)},
    refused(/input_ids has 129 items/),
  ),
  list(
    'more on a page than allowed',
    {per_page: 1001},
    refused(/per_page is 1001.*1 to 1000/),
  ),
  list('page 0', {page: 0}, refused(/page is 0.*from 1/), {
    transports: ['rest'],
  }),
  list('page -1', {page: -1}, refused(/page is -1/), {transports: ['rest']}),
];

const get = (
  name: string,
  ids: {input_id: string; annotation_id: string},
  expect: Expectation,
): ApiCase => ({
  name: `get an annotation: ${name}`,
  rpc: 'GetAnnotation',
  request: ids,
  expect,
});

const gets: ApiCase[] = [
  get(
    'by its input and its id',
    {input_id: 'park', annotation_id: 'park-concepts'},
    {
      answer: {
        annotation: {
          id: 'park-concepts',
          input_id: 'park',
          status: {code: 24150},
          data: {concepts: [{id: 'park'}, {id: 'tree'}, {id: 'cat'}]},
        },
      },
    },
  ),
  get(
    'made by a model',
    {input_id: 'kitchen', annotation_id: 'kitchen-bowl-detected'},
    {
      answer: {
        annotation: {
          model_version_id: 'sandbox-detector-v1',
          worker: {
            model: {
              id: 'sandbox-detector',
              model_version: {id: 'sandbox-detector-v1'},
            },
          },
        },
      },
    },
  ),
  get(
    'that does not exist',
    {input_id: 'park', annotation_id: 'nothing'},
    {code: 11101, http: 404, details: /annotation_id is "nothing"/},
  ),
  get(
    'of another input',
    {input_id: 'street', annotation_id: 'park-concepts'},
    {code: 11101, http: 404},
  ),
  get(
    'of an input that does not exist',
    {input_id: 'beach', annotation_id: 'park-concepts'},
    {code: 30102, http: 404, details: /input_id is "beach"/},
  ),
];

const workers: ApiCase[] = [
  {
    name: 'workers: each once, by their first annotation',
    rpc: 'ListAnnotationWorkers',
    request: {additional_fields: ['names']},
    expect: {
      answer: {
        workers: [
          {user: {id: 'sandbox-owner'}},
          {user: {id: 'collaborator-a'}},
          {user: {id: 'collaborator-b'}},
          {model: {model_version: {id: 'sandbox-detector-v1'}}},
        ],
      },
    },
  },
  {
    name: 'workers: only those of trusted annotations, a page',
    rpc: 'ListAnnotationWorkers',
    request: {trusted_only: true, per_page: 2, page: 2},
    expect: {answer: {workers: [{user: {id: 'collaborator-b'}}]}},
  },
];

export const readCases = [...lists, ...gets, ...workers];

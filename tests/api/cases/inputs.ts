import type {JsonObject} from '../../../sandbox/core/index.ts';
import {KEYS, concept} from '../case.ts';
import type {ApiCase, Expectation} from '../case.ts';

const URL = 'https://example.org/beach.jpg';

const post = (
  name: string,
  input: JsonObject,
  expect: Expectation,
  more: Partial<ApiCase> = {},
): ApiCase => ({
  name: `POST inputs: ${name}`,
  rpc: 'PostInputs',
  request: {inputs: [input]},
  expect,
  ...more,
});

const refused = (details: RegExp, code = 30104): Expectation => ({
  code: 10020,
  http: 400,
  details,
  answer: {inputs: [{data: {}, status: {code}}]},
});

export const inputCases: ApiCase[] = [
  post(
    'an image by its URL, with a concept: makes the input-level annotation',
    {
      id: 'beach',
      data: {image: {url: URL}, concepts: [concept('sand')]},
    },
    {
      answer: {
        inputs: [
          {
            id: 'beach',
            status: {code: 30000},
            data: {image: {url: URL}, concepts: [{id: 'sand', value: 1}]},
          },
        ],
      },
      changes: {
        'beach/*': {
          input_level: true,
          user_id: 'collaborator-a',
          data: {image: {url: URL}, concepts: [{id: 'sand'}]},
        },
      },
    },
    {key: KEYS.a},
  ),
  post(
    'a text',
    {id: 'poem', data: {text: {raw: 'So much depends'}}},
    {changes: {'poem/*': {data: {text: {raw: 'So much depends'}}}}},
  ),
  post(
    'an id that is taken',
    {id: 'park', data: {image: {url: URL}}},
    refused(/inputs\[0\]\.id is "park"/, 40010),
  ),
  post(
    'no medium',
    {id: 'x', data: {concepts: [concept('sand')]}},
    refused(/has none of image, video, audio, text/),
  ),
  post(
    'two media',
    {id: 'x', data: {image: {url: URL}, video: {url: URL}}},
    refused(/more than one of/),
  ),
  post(
    'an image without anything',
    {id: 'x', data: {image: {}}},
    refused(/neither url nor base64/),
  ),
  post(
    'a URL that is none',
    {id: 'x', data: {image: {url: 'file:///etc/passwd'}}},
    refused(/https:\/\//, 30106),
  ),
  post(
    'an id that is none',
    {id: 'a b', data: {image: {url: URL}}},
    refused(/inputs\[0\]\.id is "a b"/),
  ),
  post('a missing data', {id: 'x'}, refused(/inputs\[0\]\.data/)),
  ...([1, 0] as const).map((value) =>
    post(
      `a missing value of a concept reads as ${value} in ${value ? 'REST' : 'gRPC'}`,
      {id: 'n', data: {image: {url: URL}, concepts: [{id: 'sand'}]}},
      {changes: {'n/*': {data: {concepts: [{id: 'sand', value}]}}}},
      {transports: [value ? 'rest' : 'grpc']},
    ),
  ),
  {
    name: 'POST inputs: partly bad',
    rpc: 'PostInputs',
    request: {
      inputs: [
        {id: 'n1', data: {image: {url: URL}}},
        {id: 'n1', data: {image: {url: URL}}},
      ],
    },
    expect: {
      code: 10010,
      details: /1 of 2 failed/,
      answer: {inputs: [{status: {code: 30000}}, {status: {code: 40010}}]},
      changes: {'n1/*': {input_level: true}},
    },
  },
  {
    name: 'POST inputs: 129',
    rpc: 'PostInputs',
    request: {
      inputs: Array.from({length: 129}, () => ({data: {image: {url: URL}}})),
    },
    expect: {code: 11102, http: 400, details: /inputs has 129 items/},
  },
  {
    name: 'POST inputs: the input-level annotation cannot be deleted with the others',
    rpc: 'DeleteAnnotations',
    before: [
      {
        rpc: 'PostInputs',
        request: {inputs: [{id: 'beach', data: {image: {url: URL}}}]},
      },
      {
        rpc: 'PostAnnotations',
        request: {annotations: [{id: 'beach-1', input_id: 'beach'}]},
      },
    ],
    request: {input_ids: ['beach']},
    expect: {changes: {'beach/beach-1': null}},
  },
  {
    name: 'list inputs: by id',
    rpc: 'ListInputs',
    request: {ids: ['park', 'street', 'beach']},
    expect: {answer: {inputs: [{id: 'street'}, {id: 'park'}]}},
  },
  {
    name: 'list inputs: a page',
    rpc: 'ListInputs',
    request: {page: 2, per_page: 2},
    expect: {answer: {inputs: [{}, {}]}},
  },
  {
    name: 'list inputs: more on a page than allowed',
    rpc: 'ListInputs',
    request: {per_page: 5000},
    expect: {code: 11102, http: 400, details: /per_page is 5000/},
  },
  {
    name: 'get an input',
    rpc: 'GetInput',
    request: {input_id: 'park'},
    expect: {answer: {input: {id: 'park', status: {code: 30000}}}},
  },
  {
    name: 'get an input that does not exist',
    rpc: 'GetInput',
    request: {input_id: 'beach'},
    expect: {code: 30102, http: 404, details: /input_id is "beach"/},
  },
];

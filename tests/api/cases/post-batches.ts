import {concept} from '../case.ts';
import type {ApiCase} from '../case.ts';

const good = (id: string) => ({
  input_id: 'park',
  id,
  data: {concepts: [concept('park')]},
});

/** Annotations of inputs that do not exist. */
const failing = (name: string, ids: string[], details: RegExp): ApiCase => ({
  name: `POST annotations: ${name}`,
  rpc: 'PostAnnotations',
  request: {annotations: ids.map((input_id) => ({input_id}))},
  expect: {
    code: 10020,
    http: 400,
    details,
    answer: {
      annotations: ids.map((input_id) => ({
        input_id,
        data: {},
        status: {code: 30102},
      })),
    },
  },
});

export const postBatchCases: ApiCase[] = [
  {
    name: 'POST annotations: the good items take effect, the bad ones say why',
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
    name: 'POST annotations: all items bad',
    rpc: 'PostAnnotations',
    request: {annotations: [{input_id: 'a'}, {input_id: 'b'}]},
    expect: {code: 10020, http: 400, details: /2 of 2 failed/},
  },
  failing(
    'as many failures as the details quote',
    ['a', 'b', 'c'],
    /^3 of 3 failed: annotations\[0\].*annotations\[2\]\.input_id[^[]*their ids\.$/,
  ),
  failing(
    'more failures than the details quote',
    ['a', 'b', 'c', 'd'],
    /^4 of 4 failed: annotations\[0\].*annotations\[2\]\.input_id[^[]*their ids\. …$/,
  ),
  {
    name: 'POST annotations: 128 items',
    rpc: 'PostAnnotations',
    request: {annotations: Array.from({length: 128}, (_, i) => good(`n${i}`))},
    expect: {
      changes: Object.fromEntries(
        Array.from({length: 128}, (_, i) => [`park/n${i}`, {}]),
      ),
    },
  },
  {
    name: 'POST annotations: 129 items',
    rpc: 'PostAnnotations',
    request: {annotations: Array.from({length: 129}, (_, i) => good(`n${i}`))},
    expect: {
      code: 11102,
      http: 400,
      details: /annotations has 129 items.*1 to 128/,
    },
  },
  {
    name: 'POST annotations: no items',
    rpc: 'PostAnnotations',
    request: {annotations: []},
    expect: {code: 11102, http: 400, details: /annotations/},
  },
];

import type {JsonObject} from '../../../sandbox/core/index.ts';
import {KEYS} from '../case.ts';
import type {ApiCase, Expectation} from '../case.ts';

const one = (
  name: string,
  input_id: string,
  annotation_id: string,
  expect: Expectation,
  key?: string,
): ApiCase => ({
  name: `delete one: ${name}`,
  rpc: 'DeleteAnnotation',
  request: {input_id, annotation_id},
  expect,
  ...(key && {key}),
});

const many = (
  name: string,
  request: JsonObject,
  expect: Expectation,
  key?: string,
): ApiCase => ({
  name: `delete many: ${name}`,
  rpc: 'DeleteAnnotations',
  request,
  expect,
  ...(key && {key}),
});

export const deleteCases: ApiCase[] = [
  one('by the owner', 'market', 'market-mislabeled', {
    changes: {'market/market-mislabeled': null},
  }),
  one("a collaborator's, by the owner", 'park', 'park-dog', {
    changes: {'park/park-dog': null},
  }),
  one("a model's, by the owner", 'park', 'park-dog-detected', {
    changes: {'park/park-dog-detected': null},
  }),
  one(
    'by its author',
    'park',
    'park-dog',
    {changes: {'park/park-dog': null}},
    KEYS.a,
  ),
  one(
    'by another collaborator',
    'park',
    'park-dog',
    {code: 24156, http: 403, details: /collaborator-a made/},
    KEYS.b,
  ),
  one('that does not exist', 'park', 'nothing', {
    code: 11101,
    http: 404,
    details: /annotation_id is "nothing"/,
  }),
  one('of no input', 'beach', 'park-dog', {code: 30102, http: 404}),
  many(
    'by pairs',
    {
      input_ids: ['market', 'kitchen'],
      ids: ['market-duplicate', 'kitchen-duplicate'],
    },
    {
      changes: {
        'market/market-duplicate': null,
        'kitchen/kitchen-duplicate': null,
      },
    },
  ),
  many(
    'one pair is wrong: none goes',
    {
      input_ids: ['market', 'kitchen'],
      ids: ['market-duplicate', 'nothing'],
    },
    {code: 24155, http: 400, details: /ids\[1\] is "nothing"/},
  ),
  many(
    "all of an input, but for what isn't the collaborator's",
    {input_ids: ['bookshelf']},
    {code: 24156, http: 403, details: /input_ids\[0\]/},
    KEYS.a,
  ),
  many(
    'more ids than input ids',
    {ids: ['a', 'b'], input_ids: ['park']},
    {code: 24155, http: 400, details: /ids has 2 and input_ids has 1/},
  ),
  many(
    'ids alone',
    {ids: ['park-dog']},
    {code: 24155, http: 400, details: /input_ids has 0/},
  ),
  many(
    'neither',
    {},
    {
      code: 24155,
      http: 400,
      details: /input_ids is empty/,
    },
  ),
  many(
    '129 inputs',
    {input_ids: Array.from({length: 129}, () => 'park')},
    {code: 11102, http: 400, details: /input_ids has 129 items/},
  ),
  many(
    'an input that does not exist',
    {input_ids: ['park', 'beach']},
    {code: 30102, http: 404, details: /input_ids\[1\] is "beach"/},
  ),
];

import type {JsonObject} from '../../../sandbox/core/index.ts';
import {concept} from '../case.ts';
import type {ApiCase, Expectation} from '../case.ts';

/** Takes something out of an annotation of the park that holds some data. */
const remove = (
  name: string,
  stored: JsonObject,
  data: JsonObject,
  changes: NonNullable<Expectation['changes']>[string],
  more: Partial<ApiCase> = {},
): ApiCase => ({
  name: `PATCH annotations: delete_if_empty_data: ${name}`,
  rpc: 'PatchAnnotations',
  before: [
    {
      rpc: 'PostAnnotations',
      request: {annotations: [{id: 'n', input_id: 'park', data: stored}]},
    },
  ],
  request: {
    action: 'remove',
    delete_if_empty_data: true,
    annotations: [{id: 'n', input_id: 'park', data}],
  },
  expect: {changes: {'park/n': changes}},
  ...more,
});

const cat = {concepts: [concept('cat')]};
const noCat = {concepts: [{id: 'cat'}]};

export const deleteIfEmptyCases: ApiCase[] = [
  remove('the last concept goes', cat, noCat, null),
  remove('all concepts go, by true', cat, {concepts: true}, null, {
    transports: ['rest'],
  }),
  remove('all goes, by true', cat, {concepts: true}, null, {
    transports: ['rest'],
    request: {
      action: 'remove',
      delete_if_empty_data: true,
      annotations: [{id: 'n', input_id: 'park', data: true}],
    },
  }),
  remove(
    'one concept goes, another stays',
    {concepts: [concept('cat'), concept('dog')]},
    noCat,
    {data: {concepts: [{id: 'dog'}]}},
  ),
  remove(
    'a value of free JSON stays',
    {...cat, metadata: {by: 'hand'}},
    noCat,
    {data: {metadata: {by: 'hand'}}},
  ),
  remove(
    'a value in a list of free JSON stays',
    {...cat, metadata: {seen: [0]}},
    noCat,
    {data: {metadata: {seen: [0]}}},
  ),
  remove(
    'free JSON that says nothing goes too',
    {...cat, metadata: {by: null, seen: [], at: {}}},
    noCat,
    null,
  ),
  {
    ...remove('the last concept goes, without it', cat, noCat, {
      data: {concepts: []},
    }),
    name: 'PATCH annotations: the last concept goes, without delete_if_empty_data',
    request: {
      action: 'remove',
      annotations: [{id: 'n', input_id: 'park', data: noCat}],
    },
    transports: ['rest'],
  },
];

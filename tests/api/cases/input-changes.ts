import {expect} from 'vitest';
import type {JsonObject} from '../../../sandbox/core/index.ts';
import {KEYS, concept} from '../case.ts';
import type {ApiCase, Expectation} from '../case.ts';

const patch = (
  name: string,
  action: 'merge' | 'overwrite' | 'remove',
  item: JsonObject,
  expect: Expectation,
  more: Partial<ApiCase> = {},
): ApiCase => ({
  name: `PATCH inputs: ${action}: ${name}`,
  rpc: 'PatchInputs',
  request: {action, inputs: [item]},
  expect,
  ...more,
});

const refused = (details: RegExp, code: number): Expectation => ({
  code: 10020,
  http: 400,
  details,
  answer: {inputs: [{data: {}, status: {code}}]},
});

const POND = {
  inputs: [
    {
      id: 'pond',
      data: {
        image: {url: 'https://example.org/pond.jpg'},
        concepts: [concept('water'), concept('fish')],
        metadata: {season: 'summer', year: 2026},
      },
    },
  ],
};

/** An input with data of its own, added by the owner. */
const withPond = {before: [{rpc: 'PostInputs', request: POND}]};
const image = {url: 'https://example.org/pond.jpg'};

const pond = (data: JsonObject): Expectation => ({
  answer: {inputs: [{id: 'pond', status: {code: 30000}, data}]},
  changes: {'pond/*': {input_level: true, data}},
});

const patches: ApiCase[] = [
  patch(
    'a concept and metadata',
    'merge',
    {id: 'pond', data: {concepts: [concept('fish', 0)], metadata: {depth: 2}}},
    pond({
      image,
      concepts: [{id: 'water'}, {id: 'fish', value: 0}],
      metadata: {season: 'summer', year: 2026, depth: 2},
    }),
    withPond,
  ),
  patch(
    'the medium stays',
    'overwrite',
    {id: 'pond', data: {concepts: [concept('duck')]}},
    pond({image, concepts: [{id: 'duck', name: 'duck', value: 1}]}),
    withPond,
  ),
  patch(
    'a concept and a key',
    'remove',
    {id: 'pond', data: {concepts: [{id: 'fish'}]}},
    pond({image, concepts: [{id: 'water'}]}),
    withPond,
  ),
  patch(
    'a key of free JSON',
    'remove',
    {id: 'pond', data: {metadata: {year: true}}},
    pond({image, metadata: {season: 'summer'}}),
    withPond,
  ),
  patch(
    'all of it',
    'remove',
    {id: 'pond', data: true},
    refused(/inputs\[0\]\.data holds the medium/, 24155),
    {...withPond, transports: ['rest']},
  ),
  patch(
    'the same medium sent back',
    'merge',
    {id: 'pond', data: {image, concepts: [concept('water', 0)]}},
    pond({image, concepts: [{id: 'water', value: 0}, {id: 'fish'}]}),
    withPond,
  ),
  patch(
    'another medium',
    'overwrite',
    {id: 'pond', data: {image: {url: 'https://example.org/sea.jpg'}}},
    refused(/inputs\[0\]\.data\.image differs/, 24155),
    withPond,
  ),
  patch('nothing', 'merge', {id: 'park'}, {}),
  patch(
    'what is so already',
    'merge',
    {id: 'park', data: {concepts: [concept('illustration')]}},
    {},
  ),
  {
    name: 'PATCH inputs: an input changes when its data does',
    rpc: 'GetInput',
    request: {input_id: 'park'},
    before: [
      {
        rpc: 'PatchInputs',
        request: {
          action: 'merge',
          inputs: [{id: 'park', data: {metadata: {by: 'hand'}}}],
        },
      },
    ],
    expect: {
      answer: {
        input: {
          created_at: expect.stringMatching(/^2026-01-15T09:39/),
          modified_at: expect.not.stringMatching(/^2026-01-15T09:39/),
        },
      },
    },
  },
  patch(
    'an input that does not exist',
    'merge',
    {id: 'beach', data: {concepts: [concept('a')]}},
    refused(/inputs\[0\]\.id is "beach"/, 30102),
  ),
  patch(
    'by a collaborator who did not add it',
    'merge',
    {id: 'park', data: {concepts: [concept('a')]}},
    refused(
      /inputs\[0\] names the input park, which sandbox-owner added/,
      30103,
    ),
    {key: KEYS.a},
  ),
  patch(
    'a value between 0 and 1, named where it was sent',
    'merge',
    {id: 'pond', data: {concepts: [{id: 'fish', value: 0.5}]}},
    refused(/concepts\[\d\]\.value is 0\.5/, 24155),
    withPond,
  ),
  {
    name: 'PATCH inputs: no action',
    rpc: 'PatchInputs',
    request: {inputs: [{id: 'park'}]},
    expect: {code: 11102, http: 400, details: /action is missing/},
  },
];

const BY_A = {
  rpc: 'PostAnnotations',
  request: {
    annotations: [{id: 'a-1', input_id: 'pond', user_id: 'collaborator-a'}],
  },
};

const addedByA = {rpc: 'PostInputs', request: POND, key: KEYS.a};

const deletions: ApiCase[] = [
  {
    name: 'DELETE one input: its annotations go too',
    rpc: 'DeleteInput',
    request: {input_id: 'pond'},
    before: [...withPond.before, BY_A],
    expect: {changes: {'pond/a-1': null, 'pond/*': null}},
  },
  {
    name: 'DELETE one input: that does not exist',
    rpc: 'DeleteInput',
    request: {input_id: 'beach'},
    expect: {code: 30102, http: 404, details: /input_id is "beach"/},
  },
  {
    name: 'DELETE one input: by a collaborator who did not add it',
    rpc: 'DeleteInput',
    request: {input_id: 'park'},
    key: KEYS.b,
    expect: {code: 30103, http: 403, details: /sandbox-owner added/},
  },
  {
    name: 'DELETE one input: by the collaborator who added it',
    rpc: 'DeleteInput',
    request: {input_id: 'pond'},
    key: KEYS.a,
    before: [addedByA],
    expect: {changes: {'pond/*': null}},
  },
  {
    name: 'DELETE one input: by the collaborator who added it, when somebody else has annotated it',
    rpc: 'DeleteInput',
    request: {input_id: 'pond'},
    key: KEYS.a,
    before: [
      addedByA,
      {
        rpc: 'PostAnnotations',
        request: {annotations: [{id: 'o-1', input_id: 'pond'}]},
      },
    ],
    expect: {
      code: 30103,
      http: 403,
      details: /there is the annotation o-1 by sandbox-owner/,
    },
  },
  {
    name: 'DELETE one input: by the owner, when a model has annotated it, and nobody else',
    rpc: 'DeleteInput',
    request: {input_id: 'park'},
    before: [
      {
        rpc: 'DeleteAnnotations',
        request: {input_ids: ['park', 'park'], ids: ['park-dog', 'park-duck']},
      },
    ],
    expect: {
      changes: {
        'park/park-input': null,
        'park/park-concepts': null,
        'park/park-bench': null,
        'park/park-tree': null,
        'park/park-dog-detected': null,
        'park/park-bench-detected': null,
      },
    },
  },
  {
    name: 'DELETE inputs: twice the same',
    rpc: 'DeleteInputs',
    request: {ids: ['pond', 'pond']},
    ...withPond,
    expect: {changes: {'pond/*': null}},
  },
  {
    name: 'DELETE inputs: none of them, when one does not exist',
    rpc: 'DeleteInputs',
    request: {ids: ['park', 'beach']},
    expect: {code: 30102, http: 404, details: /ids\[1\] is "beach"/},
  },
  {
    name: 'DELETE inputs: no ids',
    rpc: 'DeleteInputs',
    request: {},
    expect: {code: 11102, http: 400, details: /ids has 0 items/},
  },
];

const lists: ApiCase[] = [
  {
    name: 'list inputs: by their status',
    rpc: 'ListInputs',
    request: {ids: ['park'], status: {code: 30000}},
    expect: {answer: {inputs: [{id: 'park'}]}},
  },
  {
    name: 'list inputs: by a status that none is in',
    rpc: 'ListInputs',
    request: {status: {code: 30001}},
    expect: {answer: {inputs: []}},
  },
];

export const inputChangeCases = [...patches, ...deletions, ...lists];

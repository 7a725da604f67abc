import type {JsonObject} from '../../../sandbox/core/index.ts';
import type {ApiCase, Expectation} from '../case.ts';
import {BOAT, PARK, patch, refused} from './patch.ts';
import {post} from './post.ts';

// What an annotation holds beside its data.

const about = {
  annotation_info: {round: 1, tool: {name: 'brush'}},
  consensus_info: {agreed: 2},
  embed_model_version_id: 'embedder-v1',
  trusted: true,
};

const posted = {
  before: [
    {
      rpc: 'PostAnnotations',
      request: {annotations: [{id: 'n', input_id: 'park', ...about}]},
    },
  ],
};

const patchPosted = (
  name: string,
  action: 'merge' | 'overwrite' | 'remove',
  change: JsonObject,
  after: JsonObject,
  more: Partial<ApiCase> = {},
) =>
  patch(name, action, ['park', 'n'], change, both('park/n', after), {
    ...posted,
    ...more,
  });

/** What is answered, and stored. */
const both = (annotation: string, holds: JsonObject): Expectation => ({
  answer: {annotations: [holds]},
  changes: {[annotation]: holds},
});

export const givenBackCases: ApiCase[] = [
  post(
    'what is said of it beside its data',
    {id: 'n', ...about},
    both('street/n', about),
  ),
  patchPosted(
    'free JSON beside the data',
    'merge',
    {annotation_info: {tool: {size: 3}}, consensus_info: {agreed: 3}},
    {
      ...about,
      annotation_info: {round: 1, tool: {name: 'brush', size: 3}},
      consensus_info: {agreed: 3},
    },
  ),
  patchPosted(
    'free JSON beside the data',
    'remove',
    {annotation_info: {tool: {name: true}}},
    {...about, annotation_info: {round: 1, tool: {}}},
  ),
  patchPosted(
    'null beside the data changes nothing',
    'merge',
    {annotation_info: null, consensus_info: {agreed: 4}},
    {...about, consensus_info: {agreed: 4}},
    {transports: ['rest']},
  ),
  patchPosted(
    'one of the fields that are only kept',
    'merge',
    {embed_model_version_id: 'embedder-v2'},
    {...about, embed_model_version_id: 'embedder-v2'},
  ),
  patch(
    'a field that is only kept, for the first time',
    'merge',
    PARK,
    {trusted: true},
    both('park/park-concepts', {trusted: true}),
  ),
  patch(
    'what only the API sets is sent back',
    'merge',
    PARK,
    {
      created_at: '2026-01-15T09:40:00Z',
      modified_at: '2026-01-15T09:40:00.000000Z',
      input_level: false,
    },
    {answer: {annotations: [{id: 'park-concepts', status: {code: 24150}}]}},
  ),
  patch(
    'another time of creation',
    'merge',
    PARK,
    {created_at: '2026-01-15T09:41:00Z'},
    refused(
      /annotations\[0\]\.created_at differs from what is stored, 2026-01-15T09:40:00\.000000Z/,
    ),
  ),
  patch(
    'another level',
    'overwrite',
    PARK,
    {input_level: true},
    refused(/annotations\[0\]\.input_level differs from what is stored, false/),
  ),
  patch(
    'a status of 0 is one that was left out',
    'merge',
    BOAT,
    {status: {code: 0}},
    {answer: {annotations: [{id: 'harbor-boat', status: {code: 24151}}]}},
  ),
];

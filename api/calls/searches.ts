import {defineCall} from '../call.ts';
import type {Answer, CallDocumentation, Context} from '../call.ts';
import {statusOf} from '../errors.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {
  PostAnnotationsSearchesRequest,
  PostInputsSearchesRequest,
} from '../schemas/search.ts';
import {searchAnnotations, searchInputs} from '../search/search.ts';
import type {Found} from '../search/search.ts';
import {checkCount, pageOf} from './pages.ts';
import {renderAnnotation, renderInput} from './render.ts';

export const aboutPostAnnotationsSearches: CallDocumentation = {
  summary: 'Search annotations',
  description:
    "Answers the annotations of the app that pass all filters of a search, a page at a time: those of users, of models, and the input-level ones. A filter names what an annotation must have: its concepts, its region's concepts, its author, input, status, task, metadata, place. `ranks` orders the hits by score; without them, they come by creation, and every score is 1.",
  limits: [
    '20 hits on a page when `pagination.per_page` is missing; at most 1,000.',
    'Searches are not saved: with `save`, nothing is found and nothing is stored.',
  ],
  errors: [
    {code: 11102, when: '`searches` is empty, or a field of it is wrong.'},
  ],
};

export const postAnnotationsSearches = defineCall({
  rpc: 'PostAnnotationsSearches',
  method: 'POST',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/annotations/searches',
    short: '/v2/annotations/searches',
  },
  request: PostAnnotationsSearchesRequest,
  answer: 'AnnotationsSearchResponse',
  handle({searches, pagination = {}}, context) {
    const found = searchAll(searches, searchAnnotations, context).flat();
    const hits = pageOf(unique(found), [], pagination);
    return answerOf(searches, hits, context);
  },
});

export const aboutPostInputsSearches: CallDocumentation = {
  summary: 'Search inputs',
  description:
    'Answers the inputs of the app that pass all filters of a search, a page at a time, each with the annotation that fits best. An input passes a filter when one of its annotations does.',
  limits: [
    '20 hits on a page when `pagination.per_page` is missing; at most 1,000.',
    'Searches are not saved: with `save`, nothing is found and nothing is stored.',
  ],
  errors: [
    {code: 11102, when: '`searches` is empty, or a field of it is wrong.'},
  ],
};

export const postInputsSearches = defineCall({
  rpc: 'PostInputsSearches',
  method: 'POST',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/inputs/searches',
    short: '/v2/inputs/searches',
  },
  request: PostInputsSearchesRequest,
  answer: 'InputsSearchResponse',
  handle({searches, pagination = {}, only_count}, context) {
    const found = searchAll(searches, searchInputs, context);
    const hits = only_count ? [] : pageOf(unique(found.flat()), [], pagination);
    return {
      ...answerOf(searches, hits, context),
      ...(only_count && {
        hit_counts: found.map(({length}) => ({
          estimated_total: String(length),
        })),
      }),
    };
  },
});

function searchAll(
  searches: readonly object[],
  search: typeof searchAnnotations,
  {app, userId, transport}: Context,
): Found[][] {
  checkCount(searches, 'searches', 1);
  const missingValue = transport === 'grpc' ? 0 : 1;
  return searches.map((asked, index) =>
    (asked as JsonObject).save
      ? []
      : search(asked as JsonObject, `searches[${index}]`, {
          app,
          userId,
          missingValue,
        }),
  );
}

/** What several searches found, once each. */
function unique(found: readonly Found[]): Found[] {
  const first = new Map<Found['cell'], Found>();
  for (const item of found) {
    if (!first.has(item.cell)) {
      first.set(item.cell, item);
    }
  }
  return [...first.values()];
}

function answerOf(
  searches: readonly object[],
  hits: readonly Found[],
  {app, newId}: Context,
): Answer {
  return {
    status: {...statusOf(10000)},
    id: newId(),
    hits: hits.flatMap(({cell: {value}, score}) => {
      const input = app.inputs.get(value.input_id)?.value;
      return input
        ? [
            {
              score,
              input: renderInput(app, input),
              annotation: renderAnnotation(value),
              user_id: app.userId,
              app_id: app.id,
            },
          ]
        : [];
    }),
    searches: searches as JsonObject[],
  };
}

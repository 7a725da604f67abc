import * as z from 'zod/mini';
import {LIMITS} from '../limits.ts';
import {doc, flag, freeJson, list, number, text} from './common.ts';
import {StatusRequest, WorkerRequest} from './annotation.ts';
import {GeoRequest} from './data.ts';
import {message} from './message.ts';
import {pages, user_app_id} from './request.ts';

// What a search asks for. An empty object asks that the field is there at all.

const ConceptQuery = message(
  'Concept',
  'A concept that the annotation says, of the image or of its region.',
  {
    id: text('Id of the concept.'),
    name: text('Name of the concept.'),
    value: number(
      '1: present. 0: absent. When missing, REST reads 1 and gRPC reads 0; always send it.',
    ),
  },
  {id: 'ConceptQuery'},
);

const RegionInfoQuery = message(
  'RegionInfo',
  'Where the region is: an empty `bounding_box`, `polygon`, `mask`, `point` or `span` asks for regions of that kind.',
  {},
  {id: 'RegionInfoQuery'},
);

const RegionQuery = message(
  'Region',
  'A region that the annotation has.',
  {
    id: text('Id of the region.'),
    region_info: z.optional(RegionInfoQuery),
    get data(): z.ZodMiniOptional<typeof DataQuery> {
      return z.optional(DataQuery);
    },
    track_id: text('Regions of this track.'),
  },
  {id: 'RegionQuery'},
);

const DataQuery = message(
  'Data',
  'What the annotation says. An empty object asks for annotations without regions, frames and time segments.',
  {
    concepts: list(ConceptQuery, 'Concepts that are all in the annotation.'),
    regions: list(RegionQuery, 'Regions that are all in the annotation.'),
    metadata: freeJson(
      'Free JSON: annotations that have one of these keys with this value.',
    ),
    geo: z.optional(
      doc(
        GeoRequest,
        'A place: `geo_point` with `geo_limit` (`type` is withinMiles, withinKilometers, withinRadians or withinDegrees), or two corners in `geo_box`.',
      ),
    ),
  },
  {id: 'DataQuery'},
);

const AnnotationQuery = message(
  'Annotation',
  'What an annotation must have to be found; fields that are left out are not asked for.',
  {
    id: text('Id of the annotation.'),
    input_id: text('Id of the input that it annotates.'),
    user_id: text('The user who made it; `me` is the user of the key.'),
    model_version_id: text('The model version that made it.'),
    task_id: text('The task that it belongs to.'),
    worker: z.optional(WorkerRequest),
    status: z.optional(
      doc(StatusRequest, 'Where it stands. Only `code` is read.'),
    ),
    input_level: flag('True: only input-level annotations.'),
    trusted: flag('True: only trusted annotations.'),
    annotation_info: freeJson(
      'Free JSON: annotations that have one of these keys with this value.',
    ),
    data: z.optional(DataQuery),
  },
  {id: 'AnnotationQuery'},
);

const InputQuery = message(
  'Input',
  'What the input must have. In `data`, an empty `image`, `video`, `audio` or `text` asks for inputs of that kind.',
  {
    id: text('Id of the input.'),
    dataset_ids: list(z.string(), 'Inputs of one of these datasets.'),
    status: z.optional(
      doc(StatusRequest, 'Where it stands. Only `code` is read.'),
    ),
    data: z.optional(DataQuery),
  },
  {id: 'InputQuery'},
);

const TimeRangeQuery = message('TimeRange', 'From when to when, inclusive.', {
  start_time: text({description: 'From when.', format: 'date-time'}),
  end_time: text({description: 'Until when.', format: 'date-time'}),
});

const FilterQuery = message('Filter', 'What must be true of a hit.', {
  annotation: z.optional(AnnotationQuery),
  input: z.optional(InputQuery),
  last_updated_time_range: z.optional(
    doc(TimeRangeQuery, 'When the annotation last changed.'),
  ),
  negate: flag('True: what must not be true.'),
});

const RankQuery = message('Rank', 'What the hits are ordered by.', {
  annotation: z.optional(
    doc(
      AnnotationQuery,
      'Concepts, or a picture, text or input to compare with. The sandbox has no model that compares: it knows the very same one from others.',
    ),
  ),
  negate: flag('True: the other way round.'),
});

const QueryRequest = message('Query', 'What to search for.', {
  filters: list(FilterQuery, 'All must pass.'),
  ranks: list(RankQuery, 'How to order the hits; by creation when missing.'),
});

const SearchRequest = message('Search', 'A search.', {
  query: z.optional(QueryRequest),
  min_value: number({
    description: 'Only hits with this score or more.',
    minimum: 0,
    maximum: 1,
  }),
  as_of: text({
    description: 'Only annotations that were made by then.',
    format: 'date-time',
  }),
});

const PaginationRequest = message('Pagination', 'Which page.', pages);

const searches = doc(z.array(SearchRequest), {
  description: 'The searches; what any of them finds is answered, once.',
  minItems: 1,
  maxItems: LIMITS.batch,
});

export const PostAnnotationsSearchesRequest = message(
  'PostAnnotationsSearchesRequest',
  'Searches over annotations.',
  {user_app_id, searches, pagination: z.optional(PaginationRequest)},
);

export const PostInputsSearchesRequest = message(
  'PostInputsSearchesRequest',
  'Searches over inputs.',
  {
    user_app_id,
    searches,
    pagination: z.optional(PaginationRequest),
    only_count: flag('True: how many there are, and no hits.'),
  },
);

import type {JsonObject} from '../../../sandbox/core/index.ts';
import {concept} from '../case.ts';
import {
  DOCS,
  OLD_DOCS,
  PYTHON_SEARCH,
  PYTHON_GRPC,
  LANGCHAIN,
  IMAGE,
  PNG,
  withTruck,
} from './request.ts';
import type {PublishedRequest} from './request.ts';

const search = (
  name: string,
  from: string,
  query: JsonObject,
  {answer, ...more}: {answer?: JsonObject; [key: string]: unknown} = {},
): PublishedRequest => ({
  name: `search annotations: ${name}`,
  from,
  rpc: 'PostAnnotationsSearches',
  request: {searches: [{query}], ...(more as JsonObject)},
  before: withTruck,
  ...(answer && {answer}),
});

const filter = (annotation: JsonObject) => ({filters: [{annotation}]});
const rank = (...annotations: JsonObject[]) => ({
  ranks: annotations.map((annotation) => ({annotation})),
});
const concepts = (...items: JsonObject[]) => ({data: {concepts: items}});
const TOLD = {answer: {hits: [{annotation: {id: 'told'}}]}};
const FIRST_PAGE = {pagination: {page: 1, per_page: 1000}};

export const searchRequests: PublishedRequest[] = [
  search('a concept', DOCS, filter(concepts(concept('people'))), TOLD),
  search(
    'a concept, the second page',
    DOCS,
    filter(concepts(concept('people'))),
    {
      pagination: {page: 2, per_page: 20},
      answer: {hits: []},
    },
  ),
  search(
    'the concept of a region',
    PYTHON_GRPC,
    filter(concepts(concept('bench'))),
    {
      ...FIRST_PAGE,
    },
  ),
  search(
    'a concept by name',
    PYTHON_GRPC,
    filter(concepts({name: 'people', value: 1})),
    {...FIRST_PAGE, ...TOLD},
  ),
  search(
    'two concepts in two filters',
    PYTHON_GRPC,
    {
      filters: [
        {annotation: concepts(concept('people'))},
        {annotation: concepts(concept('bench'))},
      ],
    },
    {...FIRST_PAGE, answer: {hits: []}},
  ),
  search('none of a concept', DOCS, {
    filters: [{annotation: concepts({name: 'cat'}), negate: true}],
  }),
  search(
    'a status by name',
    DOCS,
    filter({status: {code: 'ANNOTATION_SUCCESS'}}),
  ),
  search('a status by number', DOCS, filter({status: {code: 24150}})),
  search('a user', DOCS, filter({user_id: 'collaborator-a'})),
  search(
    'what is told about annotations',
    DOCS,
    filter({annotation_info: {type: 'animal'}}),
    TOLD,
  ),
  search('metadata', DOCS, filter({data: {metadata: {type: 'animal'}}})),
  search(
    'about a place',
    DOCS,
    filter({
      data: {
        geo: {
          geo_point: {longitude: -29, latitude: 40},
          geo_limit: {type: 'withinKilometers', value: 150},
        },
      },
    }),
  ),
  search(
    'between two places',
    DOCS,
    filter({
      data: {
        geo: {
          geo_box: [
            {geo_point: {latitude: 42, longitude: -31}},
            {geo_point: {latitude: 39, longitude: -29}},
          ],
        },
      },
    }),
  ),
  search('a concept, by what a model finds', DOCS, {
    ...filter(concepts(concept('people'))),
    ...rank(concepts(concept('dog', 0))),
  }),
  search('metadata, by a concept', DOCS, {
    ...filter({data: {metadata: {type: 'animal'}}}),
    ...rank(concepts(concept('dog'))),
  }),
  search(
    'by two concepts',
    DOCS,
    rank(concepts(concept('ai_fvlBqXZR')), concepts(concept('people', 0))),
  ),
  search('by a concept in another language', DOCS, {
    ...rank(concepts({name: '犬', value: 1})),
    language: 'ja',
  }),
  search(
    'by a concept that says its language',
    OLD_DOCS,
    rank(concepts({name: '犬', language: 'ja', value: 1})),
  ),
  search('by an input', DOCS, rank({input_id: 'dog'})),
  search('by a picture', DOCS, rank({data: {image: {url: IMAGE.url}}})),
  search(
    'by the bytes of a picture',
    DOCS,
    rank({data: {image: {base64: PNG}}}),
  ),
  search(
    'by a text',
    DOCS,
    rank({data: {text: {raw: 'black dress with white polka dots'}}}),
  ),
  search(
    'by a text, with metadata',
    LANGCHAIN,
    {
      ...rank({data: {text: {raw: 'black dress'}}}),
      ...filter({data: {metadata: {type: 'animal'}}}),
    },
    {pagination: {page: 1, per_page: 4}},
  ),
  search(
    'everything',
    LANGCHAIN,
    {filters: []},
    {pagination: {page: 1, per_page: 20}},
  ),
  {
    name: 'search inputs: of a dataset, by a picture',
    from: DOCS,
    rpc: 'PostInputsSearches',
    request: {
      searches: [
        {
          query: {
            filters: [{input: {dataset_ids: ['animals']}}],
            ...rank({data: {image: {url: IMAGE.url}}}),
          },
          min_value: 0.95,
        },
      ],
    },
  },
  {
    name: 'search inputs: as the SDK asks when it is asked for nothing',
    from: PYTHON_SEARCH,
    rpc: 'PostInputsSearches',
    request: {
      searches: [
        {
          query: {
            ranks: [{annotation: {}}],
            filters: [{annotation: {}, input: {}}],
          },
          algorithm: 'nearest_neighbor',
          metric: 'EUCLIDEAN_DISTANCE',
        },
      ],
      pagination: {page: 1, per_page: 10},
    },
  },
  {
    name: 'search inputs: of two kinds and a status',
    from: PYTHON_SEARCH,
    rpc: 'PostInputsSearches',
    request: {
      searches: [
        {
          query: {
            ranks: [{annotation: {}}],
            filters: [
              {
                annotation: {},
                input: {data: {image: {}, text: {}}, status: {code: 30000}},
              },
            ],
          },
          algorithm: 'brute_force',
          metric: 'COSINE_DISTANCE',
        },
      ],
      pagination: {page: 1},
    },
  },
];

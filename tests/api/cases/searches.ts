import type {JsonObject} from '../../../sandbox/core/index.ts';
import {box, concept} from '../case.ts';
import type {ApiCase} from '../case.ts';

const point = (longitude: number, latitude: number) => ({
  geo_point: {longitude, latitude},
});

/** Annotations with something of everything that can be searched for. */
const before = [
  {
    rpc: 'PostInputs',
    request: {
      inputs: [
        {
          id: 'zoo',
          data: {text: {raw: 'At the zoo'}},
          dataset_ids: ['animals'],
        },
      ],
    },
  },
  {
    rpc: 'PostAnnotations',
    request: {
      annotations: [
        {
          id: 'z1',
          input_id: 'zoo',
          user_id: 'collaborator-a',
          status: {code: 24151},
          task_id: 'zoo-task',
          data: {
            concepts: [concept('zebra'), concept('lion', 0)],
            metadata: {by: 'hand', seen: {twice: true, at: 5}},
            geo: point(13.4, 52.5),
          },
          annotation_info: {round: 1},
        },
        {
          id: 'z2',
          input_id: 'zoo',
          data: {
            regions: [
              {
                id: 'r1',
                track_id: 't1',
                region_info: box(0.25, 0.25, 0.5, 0.5),
                data: {concepts: [concept('zebra')]},
              },
            ],
          },
        },
        {
          id: 'z3',
          input_id: 'zoo',
          data: {concepts: [concept('zebra', 0)]},
          trusted: true,
        },
      ],
    },
  },
];

const ZOO = {annotation: {input_id: 'zoo'}};
const level = '*';

const search = (
  name: string,
  query: JsonObject,
  ids: string[],
  more: JsonObject = {},
): ApiCase => ({
  name: `search annotations: ${name}`,
  rpc: 'PostAnnotationsSearches',
  before,
  request: {searches: [{query, ...more}]},
  expect: {
    answer: {
      hits: ids.map((id) => ({
        input: {id: 'zoo'},
        annotation: {
          input_id: 'zoo',
          ...(id === level ? {input_level: true} : {id}),
        },
        user_id: 'sandbox-owner',
        app_id: 'sandbox-app',
      })),
    },
  },
});

const by = (name: string, annotation: JsonObject, ids: string[]): ApiCase =>
  search(
    `by ${name}`,
    {filters: [{annotation: {input_id: 'zoo', ...annotation}}]},
    ids,
  );

const data = (name: string, value: JsonObject, ids: string[]): ApiCase =>
  by(name, {data: value}, ids);

const filters: ApiCase[] = [
  by('input', {}, [level, 'z1', 'z2', 'z3']),
  by('id', {id: 'z2'}, ['z2']),
  by('user', {user_id: 'collaborator-a'}, ['z1']),
  by('worker', {worker: {user: {id: 'me'}}}, [level, 'z2', 'z3']),
  by('status', {status: {code: 24151}}, ['z1']),
  by('task', {task_id: 'zoo-task'}, ['z1']),
  by('free JSON about it', {annotation_info: {round: 1}}, ['z1']),
  by('level', {input_level: true}, [level]),
  by('a model that made none', {model_version_id: 'nobody'}, []),
  data('concept', {concepts: [concept('zebra')]}, ['z1', 'z2']),
  data('a concept that is absent', {concepts: [concept('zebra', 0)]}, ['z3']),
  data('name', {concepts: [{name: 'lion', value: 0}]}, ['z1']),
  data('two concepts', {concepts: [concept('zebra'), concept('lion', 0)]}, [
    'z1',
  ]),
  data(
    'a concept of the region',
    {regions: [{data: {concepts: [concept('zebra')]}}]},
    ['z2'],
  ),
  data('kind of region', {regions: [{region_info: {bounding_box: {}}}]}, [
    'z2',
  ]),
  data('another kind of region', {regions: [{region_info: {point: {}}}]}, []),
  data('track', {regions: [{track_id: 't1'}]}, ['z2']),
  data('text', {text: {}}, [level]),
  data('no region', {}, [level, 'z1', 'z3']),
  data('metadata', {metadata: {by: 'hand'}}, ['z1']),
  data('one of two metadata', {metadata: {by: 'hand', no: 1}}, ['z1']),
  data('metadata within', {metadata: {seen: {twice: true}}}, ['z1']),
  data('other metadata', {metadata: {by: 'foot'}}, []),
  data(
    'nearness',
    {
      geo: {
        ...point(13.3, 52.4),
        geo_limit: {type: 'withinKilometers', value: 20},
      },
    },
    ['z1'],
  ),
  data(
    'nearness that is not',
    {geo: {...point(13.3, 52.4), geo_limit: {type: 'withinMiles', value: 5}}},
    [],
  ),
  data('a box on Earth', {geo: {geo_box: [point(13, 53), point(14, 52)]}}, [
    'z1',
  ]),
  search(
    'what is not so',
    {
      filters: [
        ZOO,
        {negate: true, annotation: {data: {concepts: [concept('zebra')]}}},
      ],
    },
    [level, 'z3'],
  ),
  search(
    'by kind of input and dataset',
    {
      filters: [
        ZOO,
        {input: {data: {text: {}}, dataset_ids: ['plants', 'animals']}},
      ],
    },
    [level, 'z1', 'z2', 'z3'],
  ),
  search(
    'by another kind of input',
    {filters: [ZOO, {input: {data: {image: {}}}}]},
    [],
  ),
  search(
    'by the time of change',
    {
      filters: [
        ZOO,
        {last_updated_time_range: {end_time: '2001-01-01T00:00:00Z'}},
      ],
    },
    [],
  ),
  search(
    'in the older form',
    {ands: [{annotation: {id: 'z1'}}, {annotation: {input_id: 'zoo'}}]},
    ['z1'],
  ),
];

const ranks: ApiCase[] = [
  search(
    'the best first',
    {
      filters: [ZOO],
      ranks: [{annotation: {data: {concepts: [concept('zebra')]}}}],
    },
    ['z1', 'z2'],
    {min_value: 0.5},
  ),
  search(
    'in the order of creation without ranks',
    {filters: [ZOO], ranks: [{annotation: {}}]},
    [level, 'z1', 'z2', 'z3'],
  ),
  search('saved, and not carried out', {filters: [ZOO]}, [], {save: true}),
];

const searchRequest = {searches: [{query: {filters: [ZOO]}}]};

const others: ApiCase[] = [
  {
    name: 'search annotations: a page',
    rpc: 'PostAnnotationsSearches',
    before,
    request: {...searchRequest, pagination: {page: 2, per_page: 3}},
    expect: {answer: {hits: [{annotation: {id: 'z3'}, score: 1}]}},
  },
  {
    name: 'search annotations: no searches',
    rpc: 'PostAnnotationsSearches',
    request: {searches: []},
    expect: {code: 11102, http: 400, details: /searches/},
  },
  {
    name: 'search annotations: a place by no unit',
    rpc: 'PostAnnotationsSearches',
    before,
    request: {
      searches: [
        {
          query: {
            filters: [
              {
                annotation: {
                  data: {geo: {...point(1, 1), geo_limit: {type: 'near'}}},
                },
              },
            ],
          },
        },
      ],
    },
    expect: {
      code: 11102,
      http: 400,
      details:
        /searches\[0\]\.query\.filters\[0\]\.annotation\.data\.geo\.geo_limit\.type is "near"/,
    },
  },
  {
    name: 'search inputs: by two annotations',
    rpc: 'PostInputsSearches',
    before,
    request: {
      searches: [
        {
          query: {
            filters: [
              {annotation: {data: {concepts: [concept('lion', 0)]}}},
              {annotation: {data: {regions: [{track_id: 't1'}]}}},
            ],
          },
        },
      ],
    },
    expect: {answer: {hits: [{input: {id: 'zoo'}}]}},
  },
  {
    name: 'search inputs: only how many',
    rpc: 'PostInputsSearches',
    before,
    request: {...searchRequest, only_count: true},
    expect: {answer: {hits: [], hit_counts: [{estimated_total: '1'}]}},
  },
  {
    name: 'search annotations: what two searches find comes once, as the first found it',
    rpc: 'PostAnnotationsSearches',
    before,
    request: {
      searches: [
        {query: {filters: [{annotation: {id: 'z1'}}]}},
        {
          query: {
            filters: [{annotation: {id: 'z1'}}],
            ranks: [{annotation: {data: {concepts: [concept('lion')]}}}],
          },
        },
      ],
    },
    expect: {answer: {hits: [{annotation: {id: 'z1'}, score: 1}]}},
  },
];

export const searchCases = [...filters, ...ranks, ...others];

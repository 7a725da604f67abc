import type {JsonObject} from '../../../sandbox/core/index.ts';
import {box, concept} from '../case.ts';
import {DOCS, OLD_DOCS, PYTHON, PNG} from './request.ts';
import type {PublishedRequest} from './request.ts';

const annotate = (
  name: string,
  from: string,
  ...annotations: JsonObject[]
): PublishedRequest => ({
  name: `annotate: ${name}`,
  from,
  rpc: 'PostAnnotations',
  request: {annotations},
});

const region = (more: JsonObject, ...concepts: JsonObject[]) => ({
  input_id: 'park',
  data: {regions: [{...more, data: {concepts}}]},
});

const polygon = (...points: JsonObject[]) => ({
  region_info: {polygon: {points}},
});

const additions: PublishedRequest[] = [
  annotate('concepts', DOCS, {
    input_id: 'park',
    data: {concepts: [concept('tree'), concept('water', 0)]},
  }),
  annotate('concepts, and the model that embeds', OLD_DOCS, {
    input_id: 'park',
    data: {concepts: [concept('tree'), concept('water', 0)]},
    embed_model_version_id: 'bb186755eda04f9cbb6fe32e816be104',
  }),
  annotate('for a task, in the old place', DOCS, {
    input_id: 'park',
    data: {concepts: [concept('tree')]},
    annotation_info: {task_id: 'c2f8'},
  }),
  annotate(
    'two boxes',
    DOCS,
    region(
      {region_info: box(0, 0, 0.5, 0.5)},
      concept('tree'),
      concept('water', 0),
    ),
    region({region_info: box(0.6, 0.6, 0.8, 0.8)}, concept('bike')),
  ),
  annotate(
    'polygons of points that have one coordinate each',
    DOCS,
    region(
      polygon({row: 0.3}, {col: 0.5}, {z: 0.5}),
      concept('a'),
      concept('b', 0),
    ),
    region(polygon({row: 0.6}, {col: 0.8}, {z: 0.5}), concept('c')),
  ),
  annotate(
    'a polygon, as the SDK makes it',
    PYTHON,
    region(
      polygon(
        {row: 0.1, col: 0.2, visibility: 'VISIBLE'},
        {row: 0.5, col: 0.2, visibility: 'VISIBLE'},
        {row: 0.5, col: 0.7, visibility: 'VISIBLE'},
      ),
      {id: 'id-a', name: 'a', value: 1},
    ),
  ),
  annotate('regions that a model found', DOCS, {
    input_id: 'kitchen',
    data: {
      regions: [
        {id: 'kitchen-bowl-region', data: {concepts: [concept('tree')]}},
      ],
    },
  }),
  annotate(
    'a mask',
    DOCS,
    region({region_info: {mask: {image: {base64: PNG}}}}, concept('cat')),
  ),
  annotate('for another user to do', DOCS, {
    input_id: 'park',
    user_id: 'collaborator-a',
    status: {code: 'ANNOTATION_PENDING'},
  }),
  annotate('a frame of a video', OLD_DOCS, {
    input_id: 'park',
    data: {
      frames: [
        {
          frame_info: {time: 0},
          data: {concepts: [concept('dog')]},
        },
      ],
    },
  }),
  annotate('a box, on a track', PYTHON, {
    ...region(
      {region_info: box(0.2, 0.2, 0.4, 0.4)},
      {id: 'id-a', name: 'a', value: 1},
    ),
    id: 'ann-1',
  }),
  annotate('words of a text', PYTHON, {
    input_id: 'park',
    data: {
      regions: [
        {
          region_info: {span: {char_start: 2, char_end: 8, raw_text: 'really'}},
          data: {concepts: [concept('adverb')]},
        },
      ],
    },
  }),
];

const patch = (
  name: string,
  action: string,
  item: JsonObject,
): PublishedRequest => ({
  name: `patch annotations: ${name}`,
  from: DOCS,
  rpc: 'PatchAnnotations',
  request: {annotations: [item], action},
});

const others: PublishedRequest[] = [
  patch('concepts', 'merge', {
    input_id: 'park',
    id: 'park-concepts',
    data: {concepts: [concept('apple')]},
  }),
  {
    ...patch('concepts of a region', 'merge', {
      input_id: 'park',
      id: 'boxed',
      data: {regions: [{id: 'box-1', data: {concepts: [concept('apple')]}}]},
    }),
    before: [
      {
        rpc: 'PostAnnotations',
        request: {
          annotations: [
            {
              ...region(
                {id: 'box-1', region_info: box(0, 0, 1, 1)},
                concept('tree'),
              ),
              id: 'boxed',
            },
          ],
        },
      },
    ],
  },
  patch('another box', 'overwrite', {
    ...region({region_info: box(0, 0, 1, 1)}, concept('bike')),
    id: 'park-bench',
  }),
  patch('a status', 'merge', {
    input_id: 'park',
    id: 'park-duck',
    status: {code: 'ANNOTATION_SUCCESS'},
  }),
  {
    name: "annotations of 'me'",
    from: DOCS,
    rpc: 'ListAnnotations',
    request: {
      user_app_id: {user_id: 'me', app_id: 'sandbox-app'},
      page: 1,
      per_page: 10,
      model_version_ids: ['sandbox-detector-v1', 'another'],
    },
  },
  {
    name: 'annotations of everybody',
    from: DOCS,
    rpc: 'ListAnnotations',
    request: {list_all_annotations: true, page: 1, per_page: 10},
  },
  {
    name: 'annotations by ids',
    from: DOCS,
    rpc: 'ListAnnotations',
    request: {
      page: 1,
      per_page: 10,
      input_ids: ['park', 'desk'],
      ids: ['park-bench', 'desk-laptop'],
    },
    answer: {annotations: [{id: 'park-bench'}, {id: 'desk-laptop'}]},
  },
  {
    name: 'annotations of a status',
    from: OLD_DOCS,
    rpc: 'ListAnnotations',
    request: {
      list_all_annotations: true,
      page: 1,
      per_page: 10,
      statuses: [{code: 'ANNOTATION_PENDING'}],
    },
  },
  {
    name: 'delete an annotation',
    from: DOCS,
    rpc: 'DeleteAnnotation',
    request: {input_id: 'park', annotation_id: 'park-bench'},
  },
  {
    name: 'delete annotations',
    from: DOCS,
    rpc: 'DeleteAnnotations',
    request: {input_ids: ['park', 'desk'], ids: ['park-bench', 'desk-laptop']},
  },
  {
    name: 'delete annotations of inputs',
    from: DOCS,
    rpc: 'DeleteAnnotations',
    request: {input_ids: ['park', 'desk']},
  },
  {
    name: 'delete annotations of inputs, with an empty list of ids',
    from: PYTHON,
    rpc: 'DeleteAnnotations',
    request: {input_ids: ['park', 'desk'], ids: []},
  },
];

export const annotationRequests = [...additions, ...others];

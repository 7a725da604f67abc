import deleteOne from '../../code_snippets/api-guide/annotate/operations/delete_annotation_input_annotation_ids.ts';
import deleteMany from '../../code_snippets/api-guide/annotate/operations/bulk_delete_annotations_input_annotation_ids.ts';
import listByUser from '../../code_snippets/api-guide/annotate/operations/list_annotations_user_ids.ts';
import update from '../../code_snippets/api-guide/annotate/operations/update_annotation_concepts.ts';
import create from '../../code_snippets/api-guide/annotate/operations/annotate_polygons_image.ts';
import type {ExampleRequest} from '../../sandbox/core/documentation.ts';

const APP = '/v2/users/{user_id}/apps/{app_id}';

const addBridge: ExampleRequest = {
  method: 'POST',
  path: `${APP}/inputs`,
  body: {
    inputs_add_job_id: 'bridges',
    inputs: [
      {
        id: 'bridge',
        data: {image: {url: 'https://annotation-api.example/img/bridge.png'}},
      },
    ],
  },
};

/** Whether an annotation says that there is a bench. */
const benches = {
  query: {
    filters: [{annotation: {data: {concepts: [{id: 'bench', value: 1}]}}}],
  },
};

/** The request that the reference shows for each call; its answer comes from the sandbox. */
export const exampleRequests: Readonly<Record<string, ExampleRequest>> = {
  PostAnnotations: create.request,
  ListAnnotations: {
    ...listByUser.request,
    query: {...listByUser.request.query, per_page: 2},
  },
  GetAnnotation: {
    method: 'GET',
    path: `${APP}/inputs/street/annotations/street-car`,
  },
  PatchAnnotations: update.request,
  DeleteAnnotation: deleteOne.request,
  DeleteAnnotations: deleteMany.request,
  PostInputs: {
    method: 'POST',
    path: `${APP}/inputs`,
    body: {
      inputs: [
        {
          id: 'bridge',
          data: {
            image: {url: 'https://annotation-api.example/img/bridge.png'},
            concepts: [{id: 'outdoors', value: 1}],
          },
        },
      ],
    },
  },
  ListInputs: {method: 'GET', path: `${APP}/inputs`, query: {per_page: 2}},
  GetInput: {method: 'GET', path: `${APP}/inputs/park`},
  PostAnnotationsSearches: {
    method: 'POST',
    path: `${APP}/annotations/searches`,
    body: {searches: [benches], pagination: {page: 1, per_page: 2}},
  },
  PatchAnnotationsStatus: {
    method: 'PATCH',
    path: `${APP}/task/sandbox-task/annotations/status`,
    body: {action: 'overwrite', status_code: 24150},
  },
  ListAnnotationWorkers: {
    method: 'GET',
    path: `${APP}/annotations/workers`,
    query: {per_page: 10},
  },
  PatchInputs: {
    method: 'PATCH',
    path: `${APP}/inputs`,
    body: {
      inputs: [{id: 'park', data: {metadata: {season: 'summer'}}}],
      action: 'merge',
    },
  },
  DeleteInput: {method: 'DELETE', path: `${APP}/inputs/bookshelf`},
  DeleteInputs: {
    method: 'DELETE',
    path: `${APP}/inputs`,
    body: {ids: ['desk', 'bookshelf']},
  },
  PostInputsSearches: {
    method: 'POST',
    path: `${APP}/inputs/searches`,
    body: {searches: [benches], pagination: {page: 1, per_page: 1}},
  },
  ListInputsAddJobs: {
    method: 'GET',
    path: `${APP}/inputs/jobs/add`,
    before: addBridge,
  },
  GetInputsAddJob: {
    method: 'GET',
    path: `${APP}/inputs/jobs/add/bridges`,
    before: addBridge,
  },
  CancelInputsAddJob: {
    method: 'PATCH',
    path: `${APP}/inputs/jobs/add/bridges`,
    body: {},
    before: addBridge,
  },
};

import deleteOne from '../../code_snippets/api-guide/annotate/operations/delete_annotation_input_annotation_ids.ts';
import deleteMany from '../../code_snippets/api-guide/annotate/operations/bulk_delete_annotations_input_annotation_ids.ts';
import listByUser from '../../code_snippets/api-guide/annotate/operations/list_annotations_user_ids.ts';
import update from '../../code_snippets/api-guide/annotate/operations/update_annotation_concepts.ts';
import create from '../../code_snippets/api-guide/annotate/operations/annotate_polygons_image.ts';
import type {ExampleRequest} from '../../sandbox/core/documentation.ts';

const APP = '/v2/users/{user_id}/apps/{app_id}';

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
};

import * as z from 'zod/mini';
import {LIMITS} from '../limits.ts';
import {PATCH_ACTIONS} from '../patch/index.ts';
import {doc, flag, freeJson, integer, list, text} from './common.ts';
import {DataRequest} from './data.ts';
import {message} from './message.ts';
import {batch, ids, pages, user_app_id} from './request.ts';

export const StatusRequest = message(
  'Status',
  'Where the annotation stands. Only `code` is read.',
  {
    code: integer({
      description:
        '24150 success, 24151 pending, 24157 awaiting review, 24158 review denied, 24159 awaiting consensus review.',
      examples: [24150],
    }),
    description: text({description: 'Not read.', readOnly: true}),
    details: text({description: 'Not read.', readOnly: true}),
    req_id: text({description: 'Not read.', readOnly: true}),
  },
);

const UserRequest = message('User', 'A user.', {id: text('Id of the user.')});

const ModelVersionRequest = message('ModelVersion', 'A version of a model.', {
  id: text('Id of the version.'),
});

const ModelRequest = message('Model', 'A model.', {
  id: text('Id of the model.'),
  model_version: z.optional(ModelVersionRequest),
});

const WorkflowVersionRequest = message(
  'WorkflowVersion',
  'A version of a workflow.',
  {id: text('Id of the version.')},
);

const WorkflowRequest = message('Workflow', 'A workflow.', {
  id: text('Id of the workflow.'),
  version: z.optional(WorkflowVersionRequest),
});

export const WorkerRequest = message(
  'Worker',
  'Who made the annotation: one of a user, a model, a workflow.',
  {
    user: z.optional(UserRequest),
    model: z.optional(ModelRequest),
    workflow: z.optional(WorkflowRequest),
  },
);

const given = (what: string) =>
  text({
    description: `${what} Set by the API: if sent, it must be what is stored.`,
    format: 'date-time',
    readOnly: true,
  });

const sharedFields = {
  data: z.optional(DataRequest),
  status: z.optional(StatusRequest),
  worker: z.optional(
    doc(
      WorkerRequest,
      'The author. Only the owner of the app may name another user than the one of the key, and only in a POST.',
    ),
  ),
  user_id: text({
    description: 'The author. Older spelling of `worker.user.id`.',
  }),
  model_version_id: text({
    description: 'Older spelling of `worker.model.model_version.id`.',
    deprecated: true,
  }),
  task_id: text('The task that the annotation belongs to.'),
  annotation_info: freeJson('Free JSON about the annotation.'),
  consensus_info: freeJson('Free JSON about consensus review.'),
  created_at: given('When the annotation was made.'),
  modified_at: given('When the annotation last changed.'),
  input_level: z.optional(
    doc(z.boolean(), {
      description:
        'Whether the annotation was made with the input. Set by the API: if sent, it must be what is stored.',
      readOnly: true,
    }),
  ),
};

const input_id = doc(z.string(), 'Id of the input that it annotates.');

export const NewAnnotationRequest = message(
  'Annotation',
  'An annotation to add.',
  {
    id: text('Id of the annotation. Generated when missing.'),
    input_id,
    ...sharedFields,
  },
  {id: 'NewAnnotationRequest'},
);

export const AnnotationPatchRequest = message(
  'Annotation',
  'An annotation, and what changes in it.',
  {
    id: doc(z.string(), 'Id of the annotation.'),
    input_id,
    ...sharedFields,
  },
  {id: 'AnnotationPatchRequest'},
);

export const PostAnnotationsRequest = message(
  'PostAnnotationsRequest',
  'Annotations to add.',
  {
    user_app_id,
    annotations: batch(NewAnnotationRequest, '1 to 128 annotations.'),
  },
);

export const PatchAnnotationsRequest = message(
  'PatchAnnotationsRequest',
  'Changes of annotations.',
  {
    user_app_id,
    annotations: batch(
      AnnotationPatchRequest,
      '1 to 128 annotations, each named by `input_id` and `id`, with what changes in it.',
    ),
    action: doc(z.enum(PATCH_ACTIONS), {
      description: 'What to do with what the annotations bring.',
      examples: ['merge'],
    }),
    delete_if_empty_data: flag(
      'With `remove`: delete an annotation that is left with empty data.',
    ),
  },
);

const annotationId = text('Id of the annotation.');

export const GetAnnotationRequest = message(
  'GetAnnotationRequest',
  'One annotation, by its input and its own id.',
  {
    user_app_id,
    input_id: text('Id of the input.'),
    annotation_id: annotationId,
  },
);

export const DeleteAnnotationRequest = message(
  'DeleteAnnotationRequest',
  'One annotation, by its input and its own id.',
  {
    user_app_id,
    input_id: text('Id of the input.'),
    annotation_id: annotationId,
  },
);

export const ListAnnotationsRequest = message(
  'ListAnnotationsRequest',
  'Which annotations to list.',
  {
    user_app_id,
    ids: ids(
      'Annotations with these ids. As many `input_ids` are needed: the first id belongs to the first input id, and so on.',
    ),
    input_ids: ids('Annotations of these inputs.'),
    user_ids: ids(
      'Annotations by one of these users. Turns `list_all_annotations` on.',
    ),
    model_version_ids: ids(
      'Annotations by one of these model versions. Turns `list_all_annotations` on; together with `user_ids`, either will do.',
    ),
    workflow_version_ids: ids(
      'Annotations by one of these workflow versions. Turns `list_all_annotations` on; together with the other two, any will do.',
    ),
    statuses: list(StatusRequest, {
      description: 'Annotations that stand in one of these statuses.',
      maxItems: LIMITS.batch,
    }),
    list_all_annotations: flag(
      'List annotations made by models and workflows too.',
    ),
    return_model_output: flag(
      "Accepted, and without effect: models' annotations always come with their data.",
    ),
    task_id: text('Annotations of this task.'),
    ...pages,
  },
);

export const ListAnnotationWorkersRequest = message(
  'ListAnnotationWorkersRequest',
  'Which workers to list.',
  {
    user_app_id,
    additional_fields: list(z.string(), 'Accepted, and without effect.'),
    trusted_only: flag(
      'Only workers that have made annotations that count as trusted.',
    ),
    ...pages,
  },
);

export const PatchAnnotationsStatusRequest = message(
  'PatchAnnotationsStatusRequest',
  'Which annotations are to stand in which status.',
  {
    user_app_id,
    task_id: text('Annotations of this task.'),
    user_ids: ids('Annotations by one of these users.'),
    status_codes: list(z.int(), {
      description: 'Annotations that stand in one of these statuses.',
      maxItems: LIMITS.batch,
    }),
    action: z.optional(
      doc(z.enum(['overwrite']), 'The only action that there is.'),
    ),
    status_code: integer({
      description: 'The status that they are to stand in.',
      examples: [24150],
    }),
  },
);

export const DeleteAnnotationsRequest = message(
  'DeleteAnnotationsRequest',
  'Which annotations to delete.',
  {
    user_app_id,
    ids: ids(
      'Ids of the annotations, paired by position with `input_ids`. Without them, all annotations of those inputs go, except the input-level ones.',
    ),
    input_ids: ids('Ids of the inputs. At least one.'),
  },
);

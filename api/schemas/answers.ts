import * as z from 'zod/mini';
import {doc, flag, freeJson, list, named, text} from './common.ts';
import {Data} from './answer-data.ts';

// What the API answers. Nothing validates with these at run time: they give
// the types of answers, the OpenAPI document and a test of every answer.

export const Status = named(
  'Status',
  z.object({
    code: doc(z.int(), {
      description: 'Number of the status; 10000 is success.',
      examples: [10000],
    }),
    description: doc(z.string(), 'What the code means.'),
    details: doc(
      z.string(),
      'For a failure: what is wrong, and how to put it right.',
    ),
    req_id: text('Id of the request, to find it in logs.'),
  }),
  'How a call, or one item of a batch, turned out.',
);

/** A timestamp in an answer. */
const timestamp = (description: string) =>
  doc(z.string(), {
    description,
    format: 'date-time',
    examples: ['2026-01-15T09:30:00.000000Z'],
  });

export const Worker = named(
  'Worker',
  z.object({
    user: z.optional(z.object({id: z.string()})),
    model: z.optional(
      z.object({
        id: z.string(),
        model_version: z.optional(z.object({id: z.string()})),
      }),
    ),
    workflow: z.optional(
      z.object({
        id: z.string(),
        version: z.optional(z.object({id: z.string()})),
      }),
    ),
  }),
  'Who made the annotation: a user, a model or a workflow.',
);

const annotationFields = {
  id: doc(z.string(), 'Id of the annotation.'),
  input_id: doc(z.string(), 'Id of the input that it annotates.'),
  data: doc(Data, 'What the annotation says.'),
  status: doc(Status, 'Where the annotation stands, 24150 to 24159.'),
  user_id: text({
    description: 'The user who made it. Older spelling of `worker.user.id`.',
    deprecated: true,
  }),
  model_version_id: text({
    description:
      'The model version that made it. Older spelling of `worker.model.model_version.id`.',
    deprecated: true,
  }),
  input_level: flag(
    'True for the annotation that was made with the input and holds its data.',
  ),
  task_id: text('The task that it belongs to.'),
  trusted: flag('As it was sent.'),
  embed_model_version_id: text({
    description: 'As it was sent.',
    deprecated: true,
  }),
  annotation_info: freeJson('Free JSON about the annotation.'),
  consensus_info: freeJson('Free JSON about consensus review.'),
};

export const Annotation = named(
  'Annotation',
  z.object({
    ...annotationFields,
    worker: doc(Worker, 'Who made it.'),
    created_at: timestamp('When it was made.'),
    modified_at: timestamp('When it last changed.'),
  }),
  'An annotation.',
);

export const AnnotationResult = named(
  'AnnotationResult',
  z.object({
    ...annotationFields,
    status: doc(
      Status,
      'For an item that took effect, where the annotation stands (24150 to 24159); for one that failed, why.',
    ),
    worker: z.optional(Worker),
    created_at: z.optional(timestamp('When it was made.')),
    modified_at: z.optional(timestamp('When it last changed.')),
  }),
  'One item of a batch: the annotation as it is now, or why the item failed.',
);

const keptOfInput = {
  dataset_ids: list(z.string(), 'The datasets that it was added with.'),
  settings: z.optional(
    doc(z.record(z.string(), z.unknown()), 'As it was sent.'),
  ),
};

export const Input = named(
  'Input',
  z.object({
    id: doc(z.string(), 'Id of the input.'),
    data: doc(Data, 'The input itself and what is said of it as a whole.'),
    status: doc(Status, '30000 when the input is ready.'),
    ...keptOfInput,
    created_at: timestamp('When it was added.'),
    modified_at: timestamp('When it last changed.'),
  }),
  'An input: an image, a video, a text or a sound.',
);

export const InputResult = named(
  'InputResult',
  z.object({
    id: doc(z.string(), 'Id of the input.'),
    data: doc(Data, 'The input itself; empty for an item that failed.'),
    status: doc(Status, '30000 when the input is ready; else why it failed.'),
    ...keptOfInput,
    created_at: z.optional(timestamp('When it was added.')),
    modified_at: z.optional(timestamp('When it last changed.')),
  }),
  'One item of a batch: the input as it is now, or why the item failed.',
);

const CallStatus = z.object({
  ...Status.shape,
  req_id: doc(z.string(), 'Id of the request, to find it in logs.'),
});
named('CallStatus', CallStatus, 'How the call turned out.');

const answer = <S extends z.core.$ZodShape>(
  id: string,
  shape: S,
  description: string,
) => named(id, z.object({status: CallStatus, ...shape}), description);

export const BaseResponse = answer('BaseResponse', {}, 'Only a status.');

export const SingleAnnotationResponse = answer(
  'SingleAnnotationResponse',
  {annotation: Annotation},
  'One annotation.',
);

export const ListAnnotationsResponse = answer(
  'ListAnnotationsResponse',
  {annotations: doc(z.array(Annotation), 'One page of annotations.')},
  'A page of annotations.',
);

export const AnnotationsResponse = answer(
  'AnnotationsResponse',
  {
    annotations: doc(
      z.array(AnnotationResult),
      'One item for each that was sent, in the same order.',
    ),
  },
  'A batch of annotations, answered item by item.',
);

export const SingleInputResponse = answer(
  'SingleInputResponse',
  {input: Input},
  'One input.',
);

export const ListInputsResponse = answer(
  'ListInputsResponse',
  {inputs: doc(z.array(Input), 'One page of inputs.')},
  'A page of inputs.',
);

export const InputsAddJob = named(
  'InputsAddJob',
  z.object({
    id: doc(z.string(), 'Id of the job.'),
    progress: z.object({
      pending_count: doc(z.string(), 'Inputs that wait: always 0.'),
      in_progress_count: doc(z.string(), 'Inputs under way: always 0.'),
      success_count: doc(z.string(), 'Inputs that were added.'),
      failed_count: doc(z.string(), 'Inputs that were not.'),
    }),
    status: doc(Status, '64002: the job is done.'),
    created_at: timestamp('When the first inputs were added with it.'),
    modified_at: timestamp('When the last were.'),
  }),
  'What became of the inputs that were added under the id of one job. Counts have 64 bits, so they are texts.',
);

export const SingleInputsAddJobResponse = answer(
  'SingleInputsAddJobResponse',
  {inputs_add_job: InputsAddJob},
  'One job.',
);

export const InputsAddJobsResponse = answer(
  'InputsAddJobsResponse',
  {inputs_add_jobs: doc(z.array(InputsAddJob), 'One page of jobs.')},
  'A page of jobs.',
);

export const WorkersResponse = answer(
  'WorkersResponse',
  {workers: doc(z.array(Worker), 'One page of workers.')},
  'A page of those who have annotated.',
);

export const AnnotationsStatusResponse = answer(
  'AnnotationsStatusResponse',
  {
    user_ids: doc(z.array(z.string()), 'Whose annotations the filters found.'),
    updated_count: doc(z.int(), 'How many annotations changed.'),
  },
  'What a change of many statuses did.',
);

export const Hit = named(
  'Hit',
  z.object({
    score: doc(z.number(), '1, or how well it fits the ranks: 0 to 1.'),
    input: doc(Input, 'The input.'),
    annotation: doc(Annotation, 'The annotation that was found.'),
    user_id: doc(z.string(), 'Owner of the app.'),
    app_id: doc(z.string(), 'Id of the app.'),
  }),
  'What a search found.',
);

const searched = {
  id: doc(z.string(), 'Id of this search.'),
  hits: doc(z.array(Hit), 'One page of hits.'),
  searches: doc(
    z.array(z.record(z.string(), z.unknown())),
    'The searches as they were sent.',
  ),
};

export const AnnotationsSearchResponse = answer(
  'AnnotationsSearchResponse',
  searched,
  'A page of annotations that a search found.',
);

export const InputsSearchResponse = answer(
  'InputsSearchResponse',
  {
    ...searched,
    hit_counts: list(
      z.object({estimated_total: z.string()}),
      'With `only_count`: how many inputs each search finds.',
    ),
  },
  'A page of inputs that a search found.',
);

export const InputsResponse = answer(
  'InputsResponse',
  {
    inputs: doc(
      z.array(InputResult),
      'One item for each that was sent, in the same order.',
    ),
    inputs_add_job: z.optional(
      doc(InputsAddJob, 'With `inputs_add_job_id`: the job.'),
    ),
  },
  'A batch of inputs, answered item by item.',
);

export const Failure = answer('Failure', {}, 'Why the call failed.');

export const AnnotationsFailure = answer(
  'AnnotationsFailure',
  {annotations: list(AnnotationResult, 'Why each item failed.')},
  'Why the call failed, or all items of its batch did.',
);

export const InputsFailure = answer(
  'InputsFailure',
  {
    inputs: list(InputResult, 'Why each item failed.'),
    inputs_add_job: z.optional(InputsAddJob),
  },
  'Why the call failed, or all items of its batch did.',
);

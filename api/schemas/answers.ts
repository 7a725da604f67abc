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
    workflow: z.optional(z.object({id: z.string()})),
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

export const Input = named(
  'Input',
  z.object({
    id: doc(z.string(), 'Id of the input.'),
    data: doc(Data, 'The input itself and what is said of it as a whole.'),
    status: doc(Status, '30000 when the input is ready.'),
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

export const InputsResponse = answer(
  'InputsResponse',
  {
    inputs: doc(
      z.array(InputResult),
      'One item for each that was sent, in the same order.',
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
  {inputs: list(InputResult, 'Why each item failed.')},
  'Why the call failed, or all items of its batch did.',
);

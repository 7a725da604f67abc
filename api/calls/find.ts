import {ApiError} from '../errors.ts';
import type {App} from '../store/app.ts';
import type {Cell} from '../../sandbox/core/store/store.ts';
import type {AnnotationRecord, InputRecord} from '../store/records.ts';
import {quote} from '../../sandbox/core/quote.ts';
import type {Context} from '../call.ts';

/** The input of a request, or the failure that it doesn't exist. */
export function findInput(
  app: App,
  id: string,
  field: string,
): Cell<InputRecord> {
  const input = app.inputs.get(id);
  if (!input) {
    throw new ApiError(
      30102,
      `${field} is ${quote(id)}, and the app ${app.id} has no such input. List the inputs to see their ids.`,
    );
  }
  return input;
}

/** Refuses a collaborator who would change an input that somebody else added. */
export function checkMayChangeInput(
  {app, userId}: Context,
  input: InputRecord,
  path: string,
): void {
  const level = app.annotations.get(input.id, input.annotation_id)?.value;
  const adder = level?.worker.user?.id;
  if (userId !== app.userId && userId !== adder) {
    throw new ApiError(
      30103,
      `${path} names the input ${input.id}, which ${adder ?? 'somebody else'} added. A collaborator changes and deletes only inputs that he or she added; the owner of the app may do it.`,
    );
  }
}

/** Refuses a collaborator who would delete more than what is his or her own. */
export function checkMayDeleteInput(
  context: Context,
  input: InputRecord,
  path: string,
): void {
  checkMayChangeInput(context, input, path);
  const {app, userId} = context;
  const other = app.annotations
    .ofInput(input.id)
    .find(({value}) => value.worker.user?.id !== userId);
  if (userId !== app.userId && other) {
    throw new ApiError(
      30103,
      `${path} names the input ${input.id}, on which there is the annotation ${other.value.id} by ${other.value.worker.user?.id ?? 'a model'}. It would go too; only the owner of the app may do that.`,
    );
  }
}

/** The annotation that an input id and an id name, or a failure with a code. */
export function findAnnotation(
  app: App,
  [inputId, id]: readonly [inputId: string, id: string],
  fields: {input: string; annotation: string},
  code: 11101 | 24155,
): Cell<AnnotationRecord> {
  findInput(app, inputId, fields.input);
  const annotation = app.annotations.get(inputId, id);
  if (!annotation) {
    throw new ApiError(
      code,
      `${fields.annotation} is ${quote(id)}, and the input ${inputId} has no such annotation. List its annotations to see their ids.`,
    );
  }
  return annotation;
}

/** The fields of a path that name an annotation. */
export const PATH_FIELDS = {input: 'input_id', annotation: 'annotation_id'};

/** Refuses a collaborator who would change what somebody else made. */
export function checkMayChange(
  {app, userId}: Context,
  {id, worker}: AnnotationRecord,
  path: string,
): void {
  if (userId !== app.userId && userId !== worker.user?.id) {
    throw new ApiError(
      24156,
      `${path} names the annotation ${id}, which ${worker.user?.id ?? 'a model'} made. A collaborator changes and deletes only annotations of his or her own; the owner of the app may do it.`,
    );
  }
}

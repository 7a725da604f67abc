import {ApiError, statusOf} from '../errors.ts';
import {DeleteAnnotationsRequest} from '../schemas/annotation.ts';
import type {Cell} from '../../sandbox/core/store/store.ts';
import type {AnnotationRecord} from '../store/records.ts';
import {defineCall} from '../call.ts';
import type {CallDocumentation, Context} from '../call.ts';
import {refuseInputLevel} from './delete-annotation.ts';
import {checkMayChange, findAnnotation, findInput} from './find.ts';
import {checkPairs} from './list-annotations.ts';
import {checkCount} from './pages.ts';

export const aboutDeleteAnnotations: CallDocumentation = {
  summary: 'Delete many annotations',
  description:
    'Deletes the annotations that `ids` and `input_ids` name in pairs; or, with `input_ids` alone, all annotations of those inputs except the input-level ones, whoever made them. All of them or none: if one can not be deleted, the call fails and nothing is gone. There is no undo.',
  limits: [
    '1 to 128 input ids in a call.',
    'With `ids`, as many `input_ids`, paired by position.',
  ],
  errors: [
    {
      code: 24155,
      when: '`input_ids` is empty, `ids` and `input_ids` differ in number, a pair names no annotation or an input-level one.',
    },
    {
      code: 24156,
      when: "A collaborator's call that would delete somebody else's annotation.",
    },
    {code: 30102, when: 'An input does not exist.'},
  ],
};

export const deleteAnnotations = defineCall({
  rpc: 'DeleteAnnotations',
  method: 'DELETE',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/annotations',
    short: '/v2/annotations',
  },
  otherPaths: [
    {
      long: '/v2/users/{user_id}/apps/{app_id}/inputs/annotations',
      short: '/v2/inputs/annotations',
    },
  ],
  request: DeleteAnnotationsRequest,
  answer: 'BaseResponse',
  handle({ids = [], input_ids = []}, context) {
    checkCount(ids, 'ids');
    checkCount(input_ids, 'input_ids');
    checkPairs(ids, input_ids);
    if (input_ids.length === 0) {
      throw new ApiError(
        24155,
        'input_ids is empty. Name the inputs whose annotations are to go; all annotations of an app are never deleted at once.',
      );
    }
    const {app, transaction} = context;
    const doomed =
      ids.length > 0
        ? pairs(ids, input_ids, context)
        : ofInputs(input_ids, context);
    for (const cell of new Set(doomed)) {
      transaction.deleteAnnotation(app, cell);
    }
    return {status: {...statusOf(10000)}};
  },
});

function pairs(
  ids: readonly string[],
  inputIds: readonly string[],
  context: Context,
): Cell<AnnotationRecord>[] {
  return ids.map((id, i) => {
    const inputId = inputIds[i] ?? '';
    const cell = findAnnotation(
      context.app,
      [inputId, id],
      {input: `input_ids[${i}]`, annotation: `ids[${i}]`},
      24155,
    );
    checkMayChange(context, cell.value, `ids[${i}]`);
    refuseInputLevel(cell.value, `ids[${i}]`);
    return cell;
  });
}

function ofInputs(
  inputIds: readonly string[],
  context: Context,
): Cell<AnnotationRecord>[] {
  return inputIds.flatMap((inputId, i) => {
    findInput(context.app, inputId, `input_ids[${i}]`);
    return context.app.annotations.ofInput(inputId).filter(({value}) => {
      if (value.input_level) {
        return false;
      }
      checkMayChange(context, value, `input_ids[${i}]`);
      return true;
    });
  });
}

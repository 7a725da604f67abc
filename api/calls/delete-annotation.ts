import {ApiError, statusOf} from '../errors.ts';
import {DeleteAnnotationRequest} from '../schemas/annotation.ts';
import type {AnnotationRecord} from '../store/records.ts';
import {defineCall} from '../call.ts';
import type {CallDocumentation} from '../call.ts';
import {PATH_FIELDS, checkMayChange, findAnnotation} from './find.ts';

export const aboutDeleteAnnotation: CallDocumentation = {
  summary: 'Delete one annotation',
  description:
    'Deletes the annotation that its input and its own id name. The owner of the app may delete every annotation, a collaborator only his or her own. The input-level annotation stays as long as its input. There is no undo.',
  limits: [],
  errors: [
    {code: 11101, when: 'The input has no such annotation.'},
    {code: 24155, when: 'The annotation is the input-level one.'},
    {code: 24156, when: "A collaborator deletes somebody else's annotation."},
    {code: 30102, when: 'The input does not exist.'},
  ],
};

export const deleteAnnotation = defineCall({
  rpc: 'DeleteAnnotation',
  method: 'DELETE',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/inputs/{input_id}/annotations/{annotation_id}',
    short: '/v2/inputs/{input_id}/annotations/{annotation_id}',
  },
  request: DeleteAnnotationRequest,
  query: {},
  answer: 'BaseResponse',
  handle({input_id = '', annotation_id = ''}, context) {
    const {app, transaction} = context;
    const cell = findAnnotation(
      app,
      [input_id, annotation_id],
      PATH_FIELDS,
      11101,
    );
    checkMayChange(context, cell.value, 'annotation_id');
    refuseInputLevel(cell.value, 'annotation_id');
    transaction.deleteAnnotation(app, cell);
    return {status: {...statusOf(10000)}};
  },
});

/** Refuses to delete the annotation that holds an input's own data. */
export function refuseInputLevel(
  {id, input_id, input_level}: AnnotationRecord,
  field: string,
): void {
  if (input_level) {
    throw new ApiError(
      24155,
      `${field} is "${id}", the input-level annotation of ${input_id}. It holds the data of the input and stays with it.`,
    );
  }
}

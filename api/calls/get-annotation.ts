import {statusOf} from '../errors.ts';
import {GetAnnotationRequest} from '../schemas/annotation.ts';
import {defineCall} from '../call.ts';
import type {CallDocumentation} from '../call.ts';
import {PATH_FIELDS, findAnnotation} from './find.ts';
import {renderAnnotation} from './render.ts';

export const aboutGetAnnotation: CallDocumentation = {
  summary: 'Get one annotation',
  description:
    'Answers the annotation that its input and its own id name, whoever made it.',
  limits: [],
  errors: [
    {code: 11101, when: 'The input has no such annotation.'},
    {code: 30102, when: 'The input does not exist.'},
  ],
};

export const getAnnotation = defineCall({
  rpc: 'GetAnnotation',
  method: 'GET',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/inputs/{input_id}/annotations/{annotation_id}',
    short: '/v2/inputs/{input_id}/annotations/{annotation_id}',
  },
  request: GetAnnotationRequest,
  query: {},
  answer: 'SingleAnnotationResponse',
  handle({input_id = '', annotation_id = ''}, {app}) {
    const {value} = findAnnotation(
      app,
      [input_id, annotation_id],
      PATH_FIELDS,
      11101,
    );
    return {status: {...statusOf(10000)}, annotation: renderAnnotation(value)};
  },
});

import {defineCall} from '../call.ts';
import type {CallDocumentation} from '../call.ts';
import {statusOf} from '../errors.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {ListAnnotationWorkersRequest} from '../schemas/annotation.ts';
import type {AnnotationRecord} from '../store/records.ts';
import type {Cell} from '../../sandbox/core/store/store.ts';
import {isTrusted, workerKey} from '../store/records.ts';
import {pageOf} from './pages.ts';

export const aboutListAnnotationWorkers: CallDocumentation = {
  summary: 'List who has annotated',
  description:
    'Answers the users, models and workflows that have made annotations in the app, each once, in the order of their first annotation, a page at a time. `additional_fields` is accepted; the users of the sandbox have no names to show.',
  limits: ['20 workers on a page when `per_page` is missing; at most 1,000.'],
  errors: [],
};

export const listAnnotationWorkers = defineCall({
  rpc: 'ListAnnotationWorkers',
  method: 'GET',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/annotations/workers',
    short: '/v2/annotations/workers',
  },
  request: ListAnnotationWorkersRequest,
  query: {
    additional_fields: 'texts',
    trusted_only: 'flag',
    page: 'integer',
    per_page: 'integer',
  },
  answer: 'WorkersResponse',
  handle({trusted_only, page, per_page}, {app}) {
    const firsts = new Map<string, Cell<AnnotationRecord>>();
    for (const cell of app.annotations.all) {
      const key = workerKey(cell.value);
      if (!firsts.has(key) && (!trusted_only || isTrusted(cell.value))) {
        firsts.set(key, cell);
      }
    }
    return {
      status: {...statusOf(10000)},
      workers: pageOf([...firsts.values()], [], {page, per_page}).map(
        ({value}) => value.worker as JsonObject,
      ),
    };
  },
});

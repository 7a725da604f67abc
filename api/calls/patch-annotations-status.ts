import {defineCall} from '../call.ts';
import type {CallDocumentation} from '../call.ts';
import {ApiError, statusOf} from '../errors.ts';
import {checkId} from '../rules/ids.ts';
import {PatchAnnotationsStatusRequest} from '../schemas/annotation.ts';
import {checkMayChange} from './find.ts';
import {checkCount} from './pages.ts';
import {askedStatus} from './status.ts';

export const aboutPatchAnnotationsStatus: CallDocumentation = {
  summary: 'Set the status of many annotations',
  description:
    'Sets one status for all annotations of a task that users made and that pass the filters. Deprecated in the contract, which names task assignments instead. All of them or none: if the caller may not change one, the call fails and nothing changes.',
  limits: ['At most 128 ids in a filter.'],
  errors: [
    {code: 11102, when: '`task_id` or `status_code` is missing.'},
    {
      code: 24154,
      when: '`status_code` is not one that an annotation stands in.',
    },
    {
      code: 24156,
      when: "A collaborator's call that would change somebody else's annotation.",
    },
  ],
};

export const patchAnnotationsStatus = defineCall({
  rpc: 'PatchAnnotationsStatus',
  method: 'PATCH',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/task/{task_id}/annotations/status',
  },
  request: PatchAnnotationsStatusRequest,
  answer: 'AnnotationsStatusResponse',
  handle({task_id = '', user_ids = [], status_codes = [], ...rest}, context) {
    const {app, transaction, userId} = context;
    checkId(task_id, 'task_id', 11102);
    checkCount(user_ids, 'user_ids');
    checkCount(status_codes, 'status_codes');
    const status = askedStatus({code: rest.status_code}, 'status_code', '');
    if (status === undefined) {
      throw new ApiError(
        11102,
        'status_code is missing. Send the status that the annotations are to stand in.',
      );
    }
    const users = new Set(user_ids.map((id) => (id === 'me' ? userId : id)));
    const codes = new Set(status_codes);
    const found = app.annotations.userMade.filter(
      ({value}) =>
        value.task_id === task_id &&
        (users.size === 0 || users.has(value.worker.user?.id ?? '')) &&
        (codes.size === 0 || codes.has(value.status_code)),
    );
    for (const {value} of found) {
      checkMayChange(context, value, 'task_id');
    }
    const changed = found.filter(({value}) => value.status_code !== status);
    const modified_at = context.timestamp();
    for (const cell of changed) {
      const next = {...cell.value, status_code: status, modified_at};
      transaction.updateAnnotation(cell, next);
    }
    return {
      status: {...statusOf(10000)},
      user_ids: [
        ...new Set(found.map(({value}) => value.worker.user?.id ?? '')),
      ],
      updated_count: changed.length,
    };
  },
});

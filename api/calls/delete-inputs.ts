import {defineCall} from '../call.ts';
import type {CallDocumentation} from '../call.ts';
import {statusOf} from '../errors.ts';
import {checkId} from '../rules/ids.ts';
import {DeleteInputRequest, DeleteInputsRequest} from '../schemas/input.ts';
import {checkMayDeleteInput, findInput} from './find.ts';
import {checkCount} from './pages.ts';

export const aboutDeleteInput: CallDocumentation = {
  summary: 'Delete one input',
  description:
    'Deletes an input and every annotation on it, whoever made them. The owner of the app may delete every input; a collaborator only one that he or she added, and only while nobody else has annotated it. There is no undo.',
  limits: [],
  errors: [
    {code: 30102, when: 'The input does not exist.'},
    {
      code: 30103,
      when: 'A collaborator deletes what somebody else added or has annotated.',
    },
  ],
};

export const deleteInput = defineCall({
  rpc: 'DeleteInput',
  method: 'DELETE',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/inputs/{input_id}',
    short: '/v2/inputs/{input_id}',
  },
  request: DeleteInputRequest,
  query: {},
  answer: 'BaseResponse',
  handle({input_id = ''}, context) {
    const cell = findInput(context.app, input_id, 'input_id');
    checkMayDeleteInput(context, cell.value, 'input_id');
    context.transaction.deleteInput(context.app, cell);
    return {status: {...statusOf(10000)}};
  },
});

export const aboutDeleteInputs: CallDocumentation = {
  summary: 'Delete many inputs',
  description:
    'Deletes the inputs of these ids and every annotation on them, whoever made them. All of them or none: if one can not be deleted, the call fails and nothing is gone. There is no undo.',
  limits: ['1 to 128 ids in a call.'],
  errors: [
    {code: 11102, when: '`ids` is empty.'},
    {code: 30102, when: 'An input does not exist.'},
    {
      code: 30103,
      when: 'A collaborator deletes what somebody else added or has annotated.',
    },
  ],
};

export const deleteInputs = defineCall({
  rpc: 'DeleteInputs',
  method: 'DELETE',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/inputs',
    short: '/v2/inputs',
  },
  request: DeleteInputsRequest,
  answer: 'BaseResponse',
  handle({ids = []}, context) {
    checkCount(ids, 'ids', 1);
    const {app, transaction} = context;
    const doomed = ids.map((id, i) => {
      checkId(id, `ids[${i}]`, 11102);
      const cell = findInput(app, id, `ids[${i}]`);
      checkMayDeleteInput(context, cell.value, `ids[${i}]`);
      return cell;
    });
    for (const cell of new Set(doomed)) {
      transaction.deleteInput(app, cell);
    }
    return {status: {...statusOf(10000)}};
  },
});

import {statusOf} from '../errors.ts';
import {statusInQuery} from '../rest.ts';
import {checkId} from '../rules/ids.ts';
import {GetInputRequest, ListInputsRequest} from '../schemas/input.ts';
import {defineCall} from '../call.ts';
import type {CallDocumentation} from '../call.ts';
import {findInput} from './find.ts';
import {checkCount, pageOf} from './pages.ts';
import {INPUT_STATUS, renderInput} from './render.ts';

export const aboutListInputs: CallDocumentation = {
  summary: 'List inputs',
  description:
    'Answers the inputs of the app, oldest first, a page at a time. In a query, repeat `ids` for each id.',
  limits: [
    '20 inputs on a page when `per_page` is missing; at most 1,000.',
    'At most 128 ids in the filter.',
  ],
  errors: [],
};

export const listInputs = defineCall({
  rpc: 'ListInputs',
  method: 'GET',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/inputs',
    short: '/v2/inputs',
  },
  request: ListInputsRequest,
  query: {
    ids: 'texts',
    'status.code': statusInQuery,
    page: 'integer',
    per_page: 'integer',
  },
  answer: 'ListInputsResponse',
  handle({ids = [], status, ...pages}, {app}) {
    checkCount(ids, 'ids');
    ids.forEach((id, i) => checkId(id, `ids[${i}]`, 11102));
    const named =
      ids.length === 0
        ? app.inputs.all
        : [...new Set(ids.map((id) => app.inputs.get(id)))]
            .filter((cell) => cell !== undefined)
            .sort((a, b) => a.seq - b.seq);
    // In the contract, 0 is a code that was left out.
    const found = !status?.code || status.code === INPUT_STATUS ? named : [];
    return {
      status: {...statusOf(10000)},
      inputs: pageOf(found, [], pages).map(({value}) =>
        renderInput(app, value),
      ),
    };
  },
});

export const aboutGetInput: CallDocumentation = {
  summary: 'Get one input',
  description: 'Answers the input of an id, with its data.',
  limits: [],
  errors: [{code: 30102, when: 'The input does not exist.'}],
};

export const getInput = defineCall({
  rpc: 'GetInput',
  method: 'GET',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/inputs/{input_id}',
    short: '/v2/inputs/{input_id}',
  },
  request: GetInputRequest,
  query: {},
  answer: 'SingleInputResponse',
  handle({input_id = ''}, {app}) {
    const {value} = findInput(app, input_id, 'input_id');
    return {status: {...statusOf(10000)}, input: renderInput(app, value)};
  },
});

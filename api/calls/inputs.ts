import {ApiError, statusOf} from '../errors.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {fillConceptValues} from '../rules/defaults.ts';
import {checkId} from '../rules/ids.ts';
import {checkMedia} from '../rules/media.ts';
import {
  GetInputRequest,
  ListInputsRequest,
  PostInputsRequest,
} from '../schemas/input.ts';
import {answerItems} from './batch.ts';
import {defineCall} from '../call.ts';
import type {CallDocumentation} from '../call.ts';
import {findInput} from './find.ts';
import {checkCount, pageOf} from './pages.ts';
import {renderInput} from './render.ts';
import {prepareData} from './write-data.ts';

const paths = {
  long: '/v2/users/{user_id}/apps/{app_id}/inputs',
  short: '/v2/inputs',
};

export const aboutPostInputs: CallDocumentation = {
  summary: 'Add inputs',
  description:
    'Adds images, videos, texts or sounds to the app. Each also gets an input-level annotation that holds the data given with it. The sandbox does not download what a URL names; an input is ready at once.',
  limits: [
    '1 to 128 inputs in a call.',
    'Exactly one of `image`, `video`, `audio`, `text` in an input, by its address or its bytes.',
  ],
  errors: [
    {code: 24155, when: 'A concept or region given with the input is wrong.'},
    {code: 30104, when: 'The medium is missing or wrong, or the id is.'},
    {code: 30106, when: 'A URL is not one of http or https.'},
    {code: 40010, when: 'The app already has an input with this id.'},
  ],
};

export const postInputs = defineCall({
  rpc: 'PostInputs',
  method: 'POST',
  paths,
  request: PostInputsRequest,
  answer: 'InputsResponse',
  batch: 'inputs',
  handle: ({inputs}, context) =>
    answerItems('inputs', inputs, context, (item, path) => {
      const {app, transaction, newId} = context;
      const id = item.id || newId();
      checkId(id, `${path}.id`, 30104);
      if (app.inputs.get(id)) {
        throw new ApiError(
          40010,
          `${path}.id is "${id}", which the app ${app.id} already has. Choose another id, or leave it out to have one made.`,
        );
      }
      const data = item.data as JsonObject;
      checkMedia(data, `${path}.data`);
      fillConceptValues(data, context.transport === 'grpc' ? 0 : 1);
      const now = context.timestamp();
      const input = {id, annotation_id: newId(), created_at: now};
      transaction.addInput(app, input);
      transaction.addAnnotation(app, {
        id: input.annotation_id,
        input_id: id,
        data: prepareData(data, `${path}.data`, context),
        status_code: 24150,
        worker: {user: {id: context.userId}},
        input_level: true,
        created_at: now,
        modified_at: now,
      });
      return renderInput(app, input);
    }),
});

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
  paths,
  request: ListInputsRequest,
  query: {ids: 'texts', page: 'integer', per_page: 'integer'},
  answer: 'ListInputsResponse',
  handle({ids = [], ...pages}, {app}) {
    checkCount(ids, 'ids');
    ids.forEach((id, i) => checkId(id, `ids[${i}]`, 11102));
    const found =
      ids.length === 0
        ? app.inputs.all
        : [...new Set(ids.map((id) => app.inputs.get(id)))]
            .filter((cell) => cell !== undefined)
            .sort((a, b) => a.seq - b.seq);
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

import {ApiError} from '../errors.ts';
import {defineCall} from '../call.ts';
import type {Answer, CallDocumentation, Context} from '../call.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {fillConceptValues} from '../rules/defaults.ts';
import {checkId} from '../rules/ids.ts';
import {checkMedia} from '../rules/media.ts';
import {ON_ID_CONFLICT, PostInputsRequest} from '../schemas/input.ts';
import type {App} from '../store/app.ts';
import {noteInJob} from './add-jobs.ts';
import {answerItems} from './batch.ts';
import {keptInput} from './kept.ts';
import {renderInput} from './render.ts';
import {prepareData} from './write-data.ts';
import type * as z from 'zod/mini';

export const aboutPostInputs: CallDocumentation = {
  summary: 'Add inputs',
  description:
    'Adds images, videos, texts or sounds to the app. Each also gets an input-level annotation that holds the data given with it. The sandbox does not download what a URL names; an input is ready at once.',
  limits: [
    '1 to 128 inputs in a call.',
    'Exactly one of `image`, `video`, `audio`, `text` in an input, or an image with a text, by its address or its bytes.',
  ],
  errors: [
    {code: 24155, when: 'A concept or region given with the input is wrong.'},
    {code: 30104, when: 'The medium is missing or wrong, or the id is.'},
    {code: 30106, when: 'A URL is not one of http or https.'},
    {code: 40010, when: 'The app already has an input with this id.'},
  ],
};

type Item = z.infer<typeof PostInputsRequest>['inputs'][number];

export const postInputs = defineCall({
  rpc: 'PostInputs',
  method: 'POST',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/inputs',
    short: '/v2/inputs',
  },
  request: PostInputsRequest,
  answer: 'InputsResponse',
  batch: 'inputs',
  handle(request, context): Answer {
    const {inputs, inputs_add_job_id: jobId} = request;
    const suffix =
      request.input_id_conflict_resolution === ON_ID_CONFLICT.SUFFIX;
    const taken = new Set<string>();
    const answer = answerItems('inputs', inputs, context, (item, path) => {
      const id = newIdFor(item.id, path, suffix && !taken.has(item.id ?? ''), {
        ...context,
      });
      taken.add(item.id ?? '');
      return add(id, item, path, context);
    });
    return jobId
      ? {...answer, inputs_add_job: noteInJob(jobId, answer, context)}
      : answer;
  },
});

function add(
  id: string,
  item: Item,
  path: string,
  context: Context,
): JsonObject {
  const {app, transaction} = context;
  const data = item.data as JsonObject;
  checkMedia(data, `${path}.data`);
  fillConceptValues(data, context.transport === 'grpc' ? 0 : 1);
  const now = context.timestamp();
  const kept = keptInput(item as JsonObject);
  const input = {
    id,
    annotation_id: context.newId(),
    ...(kept && {kept}),
    created_at: now,
  };
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
}

/** The id of a new input; with `suffix`, one that is taken gets an end of its own. */
function newIdFor(
  id: string | undefined,
  path: string,
  suffix: boolean,
  {app, newId}: Context,
): string {
  if (!id) {
    return newId();
  }
  checkId(id, `${path}.id`, 30104);
  if (!app.inputs.get(id)) {
    return id;
  }
  if (suffix) {
    return freeId(app, id, newId);
  }
  throw new ApiError(
    40010,
    `${path}.id is "${id}", which the app ${app.id} already has. Choose another id, or leave it out to have one made.`,
  );
}

/** The contract's order: the suffixes -1 to -9, then one by chance. */
function freeId(app: App, id: string, newId: () => string): string {
  for (let number = 1; number <= 9; number++) {
    if (!app.inputs.get(`${id}-${number}`)) {
      return `${id}-${number}`;
    }
  }
  return `${id}-${newId().slice(0, 8)}`;
}

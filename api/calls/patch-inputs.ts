import {defineCall} from '../call.ts';
import type {CallDocumentation, Context} from '../call.ts';
import {ApiError} from '../errors.ts';
import {sameJson} from '../../sandbox/core/json.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import type {PatchAction} from '../patch/index.ts';
import {toleratesRemovals} from '../patch/removals.ts';
import {items} from '../rules/parts.ts';
import {PatchInputsRequest} from '../schemas/input.ts';
import type {InputRecord} from '../store/records.ts';
import {answerItems} from './batch.ts';
import {checkMayChangeInput, findInput} from './find.ts';
import {patchedData} from './patched-data.ts';
import {renderInput} from './render.ts';

export const aboutPatchInputs: CallDocumentation = {
  summary: 'Update inputs',
  description:
    'Changes the data of inputs, each named by its `id`: its concepts, its metadata, its place. `action` says what happens to what they bring, as in PatchAnnotations. The medium itself (`image`, `video`, `audio`, `text`) stays, also with `overwrite`. The data is that of the input-level annotation, which changes with it. The owner of the app may change every input, a collaborator only those that he or she added.',
  limits: [
    '1 to 128 inputs in a call.',
    'Only `data` is changed; other fields of an input are accepted, and left as they are stored.',
  ],
  errors: [
    {code: 24155, when: 'A value of the data is wrong.'},
    {code: 30102, when: 'The input does not exist.'},
    {
      code: 30103,
      when: "A collaborator's change of an input that somebody else added.",
    },
  ],
};

export const patchInputs = defineCall({
  rpc: 'PatchInputs',
  method: 'PATCH',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/inputs',
    short: '/v2/inputs',
  },
  request: PatchInputsRequest,
  answer: 'InputsResponse',
  batch: 'inputs',
  tolerates: toleratesRemovals,
  handle({action, inputs}, context) {
    const raw = items(context.raw, 'inputs');
    return answerItems('inputs', inputs, context, ({id}, path, index) => {
      const {value} = findInput(context.app, id, `${path}.id`);
      checkMayChangeInput(context, value, path);
      patchData(raw[index] ?? {}, value, path, action, context);
      return renderInput(context.app, value);
    });
  },
});

function patchData(
  {data: patch}: JsonObject,
  input: InputRecord,
  path: string,
  action: PatchAction,
  context: Context,
): void {
  const {app, transaction} = context;
  const cell = app.annotations.get(input.id, input.annotation_id);
  if (patch == null || !cell) {
    return;
  }
  if (patch === true) {
    throw new ApiError(
      24155,
      `${path}.data holds the medium of the input, which stays. Name what is to go within it.`,
    );
  }
  const at = `${path}.data`;
  const data = patchedData(patch, cell.value, at, action, context);
  if (!sameJson(data, cell.value.data)) {
    transaction.updateAnnotation(cell, {
      ...cell.value,
      data,
      modified_at: context.timestamp(),
    });
  }
}

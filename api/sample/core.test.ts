import {readdirSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import type {OperationExpectation} from '../../code_snippets/api-guide/annotate/expectation.ts';
import {compareStates} from '../../tests/snippets/judge/state.ts';
import {urlOf} from '../../tests/snippets/request/names.ts';
import {accountOf} from '../../tests/snippets/tested-api.ts';
import type {JsonObject, Sandbox} from '../../sandbox/core/index.ts';
import {createSandbox} from '../../api/sandbox.ts';
import {annotationApi} from '../testing/index.ts';
import {sampleData} from './index.ts';

const ACCOUNT = accountOf(annotationApi);
const {state} = annotationApi;
const user_app_id = ACCOUNT.values;

/** One call by the owner, in the sandbox's own form. */
async function call(
  sandbox: Sandbox,
  rpc: string,
  request: object,
): Promise<JsonObject> {
  const {body} = await sandbox.call(
    rpc,
    {user_app_id, ...(request as JsonObject)},
    {authorization: ACCOUNT.authorization, transport: 'rest'},
  );
  return body;
}

/** Only a model may be unsure of a concept; a caller says 1 or 0. */
const certain = (data: object): unknown =>
  JSON.parse(JSON.stringify(data), (key, value: unknown) =>
    key === 'value' ? Math.round(Number(value)) : value,
  );

describe('the core', async () => {
  const sandbox = await createSandbox({sample: sampleData});

  test('answers the sample as it was given', async () => {
    const stored = await state.read(sandbox, ACCOUNT);
    expect(stored).toHaveLength(sampleData.annotations.length);
    expect(stored).toMatchObject(
      sampleData.annotations.map(({annotation}) => annotation),
    );
  });

  test.each(sampleData.inputs)('takes the input $input.id', async ({input}) => {
    const empty = await createSandbox();
    const {id, data} = input;
    const answer = await call(empty, 'PostInputs', {inputs: [{id, data}]});
    expect(answer).toMatchObject({
      status: {code: 10000},
      inputs: [{id, data, status: input.status}],
    });
  });

  test.each(
    sampleData.annotations
      .map((item) => item.annotation)
      .filter((annotation) => !annotation.input_level),
  )('takes $id from a caller', async (annotation) => {
    const empty = await createSandbox();
    const {id, input_id, status, worker} = annotation;
    const data = certain(annotation.data);
    await call(empty, 'PostInputs', {
      inputs: sampleData.inputs.map(({input}) => ({
        id: input.id,
        data: input.data,
      })),
    });
    const answer = await call(empty, 'PostAnnotations', {
      annotations: [
        {
          id,
          input_id,
          data,
          status: {code: status.code},
          ...(worker.user && {user_id: worker.user.id}),
        },
      ],
    });
    expect(answer).toMatchObject({
      status: {code: 10000},
      annotations: [{id, input_id, data, status}],
    });
  });
});

const folder = resolve(
  dirname(fileURLToPath(import.meta.url)),
  '../../code_snippets/api-guide/annotate/operations',
);

test.each(readdirSync(folder))('%s does what it says', async (file) => {
  const {default: operation} = (await import(`${folder}/${file}`)) as {
    default: OperationExpectation;
  };
  const {request, after} = operation;
  const sandbox = await createSandbox({sample: sampleData});
  const before = await state.read(sandbox, ACCOUNT);

  const url = new URL(urlOf(request, ACCOUNT), annotationApi.definition.origin);
  const response = await sandbox.fetch(
    new Request(url, {
      method: request.method,
      headers: {
        authorization: ACCOUNT.authorization,
        'content-type': 'application/json',
      },
      body: request.body ? JSON.stringify(request.body) : null,
    }),
  );

  expect(await response.json()).toMatchObject({status: {code: 10000}});
  const now = await state.read(sandbox, ACCOUNT);
  expect(compareStates(state, before, now, after)).toEqual([]);
});

import {expect} from 'vitest';
import {fact, notShown} from '../../fact.ts';
import {runOperation} from '../../operation.ts';
import {REASONS} from '../../reasons.ts';
import {
  APP,
  type FactSandbox,
  KEYS,
  type Reply,
  values,
} from '../../sandbox-client.ts';
import {changesNothing, inputLevelOf, verdict} from '../../scenarios.ts';

const PAGE = 'annotate/inputs';
const INPUTS = `${APP}/inputs`;

const patchInputs = (
  {send}: FactSandbox,
  action: string,
  inputs: readonly object[],
  key: string = KEYS.owner,
): Promise<Reply> => send('PATCH', INPUTS, {key, body: {action, inputs}});
const dataOf = async ({send}: FactSandbox, id: string) =>
  (await send('GET', `${INPUTS}/${id}`)).input?.data;
const annotated = async (api: FactSandbox, input: string) =>
  (await api.everything()).filter(({input_id}) => input_id === input).length;
const add = ({send}: FactSandbox, id: string, key: string = KEYS.owner) => {
  const data = {image: {url: 'https://nowhere.invalid/x.png'}};
  return send('POST', INPUTS, {key, body: {inputs: [{id, data}]}});
};
const METADATA = {data: {metadata: {x: 1}}};

notShown(PAGE, REASONS.topic, [
  'Inputs',
  'The images, videos, texts and sounds that annotations are about. Change their concepts and metadata, and delete them with all that was said about them.',
  'This page is about changing and deleting inputs.',
  'Who may change and delete',
  'Concepts',
  'Metadata',
  'Remove a concept',
  'Delete one input',
  'Delete several inputs',
]);
notShown(PAGE, REASONS.link, [
  'The reference has the calls that add, list and get them.',
  'Reference: PatchInputs.',
  'Reference: DeleteInput.',
  'Reference: DeleteInputs.',
]);

fact(
  PAGE,
  'Annotations belong to an input: an image, a video, a text or a sound in your app.',
  async (said, {send, post}) => {
    const url = 'https://nowhere.invalid/x';
    for (const kind of ['image', 'video', 'text', 'audio']) {
      const inputs = [{id: `a-${kind}`, data: {[kind]: {url}}}];
      expect((await send('POST', INPUTS, {body: {inputs}})).code).toBe(10000);
      expect(verdict(await post([{input_id: `a-${kind}`}]))).toBe('yes');
      said.says(kind === 'audio' ? 'a sound' : kind);
    }
    said.says('Annotations belong to an input');
  },
);
fact(
  PAGE,
  'What is said of an input itself, its `data`, is kept in its input-level annotation. Both always say the same: a change of the input is a change of that annotation.',
  async (said, api) => {
    const [field] = said.code;
    await patchInputs(api, 'merge', [
      {id: 'park', [field]: {metadata: {x: 1}}},
    ]);
    const level = await inputLevelOf(api, 'park');
    expect({...level}[field as 'data']).toMatchObject({metadata: {x: 1}});
    expect(await dataOf(api, 'park')).toEqual(level.data);
    said.says(
      'is kept in its input-level annotation',
      'Both always say the same',
    );
    said.says('a change of the input is a change of that annotation');
  },
);
fact(
  PAGE,
  'Sandbox behaviour: the owner of the app may change and delete every input. A collaborator may change only inputs that he or she added, and delete one only while nobody else has annotated it; anything else answers 30103.',
  async (said, api) => {
    const code = `no, ${said.numbers[0]}`;
    const drop = (id: string, key: string) =>
      api.send('DELETE', `${INPUTS}/${id}`, {key});
    await add(api, 'mine', KEYS.a);
    const patch = (id: string, key: string) =>
      patchInputs(api, 'merge', [{id, ...METADATA}], key);
    expect(verdict(await patch('mine', KEYS.a))).toBe('yes');
    expect(verdict(await patch('park', KEYS.a))).toBe(code);
    expect(verdict(await patch('mine', KEYS.b))).toBe(code);
    await api.post([{input_id: 'mine', id: 'other'}], KEYS.b);
    expect(verdict(await drop('mine', KEYS.a))).toBe(code);
    await api.send('DELETE', `${INPUTS}/mine/annotations/other`, {key: KEYS.b});
    expect(verdict(await drop('mine', KEYS.a))).toBe('yes');
    expect(verdict(await drop('park', KEYS.a))).toBe(code);
    await add(api, 'again', KEYS.a);
    expect(verdict(await patch('again', KEYS.owner))).toBe('yes');
    expect(verdict(await drop('again', KEYS.owner))).toBe('yes');
    said.says('owner of the app may change and delete every input');
    said.says('collaborator may change only inputs that he or she added');
    said.says(
      'delete one only while nobody else has annotated it',
      'anything else',
    );
  },
);
fact(
  PAGE,
  '`PATCH` takes the same three actions as for annotations; see How PATCH works. This `merge` adds two concepts to those that the input has.',
  async (said, api) => {
    const [method, action] = said.code;
    const actions = ['merge', 'overwrite', 'remove'];
    for (const each of actions) {
      expect(
        (await patchInputs(api, each, [{id: 'park', data: {}}])).code,
      ).toBe(10000);
    }
    expect((await patchInputs(api, 'add', [{id: 'park'}])).code).toBe(11102);
    expect(actions).toHaveLength(said.count('actions'));
    const {request, body} = await runOperation('update_input_concepts', api);
    expect([request.method, body.action]).toEqual([method, action]);
    const [input] = (body as unknown as {inputs: {id: string; data: never}[]})
      .inputs;
    const sent = Object.keys(values(input?.data));
    expect(sent).toHaveLength(said.count('concepts'));
    const after = await dataOf(api, input?.id ?? '');
    expect(Object.keys(values(after as never))).toEqual(
      expect.arrayContaining(sent),
    );
    said.says('same three actions as for annotations', 'adds');
  },
);
fact(
  PAGE,
  '<Snippet operation="update_input_concepts" />',
  async (said, api) => {
    const {body} = await runOperation(said, api);
    expect(body.action).toBe('merge');
    expect(JSON.stringify(body)).toContain('"concepts"');
  },
);
fact(PAGE, 'A call takes 1 to 128 inputs.', async (said, api) => {
  const [least, most] = said.numbers;
  const codeOf = async (number: number) =>
    (
      await patchInputs(
        api,
        'merge',
        Array(number).fill({id: 'park', ...METADATA}),
      )
    ).code;
  expect([await codeOf(least - 1), await codeOf(least)]).toEqual([
    11102, 10000,
  ]);
  expect([await codeOf(most), await codeOf(most + 1)]).toEqual([10000, 11102]);
});
fact(
  PAGE,
  'Each is changed or refused on its own, as in a `PATCH` of annotations.',
  async (said, api) => {
    const inputs = [
      {id: 'nowhere', ...METADATA},
      {id: 'park', ...METADATA},
    ];
    const reply = await api.send(said.code[0], INPUTS, {
      body: {action: 'merge', inputs},
    });
    expect(reply.code).toBe(10010);
    expect(await dataOf(api, 'park')).toMatchObject(METADATA.data);
    said.says('changed or refused on its own');
  },
);
fact(
  PAGE,
  '`metadata` is JSON of your own: where a picture comes from, which camera took it. A `merge` sets the keys that you send and keeps the others.',
  async (said, api) => {
    const [field, action] = said.code;
    const set = (metadata: object) =>
      patchInputs(api, action, [{id: 'park', data: {[field]: metadata}}]);
    await set({source: 'archive', camera: {model: 'X1'}});
    await set({source: 'web'});
    expect(await dataOf(api, 'park')).toMatchObject({
      [field]: {source: 'web', camera: {model: 'X1'}},
    });
    said.says(
      'JSON of your own',
      'sets the keys that you send and keeps the others',
    );
  },
);
fact(
  PAGE,
  '<Snippet operation="update_input_metadata" />',
  async (said, api) => {
    const {body} = await runOperation(said, api);
    expect(body.action).toBe('merge');
    expect(JSON.stringify(body)).toContain('"metadata"');
  },
);
fact(
  PAGE,
  'The action `remove` takes out what you name by its `id`.',
  async (said, api) => {
    const [action, key] = said.code;
    const concepts = [
      {id: 'x', value: 1},
      {id: 'y', value: 1},
    ];
    await patchInputs(api, 'overwrite', [{id: 'park', data: {concepts}}]);
    await patchInputs(api, action, [
      {id: 'park', data: {concepts: [{[key]: 'x'}]}},
    ]);
    expect(values((await dataOf(api, 'park')) as never)).toEqual({y: 1});
    said.says('takes out what you name');
  },
);
fact(
  PAGE,
  '<Snippet operation="remove_input_concepts" />',
  async (said, api) => {
    const {body} = await runOperation(said, api);
    expect(body.action).toBe('remove');
  },
);
fact(
  PAGE,
  "With `overwrite`, all of the input's data is replaced by what you send, except the image, video, text or sound itself: that stays, whatever the action.",
  async (said, api) => {
    const [action] = said.code;
    await patchInputs(api, 'merge', [
      {id: 'park', data: {concepts: [{id: 'x', value: 1}]}},
    ]);
    const before = await dataOf(api, 'park');
    await patchInputs(api, action, [{id: 'park', ...METADATA}]);
    expect(await dataOf(api, 'park')).toEqual({
      ...METADATA.data,
      image: before?.image,
    });
    for (const each of ['merge', 'overwrite', 'remove']) {
      await patchInputs(api, each, [{id: 'park', data: {metadata: {y: 1}}}]);
      expect((await dataOf(api, 'park'))?.image).toEqual(before?.image);
    }
    expect(action).toBe('overwrite');
    said.says(
      'is replaced by what you send',
      'except the image, video, text or sound',
    );
    said.says('that stays, whatever the action', 'all of the input');
  },
);
fact(
  PAGE,
  'All annotations of the input go with it, whoever made them, and there is no call that brings them back.',
  async (said, api) => {
    expect(await annotated(api, 'park')).toBeGreaterThan(3);
    await api.send('DELETE', `${INPUTS}/park`);
    const left = await annotated(api, 'park');
    said.says(
      `${left === 0 ? 'All' : 'Some'} annotations of the input go with it`,
    );
    expect(verdict(await api.post([{input_id: 'park'}]))).toBe('no, 30102');
    said.says('whoever made them', 'there is no call that brings them back');
  },
);
fact(PAGE, '<Snippet operation="delete_input" />', async (said, api) => {
  const {request} = await runOperation(said, api);
  expect(request.method).toBe('DELETE');
  expect(request.path).toMatch(/\/inputs\/[\w-]+$/);
});
fact(PAGE, '`ids` names 1 to 128 inputs.', async (said, api) => {
  const [least, most] = said.numbers;
  const made = Array.from({length: most + 1}, (_, nth) => `made-${nth}`);
  for (const id of made) await add(api, id);
  const codeOf = async (ids: string[]) =>
    (await api.send('DELETE', INPUTS, {body: {[said.code[0]]: ids}})).code;
  expect(await codeOf(made)).toBe(11102);
  expect(await codeOf(made.slice(0, least - 1))).not.toBe(10000);
  expect(await codeOf(made.slice(0, most))).toBe(10000);
  expect(await codeOf(made.slice(most, most + least))).toBe(10000);
});
fact(PAGE, '<Snippet operation="delete_inputs" />', async (said, api) => {
  const {body} = await runOperation(said, api);
  expect(body.ids?.length).toBeGreaterThan(1);
  for (const id of body.ids ?? []) expect(await annotated(api, id)).toBe(0);
});
fact(
  PAGE,
  'Sandbox behaviour: deleting several is all or nothing: if one of them does not exist, the call fails and all of them stay.',
  async (said, api) => {
    const reply = await changesNothing(api, () =>
      api.send('DELETE', INPUTS, {body: {ids: ['park', 'nowhere']}}),
    );
    said.says(reply.code === 10000 ? 'one by one' : 'all or nothing');
    expect(await dataOf(api, 'park')).toBeDefined();
    said.says('does not exist', 'call fails and all of them stay');
  },
);

import {expect} from 'vitest';
import {fact, notShown, shownBy, table} from '../../fact.ts';
import {runOperation} from '../../operation.ts';
import {REASONS} from '../../reasons.ts';
import {
  ANNOTATIONS,
  type FactSandbox,
  KEYS,
  type Reply,
} from '../../sandbox-client.ts';
import {
  change,
  changesNothing,
  inputLevelOf,
  MADE_BY,
  remove,
  verdict,
} from '../../scenarios.ts';

const PAGE = 'annotate/delete';
const SCALES = {input_id: 'market', id: 'market-mislabeled'};
const PAIRS = {
  input_ids: ['market', 'kitchen'],
  ids: ['market-duplicate', 'kitchen-duplicate'],
};

const deleteMany = (
  {send}: FactSandbox,
  body: unknown,
  key: string = KEYS.owner,
): Promise<Reply> => send('DELETE', ANNOTATIONS, {key, body});

/** What is left of an input's annotations. */
const left = async ({everything}: FactSandbox, input: string) =>
  (await everything()).filter(({input_id}) => input_id === input);

notShown(PAGE, REASONS.topic, [
  'Delete annotations',
  'Remove one annotation, several by id, or all of some inputs. What is spared, and what cannot be undone.',
  'Who may delete',
  'One annotation',
  'Several, by id',
  'All of some inputs',
  'A body in a DELETE',
]);
notShown(PAGE, REASONS.link, [
  'See Who may change what.',
  'Reference: DeleteAnnotation.',
  'Reference: DeleteAnnotations.',
]);
notShown(PAGE, REASONS.advice, [
  'If in doubt, list the annotations first and keep the answer.',
]);

fact(
  PAGE,
  'There is one call for a single annotation and one for many.',
  async (said, api) => {
    expect(verdict(await remove(api, SCALES))).toBe('yes');
    expect(verdict(await deleteMany(api, PAIRS))).toBe('yes');
    expect([said.count('call'), said.count('for many')]).toEqual([1, 1]);
    said.says('a single annotation');
  },
);
fact(
  PAGE,
  'What is deleted is gone: there is no call that brings it back.',
  async (said, api) => {
    await remove(api, SCALES);
    const found = await api.stored(SCALES.input_id, SCALES.id);
    said.says(`What is deleted is ${found ? 'kept' : 'gone'}`);
    expect(verdict(await change(api, SCALES))).toBe('no, 24155');
    said.says('there is no call that brings it back');
  },
);

/** What each row of the table does, with what its call names. */
const WANTED: Record<
  string,
  (api: FactSandbox, code: readonly string[]) => Promise<void>
> = {
  'One annotation': async (api, [call = '']) => {
    const [method = '', path = ''] = call.split(' ');
    const filled = path
      .replace('…', ANNOTATIONS.replace('/annotations', ''))
      .replace('{input_id}', SCALES.input_id)
      .replace('{annotation_id}', SCALES.id);
    expect((await api.send(method, filled)).code).toBe(10000);
    expect(await api.stored(SCALES.input_id, SCALES.id)).toBeUndefined();
  },
  'Several annotations, by their ids': async (
    api,
    [call = '', ids = '', inputs = ''],
  ) => {
    const [method = '', path = ''] = call.split(' ');
    const filled = path.replace('…', ANNOTATIONS.replace('/annotations', ''));
    const before = await api.everything();
    const body = {[ids]: PAIRS.ids, [inputs]: PAIRS.input_ids};
    expect((await api.send(method, filled, {body})).code).toBe(10000);
    expect(await api.everything()).toEqual(
      before.filter(({id}) => !PAIRS.ids.includes(id)),
    );
  },
  'All annotations of some inputs': async (api, [call = '', inputs = '']) => {
    const [method = '', path = ''] = call.split(' ');
    const filled = path.replace('…', ANNOTATIONS.replace('/annotations', ''));
    const body = {[inputs]: ['bookshelf']};
    expect((await api.send(method, filled, {body})).code).toBe(10000);
    expect(await left(api, 'bookshelf')).toMatchObject([{input_level: true}]);
  },
  'One concept of an annotation': async (api, [method = '', action]) => {
    const data = {concepts: [{id: 'cat'}]};
    const annotations = [{...MADE_BY.owner, data}];
    await api.send(method, ANNOTATIONS, {body: {action, annotations}});
    const after = await api.stored('park', 'park-concepts');
    expect(after?.data.concepts?.map(({id}) => id)).toEqual(['park', 'tree']);
  },
};
table(
  PAGE,
  `
  You want to delete | Call
  One annotation | \`DELETE …/inputs/{input_id}/annotations/{annotation_id}\`
  Several annotations, by their ids | \`DELETE …/annotations\` with \`ids\` and \`input_ids\`
  All annotations of some inputs | \`DELETE …/annotations\` with \`input_ids\` alone
  One concept of an annotation | Not a delete: \`PATCH\` with the action \`remove\`
  `,
  async (row, api) => {
    const what = row('You want to delete').text;
    await (WANTED[what] ?? expect.fail)(api, row('Call').code);
    if (what.startsWith('All')) row('Call').says('alone');
    if (what.includes('concept'))
      row('Call').says('Not a delete', 'the action');
  },
);

fact(
  PAGE,
  'The owner of the app may delete any annotation, a collaborator only annotations of his or her own; any other answers 24156.',
  async (said, api) => {
    const [code] = said.numbers;
    for (const target of [MADE_BY.owner, MADE_BY.b, MADE_BY.model]) {
      expect(verdict(await remove(api, target, KEYS.a))).toBe(`no, ${code}`);
    }
    expect(verdict(await remove(api, MADE_BY.a, KEYS.a))).toBe('yes');
    const others = [MADE_BY.owner, MADE_BY.b, MADE_BY.model];
    for (const target of others) {
      expect(verdict(await remove(api, target, KEYS.owner))).toBe('yes');
    }
    said.says('owner of the app may delete any annotation');
    said.says(
      'a collaborator only annotations of his or her own',
      'any other answers',
    );
  },
);
fact(
  PAGE,
  'An input-level annotation cannot be deleted. It holds the data of its input.',
  async (said, api) => {
    const {id, data} = await inputLevelOf(api, 'park');
    const reply = await remove(api, {input_id: 'park', id});
    said.says(`${verdict(reply) === 'yes' ? 'can' : 'cannot'} be deleted`);
    const {input} = await api.send(
      'GET',
      `${ANNOTATIONS.replace('annotations', 'inputs')}/park`,
    );
    expect(data.image).toEqual(input.data.image);
    said.says('input-level annotation', 'holds the data of its input');
  },
);
fact(
  PAGE,
  'Sandbox behaviour: the owner may delete what a model made, though not change it.',
  async (said, api) => {
    const changed = verdict(await change(api, MADE_BY.model, KEYS.owner));
    const deleted = verdict(await remove(api, MADE_BY.model, KEYS.owner));
    said.says(
      `owner ${deleted === 'yes' ? 'may' : 'may not'} delete what a model made`,
    );
    said.says(changed === 'yes' ? 'and change it' : 'though not change it');
  },
);
fact(
  PAGE,
  'Deleting many is all or nothing: if one of the annotations is not found, or not yours to delete, the call fails and all of them stay.',
  async (said, api) => {
    const unfound = {input_ids: ['park', 'park'], ids: ['park-dog', 'nothing']};
    const others = {
      input_ids: ['park', 'park'],
      ids: ['park-dog', 'park-concepts'],
    };
    for (const body of [unfound, others]) {
      const reply = await changesNothing(api, () =>
        deleteMany(api, body, KEYS.a),
      );
      said.says(reply.code === 10000 ? 'one by one' : 'all or nothing');
    }
    said.says(
      'not found',
      'not yours to delete',
      'call fails',
      'all of them stay',
    );
  },
);

fact(
  PAGE,
  'The path names the input and the annotation. There is no body.',
  async (said, api) => {
    const {request} = await runOperation(
      'delete_annotation_input_annotation_ids',
      api,
    );
    expect(request.path).toMatch(/\/inputs\/[\w-]+\/annotations\/[\w-]+$/);
    said.says('path names the input and the annotation');
    said.says(`There is ${request.body ? 'a' : 'no'} body`);
  },
);
fact(
  PAGE,
  '<Snippet operation="delete_annotation_input_annotation_ids" />',
  async (said, api) => {
    const before = await api.everything();
    const {request} = await runOperation(said, api);
    expect(request.method).toBe('DELETE');
    expect(await api.everything()).toHaveLength(before.length - 1);
  },
);
fact(
  PAGE,
  '`ids` and `input_ids` are paired by position: the first annotation id belongs to the first input id.',
  async (said, api) => {
    const [ids, inputs] = said.code;
    const crossed = await deleteMany(api, {
      [ids]: PAIRS.ids,
      [inputs]: PAIRS.input_ids.toReversed(),
    });
    expect(verdict(crossed)).toBe('no, 24155');
    const paired = {[ids]: PAIRS.ids, [inputs]: PAIRS.input_ids};
    expect(verdict(await deleteMany(api, paired))).toBe('yes');
    said.says(
      'paired by position',
      'first annotation id belongs to the first input id',
    );
  },
);
fact(
  PAGE,
  'Both lists must have the same length; otherwise the call is refused and nothing is deleted.',
  async (said, api) => {
    for (const ids of [
      ['market-duplicate', 'x'],
      ['market-duplicate', 'x', 'y'],
    ]) {
      const reply = await changesNothing(api, () =>
        deleteMany(api, {input_ids: ['market'], ids}),
      );
      said.says(verdict(reply) === 'yes' ? 'is accepted' : 'is refused');
    }
    said.says('must have the same length', 'nothing is deleted');
  },
);
fact(
  PAGE,
  "For two annotations of one input, write that input's id twice.",
  async (said, api) => {
    const ids = ['market-duplicate', 'market-mislabeled'];
    expect(ids).toHaveLength(said.count('annotations'));
    const body = {input_ids: ids.map(() => 'market'), ids};
    expect(verdict(await deleteMany(api, body))).toBe('yes');
    const once = {input_ids: ['park'], ids: ['park-dog', 'park-duck']};
    expect(verdict(await deleteMany(api, once))).toBe('no, 24155');
    said.says("of one input, write that input's id twice");
  },
);
fact(PAGE, 'A call takes up to 128 pairs.', async (said, api) => {
  const [most] = said.numbers;
  const made = Array.from({length: most + 1}, (_, nth) => ({
    input_id: 'market',
    id: `made-${nth}`,
  }));
  await api.post(made.slice(0, 100));
  await api.post(made.slice(100));
  const body = (number: number) => ({
    input_ids: made.slice(0, number).map(({input_id}) => input_id),
    ids: made.slice(0, number).map(({id}) => id),
  });
  expect((await deleteMany(api, body(most + 1))).code).toBe(11102);
  expect((await deleteMany(api, body(most))).code).toBe(10000);
  said.says('takes up to', 'pairs');
});
fact(
  PAGE,
  '<Snippet operation="bulk_delete_annotations_input_annotation_ids" />',
  async (said, api) => {
    const {body} = await runOperation(said, api);
    expect(body.ids).toHaveLength(body.input_ids?.length ?? 0);
  },
);
fact(PAGE, 'The field is called `ids`', async (said, api) => {
  const [field] = said.code;
  const body = {input_ids: PAIRS.input_ids, [field]: PAIRS.ids};
  const before = await api.everything();
  await deleteMany(api, body);
  expect(await api.everything()).toHaveLength(before.length - PAIRS.ids.length);
  said.says('is called');
});
fact(
  PAGE,
  '`annotation_ids`, a name that circulates, is no field of this call.',
  async (said, api) => {
    const [field] = said.code;
    const body = {input_ids: PAIRS.input_ids, [field]: PAIRS.ids};
    const {status} = await changesNothing(api, () => deleteMany(api, body));
    expect(status).toMatchObject({
      code: 11102,
      details: expect.stringContaining(field),
    });
    said.says('is no field of this call');
    expect(field).toBe('annotation_ids');
  },
);
notShown(PAGE, REASONS.client, [
  'Python and PHP raise an error, and the sandbox refuses it over REST.',
]);
shownBy(
  PAGE,
  {
    file: 'sandbox/node/official-client.test.ts',
    test: 'a list called annotation_ids never leaves it: all annotations of the inputs go',
  },
  [
    'In Node.js it deletes all annotations of the inputs: the client drops a field that it does not know without a word, and what arrives is a request with `input_ids` alone.',
  ],
);

fact(
  PAGE,
  'With `input_ids` alone, all annotations of these inputs go, also those that models made.',
  async (said, api) => {
    const [field] = said.code;
    const before = await left(api, 'kitchen');
    expect(before.some(({worker}) => worker.model)).toBe(true);
    await deleteMany(api, {[field]: ['kitchen']});
    const after = await left(api, 'kitchen');
    expect(after.filter(({input_level}) => !input_level)).toEqual([]);
    said.says(
      'alone, all annotations of these inputs go',
      'also those that models made',
    );
  },
);
fact(
  PAGE,
  'The input-level annotation of each input stays, as it holds the data that was given with the input.',
  async (said, api) => {
    const before = await inputLevelOf(api, 'kitchen');
    await deleteMany(api, {input_ids: ['kitchen']});
    const after = await left(api, 'kitchen');
    said.says(`of each input ${after.length === 1 ? 'stays' : 'goes'}`);
    expect(after).toEqual([before]);
    expect(before.data).toHaveProperty('image');
    said.says('input-level annotation', 'data that was given with the input');
  },
);
fact(
  PAGE,
  '<Snippet operation="bulk_delete_annotations_input_ids" />',
  async (said, api) => {
    const {body} = await runOperation(said, api);
    expect(Object.keys(body)).toEqual(['input_ids']);
    for (const input of body.input_ids ?? []) {
      expect(await left(api, input)).toMatchObject([{input_level: true}]);
    }
  },
);
fact(
  PAGE,
  'With neither `ids` nor `input_ids` the call is refused: there is no way to delete all annotations of an app in one call.',
  async (said, api) => {
    const [ids, inputs] = said.code;
    for (const body of [{}, {[ids]: [], [inputs]: []}]) {
      const reply = await changesNothing(api, () => deleteMany(api, body));
      said.says(
        verdict(reply) === 'no, 24155' ? 'call is refused' : 'is accepted',
      );
    }
    said.says('With neither', 'there is no way to delete all annotations');
    said.says('in one call');
  },
);
fact(PAGE, '`ids` without `input_ids` is refused, too.', async (said, api) => {
  const [ids, inputs] = said.code;
  const reply = await changesNothing(api, () =>
    deleteMany(api, {[ids]: ['market-duplicate']}),
  );
  said.says(verdict(reply) === 'no, 24155' ? 'is refused' : 'is accepted');
  expect(reply.status.details).toContain(inputs);
  said.says('without');
});

fact(
  PAGE,
  'The REST form of the bulk call is a `DELETE` request with a JSON body.',
  async (said, api) => {
    const {request} = await runOperation(
      'bulk_delete_annotations_input_ids',
      api,
    );
    expect(request.method).toBe(said.code[0]);
    said.says(
      `${request.body ? 'with a JSON' : 'without'} body`,
      'bulk call',
      'REST',
    );
  },
);
fact(
  PAGE,
  'Most HTTP clients allow that; a few drop the body without a word, and the API then says that `input_ids` is empty.',
  async (said, {send}) => {
    const {status} = await send('DELETE', ANNOTATIONS);
    expect(status.details).toContain(`${said.code[0]} is empty`);
    said.says('is empty', 'a few drop the body');
  },
);
fact(PAGE, 'All examples on this page send it.', async (said, api) => {
  for (const example of [
    'bulk_delete_annotations_input_ids',
    'bulk_delete_annotations_input_annotation_ids',
  ]) {
    expect((await runOperation(example, api)).request.body).toBeDefined();
  }
  said.says('All examples on this page send it');
});

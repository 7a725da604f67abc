import {expect} from 'vitest';
import {
  type PatchExampleData,
  type PatchExampleId,
  patchExamples,
} from '../../../../api/components/PatchExample/examples.ts';
import type {JsonObject, JsonValue} from '../../../../sandbox/core/json.ts';
import type {Said} from '../../binding/said.ts';
import {fact, notShown, shownBy, table} from '../../fact.ts';
import {REASONS} from '../../reasons.ts';
import {
  ANNOTATIONS,
  type FactSandbox,
  openSandbox,
  values,
} from '../../sandbox-client.ts';
import {changesNothing, inputLevelOf, OTHER_STATUS} from '../../scenarios.ts';

const PAGE = 'guides/how-patch-works';
const TARGET = {input_id: 'park', id: 'park-concepts'};
const ACTIONS = ['merge', 'overwrite', 'remove'] as const;

/** Stores data, patches it over REST, and gives the data stored then. */
async function patchData(
  {patch, stored}: FactSandbox,
  action: string,
  before: JsonValue,
  sent: JsonValue,
): Promise<JsonObject> {
  const first = await patch('overwrite', [{...TARGET, data: before}]);
  expect(first.code, JSON.stringify(first.annotations)).toBe(10000);
  const second = await patch(action, [{...TARGET, data: sent}]);
  expect(second.code, JSON.stringify(second.annotations)).toBe(10000);
  const after = await stored(TARGET.input_id, TARGET.id);
  return (after?.data ?? {}) as unknown as JsonObject;
}

/** The same for free JSON, where the rules hold as everywhere. */
const patchFree = async (
  api: FactSandbox,
  action: string,
  before: JsonObject,
  sent: JsonObject,
): Promise<unknown> =>
  (await patchData(api, action, {metadata: before}, {metadata: sent}))[
    'metadata'
  ];

notShown(PAGE, REASONS.topic, [
  'How PATCH works',
  'In short',
  'Merge',
  'Empty, null and another type',
  'Overwrite',
  'Remove',
  'List items, by their id',
  'Keys, by true',
  'Other values',
  'When nothing is left',
  'Try it',
  'See also',
]);
notShown(PAGE, REASONS.link, [
  'Update annotations: the actions in real calls.',
  'PatchAnnotations: every field, limit and error.',
]);
notShown(PAGE, REASONS.topic, [
  'Each example below shows the `data` that is stored, the one that is sent, and the one that is stored afterwards.',
]);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/patch-tryout.test.ts',
    test: 'shows the result of what is stored, sent and chosen',
  },
  [
    'What merge, overwrite and remove do to objects, lists and plain values at every depth, each shown on a small example that you can change.',
    'Change what is stored or sent, and choose an action.',
  ],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/patch-tryout.test.ts',
    test: 'refuses what the API refuses, in its words',
  },
  [
    'The result is worked out in the page, by the sandbox: what the API refuses is refused here too.',
  ],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/patch-tryout.test.ts',
    test: 'shows the result of what is stored, sent and chosen',
  },
  ['Free JSON goes into `metadata`.'],
);

fact(
  PAGE,
  'A `PATCH` has two parts: what you send, the patch, and an `action` that says how it is brought together with what is stored. The actions are `merge`, `overwrite` and `remove`.',
  async (said, {send}) => {
    const [method, field, ...named] = said.code;
    expect(new Set(named)).toEqual(new Set(ACTIONS));
    const codeOf = async (action: string) => {
      const body = {[field]: action, annotations: [{...TARGET, data: {}}]};
      return (await send(method, ANNOTATIONS, {body})).code;
    };
    for (const action of named) {
      expect(await codeOf(action)).toBe(10000);
    }
    expect(await codeOf('add')).toBe(11102);
    said.says('two parts', 'how it is brought together', 'The actions are');
  },
);
fact(
  PAGE,
  'All three overwrite plain values. They differ in objects and lists, at every depth.',
  async (said, api) => {
    const outcomes = async (before: JsonObject, sent: JsonObject) => {
      const all = [];
      for (const action of ACTIONS) {
        all.push(JSON.stringify(await patchFree(api, action, before, sent)));
      }
      return new Set(all);
    };
    expect(await outcomes({k: 1}, {k: 2})).toEqual(new Set(['{"k":2}']));
    const nested = (inner: JsonValue) => ({k: {l: {m: inner}}});
    for (const deep of [(inner: JsonValue) => ({k: inner}), nested]) {
      expect((await outcomes(deep({x: 1, y: 1}), deep({x: true}))).size).toBe(
        3,
      );
      expect((await outcomes(deep([{id: 'a'}]), deep([{id: 'b'}]))).size).toBe(
        3,
      );
    }
    expect(said.count('overwrite plain values')).toBe(ACTIONS.length);
    said.says('differ in objects and lists, at every depth');
  },
);
fact(
  PAGE,
  'In an annotation, the patch is its `data`.',
  async (said, {patch, stored}) => {
    const [field] = said.code;
    const item = {...TARGET, [field]: {concepts: [{id: 'dog', value: 1}]}};
    await patch('overwrite', [item]);
    const after = await stored(TARGET.input_id, TARGET.id);
    expect(values(after?.data)).toEqual({dog: 1});
    said.says('the patch is its');
  },
);

/** What a row of the table is tried with: what is stored and sent under the key `k`. */
const TRIED: Record<string, {stored: JsonValue; sent?: JsonValue}[]> = {
  'A plain value': [
    {stored: 1, sent: 2},
    {stored: {x: 1}, sent: false},
  ],
  '`true`': [{stored: 1, sent: true}],
  'An object': [{stored: {x: 1, y: 1}, sent: {x: 2}}],
  'A list item with an `id`': [
    {
      stored: [{id: 'a', x: 1}, {id: 'b'}],
      sent: [{id: 'a', y: 1}],
    },
    {stored: [{id: 'b'}], sent: [{id: 'a', y: 1}]},
  ],
  'A list item without `id`': [{stored: ['a', 'b'], sent: ['b']}],
  '`{}`': [{stored: {x: 1}, sent: {}}],
  '`[]`': [{stored: [1], sent: []}],
  '`null`': [{stored: 1, sent: null}],
  "A key that isn't sent": [{stored: 1}],
};

type Item = JsonObject & {id?: string};
const sentIds = (sent: JsonValue) => (sent as Item[]).map((item) => item['id']);
const gone = Symbol('gone');

/** What the words of a cell say is stored afterwards. */
const MEANING: Record<
  string,
  (stored: JsonValue, sent: JsonValue) => JsonValue | typeof gone
> = {
  'Takes the place of the stored value': (_stored, sent) => sent,
  'Takes the place of the stored value, except `true`': (_stored, sent) =>
    sent === true ? gone : sent,
  'Takes the place of what is stored': (_stored, sent) => sent,
  'Replaces it': (_stored, sent) => sent,
  'Replaces the list': (_stored, sent) => sent,
  'Left out; stored in `metadata`': (_stored, sent) => sent,
  'Deletes the key': () => gone,
  'Its keys are merged one by one': (stored, sent) => ({
    ...(stored as JsonObject),
    ...(sent as JsonObject),
  }),
  'Its keys are gone through one by one': (stored, sent) => ({
    ...(stored as JsonObject),
    ...(sent as JsonObject),
  }),
  'Merges into the stored item with that `id`; appended if there is none': (
    stored,
    sent,
  ) => {
    const items = (stored as Item[]).map((item) => ({
      ...item,
      ...(sent as Item[]).find(({id}) => id === item['id']),
    }));
    const ids = items.map((item) => item['id']);
    const others = (sent as Item[]).filter((item) => !ids.includes(item['id']));
    return [...items, ...others];
  },
  'Deletes the stored items with that `id`': (stored, sent) =>
    (stored as Item[]).filter((item) => !sentIds(sent).includes(item['id'])),
  Appended: (stored, sent) => [
    ...(stored as JsonValue[]),
    ...(sent as JsonValue[]),
  ],
  'Changes nothing': (stored) => stored,
  Stays: (stored) => stored,
  'Is gone': () => gone,
};

table(
  PAGE,
  `
  In the patch | \`merge\` | \`overwrite\` | \`remove\`
  A plain value | Takes the place of the stored value | Replaces it | Takes the place of the stored value, except \`true\`
  \`true\` | Takes the place of the stored value | Replaces it | Deletes the key
  An object | Its keys are merged one by one | Replaces it | Its keys are gone through one by one
  A list item with an \`id\` | Merges into the stored item with that \`id\`; appended if there is none | Replaces the list | Deletes the stored items with that \`id\`
  A list item without \`id\` | Appended | Replaces the list | Appended
  \`{}\` | Takes the place of what is stored | Replaces it | Changes nothing
  \`[]\` | Takes the place of what is stored | Replaces it | Changes nothing
  \`null\` | Changes nothing | Left out; stored in \`metadata\` | Changes nothing
  A key that isn't sent | Stays | Is gone | Stays
  `,
  async (row, api) => {
    const tried = TRIED[row('In the patch').text];
    expect(tried).toBeDefined();
    for (const {stored, sent} of tried ?? []) {
      for (const action of ACTIONS) {
        const means = MEANING[row(`\`${action}\``).text];
        expect(means, row(`\`${action}\``).text).toBeDefined();
        const replaces = row(`\`${action}\``).text.startsWith('Replaces');
        expect(replaces && action !== 'overwrite').toBe(false);
        const said = means?.(stored, sent ?? null);
        const patched = await patchFree(
          api,
          action,
          {k: stored, beside: 1},
          {...(sent !== undefined && {k: sent}), added: 1},
        );
        const other = action === 'overwrite' ? {} : {beside: 1};
        expect(patched).toEqual({
          ...other,
          added: 1,
          ...(said !== gone && {k: said}),
        });
      }
    }
    // Outside of free JSON, a field that is null is one that was not sent.
    if (row('`overwrite`').text.startsWith('Left out')) {
      const data = await patchData(api, 'overwrite', {}, {concepts: null});
      expect(data).toEqual({});
    }
  },
);

fact(
  PAGE,
  '`merge` adds. It never takes anything out, with one exception: an empty object or an empty list replaces what is stored.',
  async (said, api) => {
    const [action] = said.code;
    const before = {k: {x: 1}, l: [1], m: 1, n: 'a'};
    const sent = {k: {y: 1}, l: [2], m: null, o: 1};
    expect(await patchFree(api, action, before, sent)).toEqual({
      k: {x: 1, y: 1},
      l: [1, 2],
      m: 1,
      n: 'a',
      o: 1,
    });
    expect(await patchFree(api, action, before, {k: {}, l: []})).toEqual({
      ...before,
      k: {},
      l: [],
    });
    expect(said.count('exception')).toBe(1);
    said.says('adds', 'never takes anything out');
    said.says('an empty object or an empty list replaces');
  },
);

/** Stores an example's data, sends its patch, and compares what is stored then. */
async function patchLike(
  said: Said,
  api: FactSandbox,
): Promise<PatchExampleData> {
  const id = /^<PatchExample id="([\w-]+)" \/>$/.exec(said.text)?.[1];
  const example: PatchExampleData | undefined =
    patchExamples[id as PatchExampleId];
  expect(example, id).toBeDefined();
  const data = await patchData(
    api,
    example.action,
    example.stored,
    example.patch,
  );
  const unnamed = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'value' in value
      ? {...value, name: undefined}
      : value;
  expect(JSON.parse(JSON.stringify(data, unnamed))).toEqual(example.after);
  return example;
}

/** The examples, and the sections that they stand in. */
const EXAMPLES: Record<PatchExampleId, string> = {
  'merge-concepts': 'items-with-an-id-are-matched',
  'merge-region': 'it-works-at-every-depth',
  'merge-no-id': 'items-without-an-id-are-appended',
  'merge-empty': 'empty-null-and-another-type',
  'overwrite-box': 'overwrite',
  'overwrite-loses': 'overwrite',
  'remove-concept': 'list-items-by-their-id',
  'remove-key': 'keys-by-true',
  'remove-last-key': 'keys-by-true',
  'remove-other': 'other-values',
};
for (const [id, section] of Object.entries(EXAMPLES)) {
  fact(
    `${PAGE}#${section}`,
    `<PatchExample id="${id}" />`,
    async (said, api) => {
      const {action} = await patchLike(said, api);
      expect(said.text).toContain(`"${action}-`);
    },
  );
}

fact(PAGE, 'Items with an id are matched', async (said, api) => {
  const items = [{id: 'a', x: 1}];
  const sent = [{id: 'a', y: 1}];
  const patched = await patchFree(api, 'merge', {k: items}, {k: sent});
  const matched = JSON.stringify(patched) === '{"k":[{"id":"a","x":1,"y":1}]}';
  said.says(`Items with an id are ${matched ? 'matched' : 'appended'}`);
});
fact(PAGE, 'It works at every depth', async (said, api) => {
  const deep = (inner: JsonValue) => ({k: [{id: 'a', l: {m: inner}}]});
  const patched = await patchFree(api, 'merge', deep({x: 1}), deep({y: 1}));
  expect(patched).toEqual(deep({x: 1, y: 1}));
  said.says('works at every depth');
});
fact(
  PAGE,
  'A region is found by its `id`, then its data is merged, and in it the concepts.',
  async (said, {patch, stored}) => {
    const [key] = said.code;
    const target = {input_id: 'street', id: 'street-car'};
    const region = {
      [key]: 'street-car-region',
      data: {concepts: [{id: 'taxi', value: 1}]},
    };
    await patch('merge', [{...target, data: {regions: [region]}}]);
    const after = await stored('street', 'street-car');
    expect(values(after?.data.regions?.[0]?.data)).toEqual({car: 1, taxi: 1});
    said.says('region is found by its', 'then its data is merged');
    said.says('in it the concepts');
  },
);
fact(PAGE, 'Items without an id are appended', async (said, api) => {
  const patched = await patchFree(api, 'merge', {k: [{x: 1}]}, {k: [{x: 1}]});
  const appended = JSON.stringify(patched) === '{"k":[{"x":1},{"x":1}]}';
  said.says(`Items without an id are ${appended ? 'appended' : 'matched'}`);
});
fact(
  PAGE,
  'The points of a polygon have no ids. Merging points makes the polygon longer, which is seldom what you want. Use `overwrite` for shapes.',
  async (said, api) => {
    const [action] = said.code;
    const {stored, patch, after} = patchExamples['merge-no-id'];
    const points = (data: unknown) =>
      (data as typeof after).regions[0]?.region_info.polygon.points ?? [];
    const merged = points(await patchData(api, 'merge', stored, patch));
    expect(merged).toHaveLength(points(stored).length + points(patch).length);
    expect(merged.flatMap(Object.keys)).not.toContain('id');
    const replaced = await patchData(api, action, after, stored);
    expect(replaced).toEqual(stored);
    said.says('have no ids', 'makes the polygon longer');
  },
);
fact(
  PAGE,
  'An empty list or object replaces; `null` changes nothing; a value of another type replaces what is stored.',
  async (said, api) => {
    expect(said.code[0]).toBe(String(null));
    const merge = (before: JsonObject, sent: JsonObject) =>
      patchFree(api, 'merge', before, sent);
    const empty = await merge({k: [1], l: {x: 1}}, {k: [], l: {}});
    expect(empty).toEqual({k: [], l: {}});
    expect(await merge({k: 1}, {k: null})).toEqual({k: 1});
    expect(await merge({k: 1}, {k: {x: 1}})).toEqual({k: {x: 1}});
    said.says('An empty list or object replaces', 'changes nothing');
    said.says('value of another type replaces what is stored');
  },
);
fact(
  PAGE,
  '`metadata` holds any JSON you like, and the same rules hold in it.',
  async (said, api) => {
    const [field] = said.code;
    const any = {text: 'a', number: 1.5, list: [1, [true]], empty: {}};
    const patched = await patchData(
      api,
      'merge',
      {[field]: any},
      {[field]: {list: [2], empty: {x: null}}},
    );
    expect(patched[field]).toMatchObject({...any, list: [1, [true], 2]});
    said.says('holds any JSON', 'same rules hold');
  },
);

fact(
  PAGE,
  "`overwrite` replaces the stored `data` with yours. What you don't send is gone.",
  async (said, {patch, stored}) => {
    const [action, field] = said.code;
    await patch(action, [{...TARGET, [field]: {metadata: {x: 1}}}]);
    const after = await stored(TARGET.input_id, TARGET.id);
    expect(after?.data).toEqual({metadata: {x: 1}});
    said.says('replaces the stored', 'with yours');
    said.says(`don't send is ${after?.data.concepts ? 'kept' : 'gone'}`);
  },
);
notShown(PAGE, REASONS.advice, [
  'So if you want to change a part and keep the rest, get the annotation first, change its data, and send all of it.',
]);
fact(
  PAGE,
  'Here the concept of the region was not sent, so it is lost:',
  async (said) => {
    const {stored, patch, after} = patchExamples['overwrite-loses'];
    expect(stored.regions[0]?.data.concepts).toHaveLength(1);
    expect(patch.regions[0]).not.toHaveProperty('data');
    const lost = !('data' in (after.regions[0] ?? {}));
    said.says('concept of the region was not sent');
    said.says(lost ? 'so it is lost' : 'it stays');
  },
);
fact(
  PAGE,
  'An item without `data`, for instance one that only sets a `status`, leaves the stored data as it is, whatever the action.',
  async (said, {patch, stored}) => {
    const [field, sets] = said.code;
    for (const action of ACTIONS) {
      const before = await stored(TARGET.input_id, TARGET.id);
      await patch(action, [{...TARGET, [sets]: {code: OTHER_STATUS}}]);
      const after = await stored(TARGET.input_id, TARGET.id);
      expect(after?.status.code).toBe(OTHER_STATUS);
      expect({...after}[field]).toEqual({...before}[field]);
      expect({...after}[field]).toBeDefined();
    }
    said.says(
      'An item without',
      'only sets a',
      'leaves the stored data as it is',
    );
    said.says('whatever the action');
  },
);

fact(PAGE, '`remove` takes out what the patch names.', async (said, api) => {
  const [action] = said.code;
  const before = {k: 1, l: [{id: 'a'}, {id: 'b'}]};
  const sent = {k: true, l: [{id: 'a'}]};
  const patched = await patchFree(api, action, before, sent);
  expect(patched).toEqual({l: [{id: 'b'}]});
  said.says('takes out what the patch names');
});
fact(
  PAGE,
  'The stored items with the `id` are deleted; nothing else of the item you send counts.',
  async (said, api) => {
    const [key] = said.code;
    const before = {k: [{[key]: 'a', x: 1}, {[key]: 'b'}]};
    const sent = {k: [{[key]: 'a', x: 2, y: 3}]};
    const patched = await patchFree(api, 'remove', before, sent);
    expect(patched).toEqual({k: [{[key]: 'b'}]});
    said.says('are deleted', 'nothing else of the item you send counts');
  },
);
fact(
  PAGE,
  'Items without an `id` cannot be named, so they cannot be removed one by one: send the list anew with `overwrite`.',
  async (said, api) => {
    const [key, action] = said.code;
    const before = {k: [{x: 1}, {x: 2}]};
    const sent = {k: [{x: 1}]};
    expect(await patchFree(api, 'remove', before, sent)).not.toEqual({
      k: [{x: 2}],
    });
    expect(await patchFree(api, action, before, {k: [{x: 2}]})).toEqual({
      k: [{x: 2}],
    });
    const named = {k: [{[key]: 'a'}, {[key]: 'b'}]};
    expect(await patchFree(api, 'remove', named, {k: [{[key]: 'a'}]})).toEqual({
      k: [{[key]: 'b'}],
    });
    said.says(
      'Items without',
      'cannot be named',
      'cannot be removed one by one',
    );
  },
);
fact(
  PAGE,
  'An item without an `id` in the patch is appended, even though the action is `remove`.',
  async (said, api) => {
    const [, action] = said.code;
    const before = {a: [{blah: '2'}]};
    const sent = {a: [{blah: '1'}]};
    expect(await patchFree(api, action, before, sent)).toEqual({
      a: [{blah: '2'}, {blah: '1'}],
    });
    expect(action).toBe('remove');
    said.says('is appended', 'even though the action is');
  },
);
fact(
  PAGE,
  '`true` deletes the key. Objects are gone through one by one.',
  async (said, api) => {
    const sent: unknown = JSON.parse(said.code[0]);
    const patched = await patchFree(
      api,
      'remove',
      {k: 1, l: {m: 1, n: 1}, o: {p: {q: 1, r: 1}}},
      {k: sent, l: {m: sent}, o: {p: {q: sent}}} as JsonObject,
    );
    expect(patched).toEqual({l: {n: 1}, o: {p: {r: 1}}});
    said.says('deletes the key', 'Objects are gone through one by one');
  },
);
fact(
  PAGE,
  'An object that loses its last key stays, as `{}`.',
  async (said, api) => {
    const before = {k: {x: 1}, l: 1};
    const patched = await patchFree(api, 'remove', before, {k: {x: true}});
    expect(patched).toEqual({k: JSON.parse(said.code[0]), l: 1});
    said.says('that loses its last key stays');
  },
);
fact(
  PAGE,
  '`{}` and `null` change nothing. Any other value overwrites what is stored, as with the other actions.',
  async (said, api) => {
    const before = {k: {x: 1}, l: 1};
    for (const text of said.code) {
      const sent = JSON.parse(text) as JsonValue;
      for (const key of ['k', 'l']) {
        const patched = await patchFree(api, 'remove', before, {[key]: sent});
        const kept = JSON.stringify(patched) === JSON.stringify(before);
        // An object in the place of a plain value is another value.
        expect(kept || (key === 'l' && text === '{}')).toBe(true);
      }
    }
    for (const action of ACTIONS) {
      const patched = await patchFree(
        api,
        action,
        {k: 1, l: [1]},
        {k: 2, l: 2},
      );
      expect(patched).toEqual({k: 2, l: 2});
    }
    said.says('change nothing', 'Any other value overwrites');
    said.says('as with the other actions');
  },
);

/** Sends a remove of all concepts of an annotation. */
const removeAll = ({send}: FactSandbox, more: object) =>
  send('PATCH', ANNOTATIONS, {
    body: {
      action: 'remove',
      annotations: [
        {
          ...TARGET,
          data: {concepts: ['park', 'tree', 'cat'].map((id) => ({id}))},
        },
      ],
      ...more,
    },
  });

fact(
  PAGE,
  "When `remove` takes out the last of an annotation's data, the annotation stays, with empty data.",
  async (said, api) => {
    expect(said.code[0]).toBe('remove');
    await removeAll(api, {});
    const after = await api.stored(TARGET.input_id, TARGET.id);
    said.says(`annotation ${after ? 'stays' : 'is deleted'}`);
    said.says(
      values(after?.data) && after?.data.concepts?.length === 0
        ? 'with empty data'
        : '',
    );
    said.says('last of an annotation');
  },
);
fact(
  PAGE,
  'Send `delete_if_empty_data: true` beside `action` to have it deleted instead.',
  async (said, api) => {
    const [sent, beside] = said.code;
    const [, field = '', value = ''] = /^(\w+): (\w+)$/.exec(sent) ?? [];
    await removeAll(api, {[field]: JSON.parse(value) as unknown});
    const after = await api.stored(TARGET.input_id, TARGET.id);
    said.says(`it ${after ? 'kept' : 'deleted'}`.replace('it ', ''));
    expect(beside).toBe('action');
    const other = await openSandbox();
    await removeAll(other, {});
    expect(await other.stored(TARGET.input_id, TARGET.id)).toBeDefined();
  },
);
fact(
  PAGE,
  'An input-level annotation is never deleted that way.',
  async (said, api) => {
    const {id} = await inputLevelOf(api, 'park');
    await changesNothing(api, () =>
      api.send('PATCH', ANNOTATIONS, {
        body: {
          action: 'remove',
          delete_if_empty_data: true,
          annotations: [{input_id: 'park', id, data: {metadata: true}}],
        },
      }),
    );
    said.says('is never deleted');
  },
);

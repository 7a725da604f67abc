import {expect} from 'vitest';
import type {JsonObject} from '../../../../sandbox/core/index.ts';
import {fact, notShown, table} from '../../fact.ts';
import {runOperation} from '../../operation.ts';
import {REASONS} from '../../reasons.ts';
import {type FactSandbox, values} from '../../sandbox-client.ts';

const PAGE = 'annotate/positive-negative';
const TARGET = {input_id: 'park', id: 'park-concepts'};

const harbor = (concept: JsonObject) => ({
  input_id: 'harbor',
  data: {concepts: [concept]},
});

/** What is stored of a concept that is sent without its value. */
async function readWithoutValue(
  {post, grpc}: FactSandbox,
  transport: 'REST' | 'gRPC',
): Promise<number | undefined> {
  const annotations = [harbor({id: 'boat'})];
  const app = {user_id: 'sandbox-owner', app_id: 'sandbox-app'};
  const reply =
    transport === 'gRPC'
      ? await grpc('PostAnnotations', {user_app_id: app, annotations})
      : await post(annotations);
  return values(reply.annotations[0]?.data)['boat'];
}

/** A concept that is present is 1, in the API's own words for the value. */
const presence = (value: number | undefined): string =>
  value === 1 ? 'is there' : 'is not there';

notShown(PAGE, REASONS.topic, [
  'Positive and negative annotations',
  'Say that a concept is in an image, or that it is not. What the values 1 and 0 mean, and why a missing value is a trap.',
  'Positive',
  'Negative',
  'Correct it later',
]);

fact(PAGE, 'A concept in an annotation has a `value`:', async (said, api) => {
  const annotation = await api.stored('park', 'park-concepts');
  for (const concept of annotation?.data.concepts ?? []) {
    expect(concept).toHaveProperty(said.code[0]);
  }
  expect(annotation?.data.concepts).not.toHaveLength(0);
});

table(
  PAGE,
  `
  \`value\` | Meaning | Called
  1 | The image shows this concept. | A positive annotation
  0 | The image does not show this concept. | A negative annotation
  `,
  async (row, api) => {
    const [value] = row('`value`').numbers;
    const {annotations} = await api.post([harbor({id: 'boat', value})]);
    expect(values(annotations[0]?.data)).toEqual({boat: value});
    // The sample data says of the park that there is a tree in it, and of the harbor that there is no fog.
    const tree = await api.stored('park', 'park-concepts');
    const fog = await api.stored('harbor', 'harbor-concepts');
    const positive = value === values(tree?.data)['tree'];
    expect(value === values(fog?.data)['fog']).toBe(!positive);
    row('Meaning').says(positive ? 'shows' : 'does not show');
    row('Called').says(positive ? 'positive' : 'negative');
  },
);

notShown(PAGE, REASONS.meaning, [
  "A negative annotation says more than no annotation. Without one, nobody has said anything about the concept. With one, somebody has looked and it isn't there. A model that learns from your annotations uses both.",
]);

fact(PAGE, 'There is a boat in the harbor.', async (said, api) => {
  const {reply} = await runOperation('positive_negative_1', api);
  const [{input_id, data} = {input_id: '', data: {}}] = reply.annotations;
  const [[concept, value] = []] = Object.entries(values(data));
  said.says(`is ${value === 1 ? 'a' : 'no'} ${concept} in the ${input_id}`);
});
fact(PAGE, '<Snippet operation="positive_negative_1" />', async (said, api) => {
  const {items} = await runOperation(said, api);
  expect(items).toMatchObject([{data: {concepts: [{value: 1}]}}]);
});

fact(PAGE, 'There is no car in the harbor.', async (said, api) => {
  const {reply} = await runOperation('positive_negative_2', api);
  const [{input_id, data} = {input_id: '', data: {}}] = reply.annotations;
  const [[concept, value] = []] = Object.entries(values(data));
  said.says(`is ${value === 1 ? 'a' : 'no'} ${concept} in the ${input_id}`);
});
fact(PAGE, '<Snippet operation="positive_negative_2" />', async (said, api) => {
  const {items} = await runOperation(said, api);
  expect(items).toMatchObject([{data: {concepts: [{value: 0}]}}]);
});

fact(PAGE, 'Always send the value', async (said, api) => {
  const read = [
    await readWithoutValue(api, 'REST'),
    await readWithoutValue(api, 'gRPC'),
  ];
  // Were both the same, there would be nothing to warn of.
  said.says(new Set(read).size === 1 ? 'Never' : 'Always');
});
fact(
  PAGE,
  'When `value` is missing, the two transports disagree:',
  async (said, api) => {
    const rest = await readWithoutValue(api, 'REST');
    const grpc = await readWithoutValue(api, 'gRPC');
    said.says(rest === grpc ? 'agree' : 'disagree');
    expect(said.count('transports')).toBe([rest, grpc].length);
    expect(said.code[0]).toBe('value');
  },
);
fact(PAGE, 'REST reads 1: the concept is there.', async (said, api) => {
  const read = await readWithoutValue(api, 'REST');
  said.says(`REST reads ${read}: the concept ${presence(read)}`);
});
fact(
  PAGE,
  'gRPC reads 0: the concept is not there, since a number that is not sent over gRPC is 0.',
  async (said, api) => {
    const read = await readWithoutValue(api, 'gRPC');
    said.says(
      `gRPC reads ${read}: the concept ${presence(read)}`,
      `not sent over gRPC is ${read}`,
    );
  },
);
fact(
  PAGE,
  'The same program in two languages would then say opposite things.',
  async (said, api) => {
    const rest = await readWithoutValue(api, 'REST');
    const grpc = await readWithoutValue(api, 'gRPC');
    said.says(rest === grpc ? 'same things' : 'opposite things');
    expect(said.count('languages')).toBe([rest, grpc].length);
  },
);
notShown(PAGE, REASONS.advice, [
  'So send the value, always; every example here does.',
]);
fact(
  PAGE,
  'Sandbox behaviour: any other value than 0 and 1 is refused with 24155.',
  async (said, {post}) => {
    const [absent, present, code] = said.numbers;
    expect([absent, present]).toEqual([0, 1]);
    for (const value of [absent, present]) {
      expect((await post([harbor({id: 'boat', value})])).code).toBe(10000);
    }
    for (const value of [0.5, 2, -1]) {
      const {itemCodes} = await post([harbor({id: 'boat', value})]);
      expect(itemCodes).toEqual([code]);
    }
    said.says('refused');
  },
);

fact(
  PAGE,
  'To turn a positive annotation into a negative one, `PATCH` it with the same concept `id` and the other value.',
  async (said, {send, stored}) => {
    const [method, key] = said.code;
    const before = values((await stored('park', 'park-concepts'))?.data);
    const concepts = [{[key]: 'tree', value: 0}];
    await send(method, '/v2/users/me/apps/sandbox-app/annotations', {
      body: {action: 'merge', annotations: [{...TARGET, data: {concepts}}]},
    });
    const after = values((await stored('park', 'park-concepts'))?.data);
    expect(after).toEqual({...before, tree: 0});
    said.says(before['tree'] === 1 ? 'positive annotation into' : '');
    said.says('same concept', 'other value');
  },
);
fact(
  PAGE,
  'The example in Update annotations does that.',
  async (said, api) => {
    const before = values((await api.stored('park', 'park-concepts'))?.data);
    await runOperation('update_annotation_concepts', api);
    const after = values((await api.stored('park', 'park-concepts'))?.data);
    expect([before['cat'], after['cat']]).toEqual([1, 0]);
    said.says('Update annotations does');
  },
);
fact(
  PAGE,
  'To take a concept back, so that nothing is said about it, use the action `remove`.',
  async (said, {patch, stored}) => {
    const [action] = said.code;
    await patch(action, [{...TARGET, data: {concepts: [{id: 'tree'}]}}]);
    const after = values((await stored('park', 'park-concepts'))?.data);
    expect(Object.keys(after)).toEqual(['park', 'cat']);
    said.says('nothing is said');
  },
);
fact(
  PAGE,
  'Both kinds work in a region as well: there the value says whether the concept is in that part of the image.',
  async (said, {post}) => {
    for (const value of [0, 1]) {
      const region = {
        region_info: {point: {row: 0.5, col: 0.5}},
        data: {concepts: [{id: 'boat', value}]},
      };
      const {annotations} = await post([
        {input_id: 'harbor', data: {regions: [region]}},
      ]);
      const stored = annotations[0]?.data.regions?.[0]?.data;
      expect(values(stored)).toEqual({boat: value});
    }
    said.says('Both kinds work in a region', 'that part of the image');
  },
);
notShown(PAGE, REASONS.link, ['See Bounding boxes.']);

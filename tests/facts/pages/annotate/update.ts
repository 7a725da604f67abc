import {expect} from 'vitest';
import {fact, notShown, table} from '../../fact.ts';
import {runOperation} from '../../operation.ts';
import {REASONS} from '../../reasons.ts';
import {
  ANNOTATIONS,
  type FactSandbox,
  KEYS,
  type Reply,
  values,
} from '../../sandbox-client.ts';
import {
  change,
  changesNothing,
  MADE_BY,
  OTHER_STATUS,
  verdict,
} from '../../scenarios.ts';

const PAGE = 'annotate/update';
const PARK = {input_id: 'park', id: 'park-concepts'};
const CAR = {input_id: 'street', id: 'street-car'};
const LAPTOP = {input_id: 'desk', id: 'desk-laptop'};
const MOVED = {top_row: 0.3, left_col: 0.34, bottom_row: 0.72, right_col: 0.7};
const ACTIONS = ['merge', 'overwrite', 'remove'];

const regionOf = async ({stored}: FactSandbox, {input_id, id} = LAPTOP) =>
  (await stored(input_id, id))?.data.regions?.[0];
const conceptsOf = async ({stored}: FactSandbox, {input_id, id} = PARK) =>
  values((await stored(input_id, id))?.data);

notShown(PAGE, REASONS.topic, [
  'Update annotations',
  'Correct concepts, label or move a region, or set a status, with examples in seven languages.',
  'Update or create?',
  'Choose an action',
  'Concepts in a region',
  'Coordinates of a region',
  'When it fails',
]);
notShown(`${PAGE}#who-may-change-what`, REASONS.topic, ['Who may change what']);
notShown(`${PAGE}#concepts`, REASONS.topic, ['Concepts']);
notShown(`${PAGE}#status`, REASONS.topic, ['Status']);
notShown(PAGE, REASONS.link, [
  'Straight to an example: concepts, concepts in a region, coordinates of a region, status.',
  'The reference page PatchAnnotations lists every field, limit and error.',
  'Who may change what has the whole table.',
  'How PATCH works shows each action on small examples, and lets you try your own.',
  'See Positive and negative.',
  'Statuses lists the codes and what they mean.',
]);
notShown(PAGE, REASONS.advice, [
  'If you do not know what is stored, get the annotation first, change its data, and send it back.',
]);
notShown(PAGE, REASONS.meaning, [
  'A status tells where an annotation stands in the work on it: asked for, done, waiting for a review.',
]);

fact(PAGE, 'Change annotations that exist with PATCH.', async (said, api) => {
  const missing = {...PARK, id: 'nothing'};
  expect(verdict(await change(api, PARK))).toBe('yes');
  expect(verdict(await change(api, missing))).toBe('no, 24155');
  said.says('annotations that exist with PATCH');
});
fact(
  PAGE,
  '`PATCH` changes annotations that are already stored.',
  async (said, {send, stored, post}) => {
    const [method] = said.code;
    await post([{input_id: 'park', id: 'stored'}]);
    const target = {input_id: 'park', id: 'stored'};
    const annotations = [{...target, status: {code: OTHER_STATUS}}];
    await send(method, ANNOTATIONS, {body: {action: 'merge', annotations}});
    expect((await stored('park', 'stored'))?.status.code).toBe(OTHER_STATUS);
    said.says('already stored');
  },
);
fact(
  PAGE,
  'You name an annotation by its `input_id` and its `id`, send the part that changes, and choose an `action` that says how the two are brought together.',
  async (said, {send, stored}) => {
    const [input, id, how] = said.code;
    const before = values((await stored('park', 'park-concepts'))?.data);
    const item = {
      [input]: 'park',
      [id]: 'park-concepts',
      data: {concepts: [{id: 'dog', value: 1}]},
    };
    const body = {[how]: 'merge', annotations: [item]};
    expect((await send('PATCH', ANNOTATIONS, {body})).code).toBe(10000);
    const after = values((await stored('park', 'park-concepts'))?.data);
    expect(after).toEqual({...before, dog: 1});
    for (const field of [input, id]) {
      const unnamed = {action: 'merge', annotations: [{...item, [field]: ''}]};
      const reply = await send('PATCH', ANNOTATIONS, {body: unnamed});
      expect(reply.code).not.toBe(10000);
    }
    said.says('send the part that changes', 'how the two are brought together');
  },
);

/** What the rows of the first table try: which method is right for it. */
const NEEDS: Record<string, (api: FactSandbox) => Promise<unknown>> = {
  'Correct or extend what an annotation says': async (api) => {
    await runOperation('update_annotation_concepts', api);
    expect(await conceptsOf(api)).toMatchObject({cat: 0, dog: 1});
    return 'PATCH';
  },
  "Move a region, or set an annotation's status": async (api) => {
    const moved = await runOperation(
      'update_annotation_region_coordinates',
      api,
    );
    const set = await runOperation('update_annotation_status', api);
    expect(set.request.method).toBe(moved.request.method);
    return moved.request.method;
  },
  'Say something new about an input': async (api) =>
    (await runOperation('annotate_images_concepts', api)).request.method,
  'Label one more region of an input': async (api) =>
    (await runOperation('annotate_new_bounding_boxes_image', api)).request
      .method,
  'Give your own view of what somebody else has said': async ({
    patch,
    post,
  }) => {
    const {input_id, id} = MADE_BY.b;
    const item = {input_id, status: {code: OTHER_STATUS}};
    expect(verdict(await patch('merge', [{...item, id}], KEYS.a))).not.toBe(
      'yes',
    );
    const own = await post([item], KEYS.a);
    expect(own.annotations[0]?.worker.user?.id).toBe('collaborator-a');
    return 'POST';
  },
};
table(
  PAGE,
  `
  You want to | Use
  Correct or extend what an annotation says | \`PATCH\`, on this page
  Move a region, or set an annotation's status | \`PATCH\`, on this page
  Say something new about an input | \`POST\`: Create annotations
  Label one more region of an input | \`POST\`: an annotation holds at most one region
  Give your own view of what somebody else has said | \`POST\` an annotation of your own
  `,
  async (row, api) => {
    const method = await NEEDS[row('You want to').text]?.(api);
    expect(row('Use').code[0]).toBe(method);
    if (row('Use').text.includes('at most')) {
      const regions = ['a', 'b'].map((id) => ({
        id,
        region_info: {point: {row: 0.5, col: 0.5}},
      }));
      const holding = async (number: number) =>
        verdict(
          await api.post([
            {input_id: 'park', data: {regions: regions.slice(0, number)}},
          ]),
        );
      const most = row('Use').count('region');
      expect(await holding(most)).toBe('yes');
      expect(await holding(most + 1)).toBe('no, 24155');
      row('Use').says('at most');
    } else {
      row('Use').says(
        method === 'PATCH'
          ? 'on this page'
          : row('Use').text.includes(':')
            ? 'Create annotations'
            : 'an annotation of your own',
      );
    }
  },
);
fact(
  PAGE,
  '`PATCH` never creates an annotation. One that does not exist is an error.',
  async (said, api) => {
    const annotations = [{input_id: 'park', id: 'new', data: {}}];
    for (const action of ACTIONS) {
      const {code} = await changesNothing(api, () =>
        api.send(said.code[0], ANNOTATIONS, {body: {action, annotations}}),
      );
      expect(said.code[0]).toBe('PATCH');
      said.says(code === 10000 ? 'is left out' : 'does not exist is an error');
    }
    said.says('never creates');
  },
);

fact(
  PAGE,
  'The owner of the app may change any annotation that a user made.',
  async (said, api) => {
    for (const target of [MADE_BY.owner, MADE_BY.a, MADE_BY.b]) {
      expect(verdict(await change(api, target, KEYS.owner))).toBe('yes');
    }
    expect(verdict(await change(api, MADE_BY.model, KEYS.owner))).not.toBe(
      'yes',
    );
    said.says('owner of the app may change any annotation that a user made');
  },
);
fact(
  PAGE,
  "A collaborator may change only annotations of his or her own. Changing another collaborator's answers 24156 for that annotation, and nothing of it changes.",
  async (said, api) => {
    const [code] = said.numbers;
    expect(verdict(await change(api, MADE_BY.a, KEYS.a))).toBe('yes');
    for (const target of [MADE_BY.owner, MADE_BY.b, MADE_BY.model]) {
      const reply = await changesNothing(api, () =>
        change(api, target, KEYS.a),
      );
      expect(reply.itemCodes).toEqual([code]);
    }
    said.says('collaborator may change only annotations of his or her own');
    said.says("another collaborator's answers", 'nothing of it changes');
  },
);
fact(
  PAGE,
  'Annotations that a model made cannot be changed by `PATCH`, by anybody.',
  async (said, api) => {
    const verdicts = [];
    for (const key of Object.values(KEYS)) {
      verdicts.push(verdict(await change(api, MADE_BY.model, key)));
    }
    const [method] = said.code;
    expect(method).toBe('PATCH');
    said.says(
      verdicts.includes('yes')
        ? 'can be changed'
        : 'a model made cannot be changed',
      'by anybody',
    );
  },
);

fact(
  PAGE,
  'All three actions overwrite plain values, such as a number. They differ in what they do to objects and lists:',
  async (said, {patch, stored}) => {
    const outcomes = async (before: unknown, sent: unknown) => {
      const all = new Set<string>();
      for (const action of ACTIONS) {
        await patch('overwrite', [{...PARK, data: {metadata: {k: before}}}]);
        await patch(action, [{...PARK, data: {metadata: {k: sent}}}]);
        const after = await stored(PARK.input_id, PARK.id);
        all.add(JSON.stringify(after?.data.metadata));
      }
      return all;
    };
    expect(await outcomes(1, 2)).toEqual(new Set(['{"k":2}']));
    expect((await outcomes({x: 1, y: 1}, {x: true})).size).toBe(3);
    expect((await outcomes([{id: 'a'}], [{id: 'b'}])).size).toBe(3);
    expect(said.count('actions')).toBe(ACTIONS.length);
    said.says('overwrite plain values, such as a number');
    said.says('differ in what they do to objects and lists');
  },
);

/** Tries what a row of the actions says, with the action it says it of. */
const DOES: Record<
  string,
  (api: FactSandbox, action: string) => Promise<void>
> = {
  'Adds what you send to what is stored. List items with the same `id` are merged; others are appended.':
    async (api, action) => {
      const concepts = [
        {id: 'dog', value: 1},
        {id: 'cat', value: 0},
      ];
      await api.patch(action, [{...PARK, data: {concepts}}]);
      const after = await conceptsOf(api);
      expect(Object.entries(after)).toEqual([
        ['park', 1],
        ['tree', 1],
        ['cat', 0],
        ['dog', 1],
      ]);
    },
  "Puts the `data` you send in the place of the stored `data`. What you don't send is gone.":
    async (api, action) => {
      const data = {metadata: {x: 1}};
      await api.patch(action, [{...PARK, data}]);
      expect((await api.stored('park', 'park-concepts'))?.data).toEqual(data);
    },
  'Takes out of what is stored what you name: list items by their `id`, and keys whose value you send as `true`.':
    async (api, action) => {
      const metadata = {x: 1, y: 1};
      await api.patch('merge', [{...PARK, data: {metadata}}]);
      const data = {concepts: [{id: 'cat'}], metadata: {x: true}};
      await api.patch(action, [{...PARK, data}]);
      const after = await api.stored('park', 'park-concepts');
      expect(values(after?.data)).toEqual({park: 1, tree: 1});
      expect(after?.data.metadata).toEqual({y: 1});
    },
};
/** What a row of the actions says it is for, and the examples on the page that do that. */
const USED: Record<string, readonly string[]> = {
  'Add or correct concepts, or set a status': [
    'update_annotation_concepts',
    'update_annotation_status',
  ],
  'Move a region, or start again': ['update_annotation_region_coordinates'],
  'Take back a concept': [],
};
table(
  PAGE,
  `
  \`action\` | What it does | Use it to
  \`merge\` | Adds what you send to what is stored. List items with the same \`id\` are merged; others are appended. | Add or correct concepts, or set a status
  \`overwrite\` | Puts the \`data\` you send in the place of the stored \`data\`. What you don't send is gone. | Move a region, or start again
  \`remove\` | Takes out of what is stored what you name: list items by their \`id\`, and keys whose value you send as \`true\`. | Take back a concept
  `,
  async (row, api) => {
    const [action] = row('`action`').code;
    await (DOES[row('What it does').text] ?? expect.fail)(api, action);
    const examples = USED[row('Use it to').text];
    expect(examples).toBeDefined();
    for (const example of examples ?? []) {
      expect((await runOperation(example, api)).body.action).toBe(action);
    }
    expect(examples?.length === 0).toBe(action === 'remove');
  },
);

fact(PAGE, 'One call, up to 128 annotations', async (said, {patch}) => {
  const [most] = said.numbers;
  const codeOf = async (number: number) =>
    (await patch('merge', Array(number).fill(PARK))).code;
  expect([await codeOf(most), await codeOf(most + 1)]).toEqual([10000, 11102]);
  said.says('One call', 'up to');
});
fact(
  PAGE,
  '`annotations` is a list of 1 to 128 items, and the action holds for all of them.',
  async (said, {send, stored}) => {
    const [field] = said.code;
    const [least, most] = said.numbers;
    const codeOf = async (number: number) => {
      const body = {action: 'merge', [field]: Array(number).fill(PARK)};
      return (await send('PATCH', ANNOTATIONS, {body})).code;
    };
    expect(await codeOf(least)).toBe(10000);
    expect(await codeOf(least - 1)).toBe(11102);
    expect(await codeOf(most)).toBe(10000);
    expect(await codeOf(most + 1)).toBe(11102);
    const items = [PARK, CAR].map((target) => ({
      ...target,
      data: {metadata: {}},
    }));
    const body = {action: 'overwrite', [field]: items};
    await send('PATCH', ANNOTATIONS, {body});
    for (const {input_id, id} of [PARK, CAR]) {
      expect((await stored(input_id, id))?.data).toEqual({metadata: {}});
    }
    said.says('action holds for all of them');
  },
);
fact(
  PAGE,
  "Each item is applied on its own. If one fails, the others still take effect: the answer's status is then 10010, and every item of the answer has a `status` of its own. If all fail, the status is 10020.",
  async (said, {patch, stored}) => {
    const [some, all] = said.numbers;
    const bad = {input_id: 'park', id: 'nothing'};
    const good = {...CAR, status: {code: OTHER_STATUS}};
    const reply = await patch('merge', [bad, good]);
    expect(reply.code).toBe(some);
    for (const item of reply.annotations) {
      expect(item).toHaveProperty(said.code[0]);
    }
    expect(reply.itemCodes).toEqual([24155, OTHER_STATUS]);
    expect((await stored(CAR.input_id, CAR.id))?.status.code).toBe(
      OTHER_STATUS,
    );
    expect((await patch('merge', [bad, bad])).code).toBe(all);
    said.says(
      'applied on its own',
      'If one fails, the others still take effect',
    );
    said.says('every item of the answer', 'If all fail');
  },
);
fact(
  PAGE,
  'An item is applied completely or not at all.',
  async (said, api) => {
    const half = {
      ...CAR,
      status: {code: OTHER_STATUS},
      data: {concepts: [{id: 'x', value: 7}]},
    };
    const reply = await changesNothing(api, () => api.patch('merge', [half]));
    expect(reply.itemCodes).toEqual([24155]);
    said.says('completely or not at all');
  },
);
fact(
  PAGE,
  'The answer lists the annotations as they are stored after the call, in the order in which you sent them.',
  async (said, {patch, stored}) => {
    const targets = [LAPTOP, PARK, CAR];
    const {annotations} = await patch(
      'merge',
      targets.map((target) => ({...target, status: {code: OTHER_STATUS}})),
    );
    for (const [nth, {input_id, id}] of targets.entries()) {
      expect(annotations[nth]).toEqual(await stored(input_id, id));
    }
    expect(annotations[0]?.status.code).toBe(OTHER_STATUS);
    said.says(
      'as they are stored after the call',
      'order in which you sent them',
    );
  },
);

fact(
  PAGE,
  'The annotation `park-concepts` says that there is a cat in the park. It is a dog.',
  async (said, api) => {
    const [id] = said.code;
    const [, wrong = '', input = '', right = ''] =
      /is a (\w+) in the (\w+)\. It is a (\w+)\./.exec(said.text) ?? [];
    expect((await conceptsOf(api, {input_id: input, id}))[wrong]).toBe(1);
    await runOperation('update_annotation_concepts', api);
    const after = await conceptsOf(api, {input_id: input, id});
    expect([after[wrong], after[right]]).toEqual([0, 1]);
  },
);
fact(
  PAGE,
  'This call adds `dog` with the value 1 (present) and sets the value of `cat` to 0 (absent).',
  async (said, api) => {
    const [added, set] = said.code;
    const [present, absent] = said.numbers;
    const before = await conceptsOf(api);
    expect(before).not.toHaveProperty(added);
    const {items} = await runOperation('update_annotation_concepts', api);
    const after = await conceptsOf(api);
    expect(after).toEqual({...before, [added]: present, [set]: absent});
    expect(items[0]?.data?.concepts).toHaveLength(2);
    said.says('adds', 'present', 'absent', 'sets the value of');
    expect(said.text).toMatch(/1 \(present\).*0 \(absent\)/);
  },
);
fact(
  PAGE,
  'With `merge`, the concepts `park` and `tree`, which are not sent, stay as they are.',
  async (said, api) => {
    const [action, ...kept] = said.code;
    const before = await conceptsOf(api);
    const {items, body} = await runOperation('update_annotation_concepts', api);
    expect(body.action).toBe(action);
    const sent = items[0]?.data?.concepts?.map(({id}) => id);
    const after = await conceptsOf(api);
    for (const concept of kept) {
      expect(sent).not.toContain(concept);
      expect(before[concept]).toBeDefined();
      said.says(
        after[concept] === before[concept] ? 'stay as they are' : 'are gone',
      );
    }
    expect(kept).toHaveLength(2);
    said.says('which are not sent');
  },
);
fact(
  PAGE,
  '<Snippet operation="update_annotation_concepts" />',
  async (said, api) => {
    const {request} = await runOperation(said, api);
    expect(request.method).toBe('PATCH');
    expect(await conceptsOf(api)).toMatchObject({dog: 1, cat: 0});
  },
);
fact(
  PAGE,
  'To take a concept out altogether, instead of saying that it is absent, send it with the action `remove`.',
  async (said, api) => {
    const [action] = said.code;
    await api.patch(action, [{...PARK, data: {concepts: [{id: 'cat'}]}}]);
    expect(await conceptsOf(api)).toEqual({park: 1, tree: 1});
    said.says('take a concept out altogether', 'send it with the action');
  },
);
notShown(PAGE, REASONS.meaning, [
  'The difference matters when you train a model: a concept with the value 0 is a negative example, and a missing concept says nothing.',
]);
fact(
  PAGE,
  'Always send `value`. When it is missing, REST reads 1 and gRPC reads 0.',
  async (said, api) => {
    const item = (id: string) => ({...PARK, data: {concepts: [{id}]}});
    await api.patch('merge', [item('rest')]);
    await api.grpc('PatchAnnotations', {
      user_app_id: {user_id: 'sandbox-owner', app_id: 'sandbox-app'},
      action: 'merge',
      annotations: [item('grpc')],
    });
    const {rest, grpc} = await conceptsOf(api);
    said.says(`REST reads ${rest} and gRPC reads ${grpc}`);
    said.says(rest === grpc ? 'Never' : 'Always', 'When it is missing');
    expect(said.code[0]).toBe('value');
  },
);

fact(
  PAGE,
  'A region has data of its own. Its concepts do not stand in `data.concepts`, which is about the whole image, but one level deeper:',
  async (said, api) => {
    const before = await api.stored(CAR.input_id, CAR.id);
    expect(values(before?.data)).toEqual({});
    expect(values(before?.data.regions?.[0]?.data)).toEqual({car: 1});
    expect(said.code[0]).toBe('data.concepts');
    said.says('has data of its own', 'concepts do not stand in', 'whole image');
    said.says('one level deeper');
  },
);
fact(
  PAGE,
  `{
  "data": {
    "regions": [
      {
        "id": "street-car-region",
        "data": {
          "concepts": [{"id": "taxi", "value": 1}]
        }
      }
    ]
  }
}`,
  async (said, api) => {
    const shown = JSON.parse(said.text) as {data: object};
    const {items} = await runOperation(
      'update_annotation_concepts_region',
      api,
    );
    expect(items).toMatchObject([shown]);
    const reply = await api.patch('merge', [{...CAR, ...shown}]);
    expect(reply.code).toBe(10000);
    expect(values((await regionOf(api, CAR))?.data)).toEqual({car: 1, taxi: 1});
  },
);
fact(
  PAGE,
  '`regions[].id` tells which region is meant. With `merge`, the region with that `id` gets the concept; the concept `car` that it already has stays, and so does its bounding box, which need not be sent.',
  async (said, api) => {
    const [path, action, key, concept] = said.code;
    const before = await regionOf(api, CAR);
    expect(values(before?.data)).toEqual({[concept]: 1});
    const {body, items} = await runOperation(
      'update_annotation_concepts_region',
      api,
    );
    expect(body.action).toBe(action);
    expect(path).toBe(`regions[].${key}`);
    const [sent] = items[0]?.data?.regions ?? [];
    expect({...sent}[key]).toBe(before?.id);
    expect(sent).not.toHaveProperty('region_info');
    const after = await regionOf(api, CAR);
    expect(values(after?.data)).toEqual({[concept]: 1, taxi: 1});
    expect(after?.region_info).toEqual(before?.region_info);
    said.says('tells which region is meant', 'gets the concept');
    said.says(
      'already has stays',
      'so does its bounding box',
      'need not be sent',
    );
  },
);
fact(
  PAGE,
  '<Snippet operation="update_annotation_concepts_region" />',
  async (said, api) => {
    await runOperation(said, api);
    expect(values((await regionOf(api, CAR))?.data)).toEqual({car: 1, taxi: 1});
  },
);
/** Merges a region under another id, or under none, into the stored one. */
const mergeOther = (api: FactSandbox, id?: string): Promise<Reply> => {
  const region = {
    id,
    region_info: {bounding_box: MOVED},
    data: {concepts: [{id: 'taxi', value: 1}]},
  };
  return api.patch('merge', [{...CAR, data: {regions: [region]}}]);
};
fact(
  PAGE,
  'Without the `id`, or with one that is not stored, the region that you send takes the place of the stored one: an annotation holds at most one.',
  async (said, api) => {
    const before = (await regionOf(api, CAR))?.id;
    for (const id of [undefined, 'another-region']) {
      const reply = await mergeOther(api, id);
      expect(reply.code).toBe(10000);
      const region = await regionOf(api, CAR);
      expect(region?.region_info.bounding_box).toEqual(MOVED);
      expect(values(region?.data)).toEqual({taxi: 1});
      expect(region?.id).not.toBe(before);
    }
    said.says(
      'takes the place of the stored one',
      'holds at most one',
      'not stored',
    );
    expect(said.code[0]).toBe('id');
  },
);
fact(PAGE, 'It then needs its own coordinates.', async (said, {patch}) => {
  const region = {id: 'another-region', data: {concepts: [{id: 'taxi'}]}};
  const reply = await patch('merge', [{...CAR, data: {regions: [region]}}]);
  expect(reply.code).toBe(10020);
  expect(reply.status.details).toContain('region_info');
  said.says('needs its own coordinates');
});
fact(
  PAGE,
  "You find a region's id in the answer of a list.",
  async (said, {list}) => {
    const found = (await list('input_ids=street&ids=street-car'))[0];
    expect(found?.data.regions?.[0]?.id).toBe('street-car-region');
    said.says('in the answer of a list');
  },
);
fact(
  PAGE,
  'The field is called `id`, also where people speak of a region id: there is no field `region_id`.',
  async (said, api) => {
    const [field, none] = said.code;
    const sent = async (key: string) => {
      const region = {[key]: 'street-car-region', data: {}};
      return (await api.patch('merge', [{...CAR, data: {regions: [region]}}]))
        .code;
    };
    expect([await sent(field), await sent(none)]).toEqual([10000, 11102]);
    said.says('is called', 'there is no field');
  },
);

fact(
  PAGE,
  'The box around the laptop sits too far up and to the left. This call moves it.',
  async (said, api) => {
    const before = (await regionOf(api))?.region_info.bounding_box;
    await runOperation('update_annotation_region_coordinates', api);
    const after = (await regionOf(api))?.region_info.bounding_box;
    const up = (after?.top_row ?? 0) > (before?.top_row ?? 0);
    const left = (after?.left_col ?? 0) > (before?.left_col ?? 0);
    said.says(
      `too far ${up ? 'up' : 'down'} and to the ${left ? 'left' : 'right'}`,
    );
    said.says(
      'moves it',
      Object.keys(values((await regionOf(api))?.data))[0] ?? '',
    );
  },
);
/** What becomes of an overwrite of the laptop's box. */
const moveTo = async ({patch}: FactSandbox, box: object) =>
  verdict(
    await patch('overwrite', [
      {
        ...LAPTOP,
        data: {
          regions: [
            {
              id: 'desk-laptop-region',
              region_info: {bounding_box: {...MOVED, ...box}},
            },
          ],
        },
      },
    ]),
  );
fact(
  PAGE,
  "The four numbers are fractions of the image's height (`top_row`, `bottom_row`) and width (`left_col`, `right_col`), so each is between 0 and 1, the top less than the bottom and the left less than the right.",
  async (said, api) => {
    const [low, high] = said.numbers;
    const [top, bottom, left, right, ...more] = said.code;
    const {items} = await runOperation(
      'update_annotation_region_coordinates',
      api,
    );
    const [region] = items[0]?.data?.regions ?? [];
    const box = region?.region_info?.bounding_box ?? {};
    expect(new Set([top, bottom, left, right])).toEqual(
      new Set(Object.keys(box)),
    );
    expect(Object.keys(box)).toHaveLength(said.count('numbers'));
    expect(more).toEqual([]);
    expect(
      await moveTo(api, {
        [top]: low,
        [left]: low,
        [bottom]: high,
        [right]: high,
      }),
    ).toBe('yes');
    for (const beyond of [
      {[top]: low - 0.1},
      {[left]: low - 0.1},
      {[bottom]: high + 0.1},
      {[right]: high + 0.1},
    ]) {
      expect(await moveTo(api, beyond)).toBe('no, 24155');
    }
    expect(await moveTo(api, {[top]: 0.8, [bottom]: 0.2})).toBe('no, 24155');
    expect(await moveTo(api, {[left]: 0.8, [right]: 0.2})).toBe('no, 24155');
    said.says(
      'top less than the bottom',
      'left less than the right',
      'is between',
    );
    expect(said.text).toMatch(/height \(`\w+_row`, .*width \(`\w+_col`/);
  },
);
fact(
  PAGE,
  '<Snippet operation="update_annotation_region_coordinates" />',
  async (said, api) => {
    const {items} = await runOperation(said, api);
    const [sent] = items[0]?.data?.regions ?? [];
    expect((await regionOf(api))?.region_info).toEqual(sent?.region_info);
  },
);
fact(
  PAGE,
  'The action is `overwrite`, so that the stored shape becomes exactly the one you sent.',
  async (said, api) => {
    const {body, items} = await runOperation(
      'update_annotation_region_coordinates',
      api,
    );
    expect(body.action).toBe(said.code[0]);
    const [sent] = items[0]?.data?.regions ?? [];
    expect((await regionOf(api))?.region_info).toEqual(sent?.region_info);
    said.says('becomes exactly the one you sent');
  },
);
fact(
  PAGE,
  'A merge would join the old and the new: a box of which you send two sides would keep the other two, points of a polygon, which have no `id`, would be appended to the old ones, and a box could not become a polygon, since a region is only one of them.',
  async (said, api) => {
    const merge = (region_info: object) =>
      api.patch('merge', [
        {...LAPTOP, data: {regions: [{id: 'desk-laptop-region', region_info}]}},
      ]);
    const before = (await regionOf(api))?.region_info.bounding_box;
    const two = {top_row: 0.3, left_col: 0.34};
    await merge({bounding_box: two});
    expect((await regionOf(api))?.region_info).toEqual({
      bounding_box: {...before, ...two},
    });
    expect(said.count('sides')).toBe(Object.keys(two).length);
    const points = [
      {row: 0.1, col: 0.1},
      {row: 0.1, col: 0.5},
      {row: 0.5, col: 0.3},
    ];
    const other = await merge({polygon: {points}});
    said.says(
      verdict(other) === 'yes' ? 'could become' : 'could not become a polygon',
    );
    const polygon = {
      id: 'desk-laptop-region',
      region_info: {polygon: {points}},
    };
    await api.patch('overwrite', [{...LAPTOP, data: {regions: [polygon]}}]);
    await merge({polygon: {points: [{row: 0.3, col: 0.1}]}});
    expect((await regionOf(api))?.region_info.polygon?.points).toHaveLength(4);
    said.says(
      'A merge would join the old and the new',
      'would keep the other two',
    );
    said.says(
      'would be appended to the old ones',
      'which have no',
      'only one of them',
    );
    expect(said.code[0]).toBe('id');
  },
);
fact(
  PAGE,
  'Because `overwrite` replaces the whole `data`, send again all that you want to keep:',
  async (said, api) => {
    const [action, field] = said.code;
    await api.patch(action, [{...LAPTOP, [field]: {metadata: {x: 1}}}]);
    const after = await api.stored(LAPTOP.input_id, LAPTOP.id);
    expect(after?.data).toEqual({metadata: {x: 1}});
    said.says('replaces the whole', 'send again all that you want to keep');
  },
);
fact(
  PAGE,
  "the region's `id`, or the region gets a new one;",
  async (said, api) => {
    const region = {
      [said.code[0]]: undefined,
      region_info: {bounding_box: MOVED},
    };
    await api.patch('overwrite', [{...LAPTOP, data: {regions: [region]}}]);
    const {id} = (await regionOf(api)) ?? {};
    expect(id).toMatch(/./);
    said.says(id === 'desk-laptop-region' ? 'keeps its own' : 'gets a new one');
    expect(said.code[0]).toBe('id');
  },
);
fact(
  PAGE,
  'its concepts, in `regions[].data.concepts`, or they are gone;',
  async (said, api) => {
    const before = values((await regionOf(api))?.data);
    const [, field = ''] =
      /^regions\[\]\.data\.(\w+)$/.exec(said.code[0]) ?? [];
    const region = {
      id: 'desk-laptop-region',
      region_info: {bounding_box: MOVED},
    };
    const sent = Object.entries(before).map(([id, value]) => ({id, value}));
    const withConcepts = {...region, data: {[field]: sent}};
    await api.patch('overwrite', [
      {...LAPTOP, data: {regions: [withConcepts]}},
    ]);
    expect(values((await regionOf(api))?.data)).toEqual(before);
    await api.patch('overwrite', [{...LAPTOP, data: {regions: [region]}}]);
    const kept = Object.keys(values((await regionOf(api))?.data)).length > 0;
    said.says(kept ? 'they stay' : 'they are gone');
  },
);
fact(
  PAGE,
  'anything else under `data`, such as `metadata` or concepts of the whole image.',
  async (said, api) => {
    const [field, other] = said.code;
    const concepts = [{id: 'x', value: 1}];
    await api.patch('merge', [
      {...LAPTOP, [field]: {[other]: {x: 1}, concepts}},
    ]);
    const before = await api.stored(LAPTOP.input_id, LAPTOP.id);
    expect(before?.data).toMatchObject({[other]: {x: 1}, concepts});
    await moveTo(api, {});
    const after = await api.stored(LAPTOP.input_id, LAPTOP.id);
    expect(Object.keys(after?.data ?? {})).toEqual(['regions']);
    said.says('anything else under', 'or concepts of the whole image');
  },
);

fact(
  PAGE,
  'This call marks a pending annotation (24151) as successful (24150). It sends no `data`, so the data stays as it is.',
  async (said, api) => {
    const [from, to] = said.numbers;
    const before = await api.stored('harbor', 'harbor-boat');
    expect(before?.status).toMatchObject({
      code: from,
      description: 'Annotation pending',
    });
    const {items} = await runOperation('update_annotation_status', api);
    const after = await api.stored('harbor', 'harbor-boat');
    expect(after?.status).toMatchObject({
      code: to,
      description: 'Annotation success',
    });
    expect(items[0]).not.toHaveProperty(said.code[0]);
    expect({...after}[said.code[0]]).toEqual({...before}[said.code[0]]);
    expect({...after}[said.code[0]]).toBeDefined();
    said.says(
      'pending annotation',
      'as successful',
      'It sends no',
      'data stays as it is',
    );
  },
);
fact(
  PAGE,
  '<Snippet operation="update_annotation_status" />',
  async (said, api) => {
    const {items} = await runOperation(said, api);
    expect(items).toMatchObject([{status: {code: 24150}}]);
    expect((await api.stored('harbor', 'harbor-boat'))?.status.code).toBe(
      24150,
    );
  },
);

const BAD = {input_id: 'park', id: 'nothing'};
const GOOD = {...CAR, status: {code: OTHER_STATUS}};
const low = {
  ...CAR,
  data: {
    regions: [
      {
        id: 'street-car-region',
        region_info: {bounding_box: {top_row: 0.9, bottom_row: 0.1}},
      },
    ],
  },
};
/** What a row of the failures says went wrong, done, and where its code is then. */
const WHY: Record<string, (api: FactSandbox) => Promise<Reply[]>> = {
  'Some annotations of the call failed': async ({patch}) => [
    await patch('merge', [BAD, GOOD]),
  ],
  'All annotations of the call failed': async ({patch}) => [
    await patch('merge', [BAD, BAD]),
  ],
  'A field is unknown or of the wrong type. The whole call fails.': async (
    api,
  ) => [
    await changesNothing(api, () =>
      api.patch('merge', [GOOD, {...PARK, dat: {}}]),
    ),
    await changesNothing(api, () =>
      api.patch('merge', [GOOD, {...PARK, data: 1}]),
    ),
  ],
  'A value is out of bounds, such as a box whose top is below its bottom':
    async ({patch}) => [await patch('merge', [low])],
  'The input has no such annotation, or a model made it': async (api) => [
    await api.patch('merge', [BAD]),
    await change(api, MADE_BY.model),
  ],
  'The annotation is not yours to change': async (api) => [
    await change(api, MADE_BY.owner, KEYS.a),
  ],
  'There is no such input': async ({patch}) => [
    await patch('merge', [{input_id: 'nowhere', id: 'x'}]),
  ],
};
table(
  PAGE,
  `
  \`status.code\` | Why | What to do
  10010 | Some annotations of the call failed | Read the \`status\` of each item
  10020 | All annotations of the call failed | Read the \`status\` of each item
  11102 | A field is unknown or of the wrong type. The whole call fails. | \`details\` names the field
  24155 | A value is out of bounds, such as a box whose top is below its bottom | \`details\` names the field and the bound
  24155 | The input has no such annotation, or a model made it | Check \`id\`; list the annotations
  24156 | The annotation is not yours to change | Who may change what
  30102 | There is no such input | Check \`input_id\`
  `,
  async (row, api) => {
    const [code] = row('`status.code`').numbers;
    const todo = row('What to do');
    const replies = (await WHY[row('Why').text]?.(api)) ?? [];
    expect(replies).not.toHaveLength(0);
    for (const reply of replies) {
      const [item] = reply.annotations ?? [];
      const status = code < 20000 ? reply.status : item?.status;
      expect(status?.code).toBe(code);
      if (todo.text.includes('names the field')) {
        const told = String({...status}[todo.code[0]]);
        expect(told).toMatch(/annotations\[\d\]\.\w+/);
        expect(/\d\.\d|less|below/.test(told)).toBe(
          todo.text.includes('the bound'),
        );
      } else if (todo.text.startsWith('Read')) {
        expect(item).toHaveProperty(todo.code[0]);
        todo.says('of each item');
      } else if (todo.text.startsWith('Check')) {
        expect(code === 30102).toBe(todo.code[0] === 'input_id');
        expect(['id', 'input_id']).toContain(todo.code[0]);
      } else {
        expect(todo.text).toBe('Who may change what');
        expect(code).toBe(24156);
      }
    }
  },
);

import {expect} from 'vitest';
import {fact, notShown} from '../../fact.ts';
import {runOperation} from '../../operation.ts';
import {REASONS} from '../../reasons.ts';
import {
  ANNOTATIONS,
  type FactSandbox,
  KEYS,
  values,
} from '../../sandbox-client.ts';
import {changesNothing, verdict} from '../../scenarios.ts';

const PAGE = 'annotate/create';

const onPark = (data: unknown) => ({input_id: 'park', data});
const concept = {concepts: [{id: 'x', value: 1}]};
const box = (
  top_row: number,
  left_col: number,
  bottom_row: number,
  right_col: number,
) => ({
  region_info: {bounding_box: {top_row, left_col, bottom_row, right_col}},
});
/** Whether a region is taken: `yes`, or `no, 24155`. */
const withRegion = async ({post}: FactSandbox, region: unknown) =>
  verdict(await post([onPark({regions: [region]})]));

notShown(PAGE, REASONS.topic, [
  'Create annotations',
  'Concepts, several concepts, bounding boxes, polygons, masks, regions found by a model, and annotations on behalf of another user.',
  'Before you start',
  'Concepts of a whole image',
  'Several concepts',
  'Bounding boxes',
  'Polygons',
  'Masks',
  'Regions that a model has found',
  'On behalf of another user, with a status',
  'What you cannot take back',
]);
notShown(PAGE, REASONS.link, [
  'The reference page PostAnnotations lists every field, limit and error.',
  'See Who may change what and Statuses.',
]);
notShown(PAGE, REASONS.meaning, [
  'A concept in `data.concepts` is about the image as a whole.',
  'A polygon follows a shape more closely than a box.',
  'The last point is joined to the first; do not repeat it.',
]);
notShown(PAGE, REASONS.advice, [
  'Whether to send one annotation with three concepts or three with one each is your choice.',
  "To turn pixels into fractions, divide rows by the image's height and columns by its width.",
  'This is how you hand out work.',
]);

fact(PAGE, 'Add annotations to inputs with POST.', async (said, {send}) => {
  const [, method = ''] = /with (\w+)\./.exec(said.text) ?? [];
  const body = {annotations: [onPark(concept)]};
  expect((await send(method, ANNOTATIONS, {body})).itemCodes).toEqual([24150]);
  said.says('Add annotations');
});
fact(
  PAGE,
  '`POST` adds annotations to inputs that are already in your app. An annotation says something about one input: that it shows a boat, that a bus is in this part of it, that there is no person in it.',
  async (said, {send}) => {
    const bus = {
      ...box(0.1, 0.1, 0.5, 0.5),
      data: {concepts: [{id: 'bus', value: 1}]},
    };
    const annotations = [
      onPark({concepts: [{id: 'boat', value: 1}]}),
      onPark({regions: [bus]}),
      onPark({concepts: [{id: 'person', value: 0}]}),
    ];
    const reply = await send(said.code[0], ANNOTATIONS, {body: {annotations}});
    expect(reply.itemCodes).toEqual([24150, 24150, 24150]);
    const missing = {annotations: [{...onPark(concept), input_id: 'nowhere'}]};
    const refused = await send(said.code[0], ANNOTATIONS, {body: missing});
    expect(refused.code).not.toBe(10000);
    expect(said.count('input')).toBe(1);
    said.says(
      'adds annotations',
      'already in your app',
      'there is no person in it',
    );
  },
);

fact(PAGE, '1 to 128 annotations a call.', async (said, {post}) => {
  const [least, most] = said.numbers;
  const codeOf = async (number: number) =>
    (await post(Array(number).fill(onPark(concept)))).code;
  expect([await codeOf(least - 1), await codeOf(least)]).toEqual([
    11102, 10000,
  ]);
  expect([await codeOf(most), await codeOf(most + 1)]).toEqual([10000, 11102]);
});
fact(
  PAGE,
  "They may belong to different inputs. Each is added or refused on its own: if some fail, the answer's status is 10010 and each item has a `status`; if all fail, it is 10020.",
  async (said, {post}) => {
    const [some, all] = said.numbers;
    const bad = {input_id: 'nowhere'};
    const reply = await post([{input_id: 'street'}, bad, {input_id: 'park'}]);
    expect(reply.code).toBe(some);
    expect(reply.itemCodes).toEqual([24150, 30102, 24150]);
    for (const item of reply.annotations) {
      expect(item).toHaveProperty(said.code[0]);
    }
    expect((await post([bad, bad])).code).toBe(all);
    said.says('may belong to different inputs', 'added or refused on its own');
    said.says('if some fail', 'if all fail');
  },
);
fact(
  PAGE,
  "Name the input by its `input_id`. It must exist; otherwise the item's status is 30102.",
  async (said, {post}) => {
    const [field] = said.code;
    const reply = await post([{[field]: 'nowhere'}, {[field]: 'park'}]);
    expect(reply.itemCodes).toEqual([said.numbers[0], 24150]);
    said.says('must exist', "otherwise the item's status");
  },
);
fact(
  PAGE,
  'Leave out `id` and one is generated; the answer has it.',
  async (said, {post, stored}) => {
    const {annotations} = await post([onPark(concept)]);
    const id = String({...annotations[0]}[said.code[0] as 'id']);
    expect(await stored('park', id)).toEqual(annotations[0]);
    said.says('is generated', 'the answer has it');
  },
);
fact(
  PAGE,
  'You need it to change or delete the annotation later.',
  async (said, {patch, send}) => {
    const unnamed = await patch('merge', [{input_id: 'park', data: concept}]);
    expect(unnamed.code).not.toBe(10000);
    const gone = await send(
      'DELETE',
      ANNOTATIONS.replace('annotations', 'inputs/park/annotations'),
    );
    expect(gone.code).not.toBe(10000);
    said.says('need it to change or delete');
  },
);
fact(
  PAGE,
  'An `id` that the input already has is refused with 40010.',
  async (said, {post}) => {
    const again = {[said.code[0]]: 'park-concepts', ...onPark(concept)};
    expect((await post([again])).itemCodes).toEqual([said.numbers[0]]);
    const elsewhere = {...again, input_id: 'desk'};
    expect((await post([elsewhere])).itemCodes).toEqual([24150]);
    said.says('the input already has', 'is refused');
  },
);
fact(
  PAGE,
  'Send `value` with every concept: 1 says that it is there, 0 that it is not.',
  async (said, api) => {
    const [present, absent] = said.numbers;
    const [field] = said.code;
    // The sample data says of the park that a tree is there, of the harbor that no fog is.
    const tree = await api.stored('park', 'park-concepts');
    const fog = await api.stored('harbor', 'harbor-concepts');
    expect(values(tree?.data)['tree']).toBe(present);
    expect(values(fog?.data)['fog']).toBe(absent);
    const {annotations} = await api.post([
      onPark({concepts: [{id: 'x', [field]: absent}]}),
    ]);
    expect(values(annotations[0]?.data)).toEqual({x: absent});
    said.says('with every concept', 'that it is there', 'that it is not');
  },
);
fact(
  PAGE,
  'A missing value is read as 1 by REST, but as 0 by gRPC.',
  async (said, {post, grpc}) => {
    const annotations = [onPark({concepts: [{id: 'x'}]})];
    const rest = await post(annotations);
    const other = await grpc('PostAnnotations', {
      user_app_id: {user_id: 'sandbox-owner', app_id: 'sandbox-app'},
      annotations: annotations as never,
    });
    const read = [rest, other].map(
      (reply) => values(reply.annotations[0]?.data)['x'],
    );
    said.says(`is read as ${read[0]} by REST, but as ${read[1]} by gRPC`);
    said.says('A missing value');
  },
);
fact(
  PAGE,
  'At most one region per annotation. To label several regions, send several annotations. An input can have any number of them.',
  async (said, {post}) => {
    const regions = [box(0.1, 0.1, 0.2, 0.2), box(0.3, 0.3, 0.4, 0.4)];
    const most = said.count('region');
    const holding = (number: number) =>
      post([onPark({regions: regions.slice(0, number)})]);
    expect(verdict(await holding(most))).toBe('yes');
    expect(verdict(await holding(most + 1))).toBe('no, 24155');
    const many = Array.from({length: 128}, () =>
      onPark({regions: [regions[0]]}),
    );
    for (let turn = 0; turn < 5; turn += 1) {
      expect((await post(many)).code).toBe(10000);
    }
    said.says('At most', 'send several annotations', 'can have any number');
  },
);
fact(
  PAGE,
  "The annotation's author is the user of the key, and its status is 24150 (success) unless you say otherwise.",
  async (said, {post}) => {
    const [code] = said.numbers;
    const [plain] = (await post([{input_id: 'park'}], KEYS.b)).annotations;
    expect(plain).toMatchObject({
      worker: {user: {id: 'collaborator-b'}},
      status: {code, description: 'Annotation success'},
    });
    const asked = {
      input_id: 'park',
      user_id: 'collaborator-a',
      status: {code: 24151},
    };
    expect((await post([asked])).annotations[0]).toMatchObject({
      worker: {user: {id: 'collaborator-a'}},
      status: {code: 24151},
    });
    said.says(
      'author is the user of the key',
      'success',
      'unless you say otherwise',
    );
  },
);
fact(
  PAGE,
  'Concepts need not be set up first: one comes into being when it is first used.',
  async (said, {post}) => {
    const {annotations, code} = await post([
      onPark({concepts: [{id: 'never-seen-before', value: 1}]}),
    ]);
    said.says(
      `Concepts ${code === 10000 ? 'need not' : 'must'} be set up first`,
    );
    expect(annotations[0]?.data.concepts).toEqual([
      {id: 'never-seen-before', name: 'never-seen-before', value: 1},
    ]);
    said.says('comes into being when it is first used');
  },
);

fact(
  PAGE,
  'This call says of two images that they were taken outdoors, with one annotation for each.',
  async (said, api) => {
    const {items} = await runOperation('annotate_images_concepts', api);
    const images = new Set(items.map(({input_id}) => input_id));
    expect(images.size).toBe(said.count('images'));
    expect(items).toHaveLength(images.size * said.count('annotation'));
    for (const {data} of items) {
      expect(data?.concepts).toEqual([
        {id: expect.stringContaining('outdoor'), value: 1},
      ]);
    }
    said.says('taken outdoors', 'for each');
  },
);
fact(
  PAGE,
  '<Snippet operation="annotate_images_concepts" />',
  async (said, api) => {
    const {items} = await runOperation(said, api);
    expect(items).toHaveLength(2);
  },
);
fact(
  PAGE,
  'An annotation can hold several concepts. Here each image gets what is in it, with the value 1, and what is not, with the value 0.',
  async (said, api) => {
    const [present, absent] = said.numbers;
    const {items, reply} = await runOperation(
      'annotate_images_multiple_concepts',
      api,
    );
    expect(new Set(items.map(({input_id}) => input_id)).size).toBe(
      items.length,
    );
    const expected = Object.entries({
      'what is in it': present,
      'what is not': absent,
    });
    for (const {data} of reply.annotations) {
      const all = Object.values(values(data));
      expect(all.length).toBeGreaterThan(1);
      expect(new Set(all)).toEqual(new Set(expected.map(([, value]) => value)));
    }
    // What is there is 1, as in the sample data.
    const tree = await api.stored('park', 'park-concepts');
    expect(values(tree?.data)['tree']).toBe(present);
    said.says(
      'can hold several concepts',
      'each image gets what is in it',
      'what is not',
    );
  },
);
fact(
  PAGE,
  '<Snippet operation="annotate_images_multiple_concepts" />',
  async (said, api) => {
    const {items} = await runOperation(said, api);
    expect(items[0]?.data?.concepts?.length).toBeGreaterThan(1);
  },
);
fact(
  PAGE,
  'Together, they are changed, reviewed and deleted as one. Apart, each can have its own author and status.',
  async (said, {post}) => {
    const apart = ['collaborator-a', 'collaborator-b'].map((user_id, nth) => ({
      ...onPark(concept),
      user_id,
      status: {code: 24150 + nth},
    }));
    const {annotations} = await post(apart);
    expect(annotations.map(({worker}) => worker.user?.id)).toEqual([
      'collaborator-a',
      'collaborator-b',
    ]);
    expect(annotations.map(({status}) => status.code)).toEqual([24150, 24151]);
    said.says('Together, they are changed, reviewed and deleted as one');
    said.says('Apart, each can have its own author and status');
  },
);

fact(
  PAGE,
  'A box is a region with a `region_info.bounding_box`. Its four sides are fractions of the image: `top_row` and `bottom_row` of the height, `left_col` and `right_col` of the width.',
  async (said, api) => {
    const [path, top, bottom, left, right] = said.code;
    const [info = '', shape = ''] = path.split('.');
    const sides = {[top]: 0, [left]: 0.2, [bottom]: 1, [right]: 0.8};
    expect(Object.keys(sides)).toHaveLength(said.count('sides'));
    expect(await withRegion(api, {[info]: {[shape]: sides}})).toBe('yes');
    // The height is that of rows, from top to bottom, and the width that of columns.
    expect([top, bottom].every((side) => side.endsWith('_row'))).toBe(true);
    expect([left, right].every((side) => side.endsWith('_col'))).toBe(true);
    expect(top.startsWith('top') && left.startsWith('left')).toBe(true);
    said.says('fractions of the image', 'of the height', 'of the width');
    expect(said.text.indexOf('height')).toBeLessThan(
      said.text.indexOf('width'),
    );
  },
);
fact(
  PAGE,
  '0 is the top or left edge, 1 the bottom or right one. The top must be less than the bottom, the left less than the right.',
  async (said, api) => {
    const [first, last] = said.numbers;
    expect(await withRegion(api, box(first, first, last, last))).toBe('yes');
    for (const beyond of [
      box(first - 0.1, 0, 1, 1),
      box(0, first - 0.1, 1, 1),
      box(0, 0, last + 0.1, 1),
      box(0, 0, 1, last + 0.1),
      box(0.6, 0, 0.5, 1),
      box(0, 0.5, 1, 0.5),
    ]) {
      expect(await withRegion(api, beyond)).toBe('no, 24155');
    }
    said.says('is the top or left edge', 'the bottom or right one');
    said.says('top must be less than the bottom', 'left less than the right');
  },
);
fact(
  PAGE,
  'The label belongs to the region, so it is in `regions[].data.concepts`. This call marks two things in one image, so it sends two annotations.',
  async (said, api) => {
    const {items, reply} = await runOperation(
      'annotate_new_bounding_boxes_image',
      api,
    );
    expect(items).toHaveLength(said.count('annotations'));
    expect(items).toHaveLength(said.count('things'));
    expect(new Set(items.map(({input_id}) => input_id)).size).toBe(
      said.count('image'),
    );
    expect(said.code[0]).toBe('regions[].data.concepts');
    for (const {data} of reply.annotations) {
      expect(values(data)).toEqual({});
      expect(values(data.regions?.[0]?.data)).not.toEqual({});
    }
    said.says('label belongs to the region');
  },
);
fact(
  PAGE,
  '<Snippet operation="annotate_new_bounding_boxes_image" />',
  async (said, api) => {
    const {items} = await runOperation(said, api);
    for (const {data} of items) {
      expect(data?.regions?.[0]?.region_info).toHaveProperty('bounding_box');
    }
  },
);

fact(
  PAGE,
  'Its `points` are corners, each with a `row` and a `col` between 0 and 1, in the order in which the outline runs.',
  async (said, api) => {
    const [list, row, col] = said.code;
    const [low, high] = said.numbers;
    const polygon = (points: unknown[]) => ({
      region_info: {polygon: {[list]: points}},
    });
    const corners = [
      {[row]: low, [col]: low},
      {[row]: low, [col]: high},
      {[row]: high, [col]: high},
    ];
    const made = await api.post([onPark({regions: [polygon(corners)]})]);
    const stored = made.annotations[0]?.data.regions?.[0]?.region_info.polygon;
    expect(stored?.points).toMatchObject(corners);
    for (const beyond of [
      {[row]: high + 0.1, [col]: 0},
      {[row]: 0, [col]: low - 0.1},
    ]) {
      expect(await withRegion(api, polygon([...corners, beyond]))).toBe(
        'no, 24155',
      );
    }
    said.says(
      'are corners',
      'between',
      'in the order in which the outline runs',
    );
    expect([row, col]).toEqual(['row', 'col']);
  },
);
fact(
  PAGE,
  '<Snippet operation="annotate_polygons_image" />',
  async (said, api) => {
    const {items} = await runOperation(said, api);
    expect(items[0]?.data?.regions?.[0]?.region_info).toHaveProperty('polygon');
  },
);
/** A PNG, or something else, as a mask. */
const mask = (base64: string) => ({region_info: {mask: {image: {base64}}}});
fact(
  PAGE,
  'A mask marks single pixels: a PNG image, as base64 text in `region_info.mask.image.base64`.',
  async (said, api) => {
    const {items} = await runOperation('annotate_mask', api);
    const [region] = items[0]?.data?.regions ?? [];
    const found = said.code[0]
      .split('.')
      .reduce<unknown>(
        (value, key) => (value as Record<string, unknown>)[key],
        region,
      );
    expect(atob(String(found)).slice(1, 4)).toBe('PNG');
    said.says('marks single pixels', 'PNG image', 'base64 text');
  },
);
fact(PAGE, '<Snippet operation="annotate_mask" />', async (said, api) => {
  const {items} = await runOperation(said, api);
  expect(items[0]?.data?.regions?.[0]?.region_info).toHaveProperty('mask');
});
fact(
  PAGE,
  'The bytes must be a PNG; anything else is refused with 24155.',
  async (said, api) => {
    for (const other of ['GIF89a'.repeat(10), 'x', '']) {
      expect(await withRegion(api, mask(btoa(other)))).toBe(
        `no, ${said.numbers[0]}`,
      );
    }
    said.says('must be a PNG', 'anything else is refused');
  },
);
fact(
  PAGE,
  'Base64 text is a third longer than the bytes it stands for, and a request that is too large is refused with 40033, so keep masks small.',
  async (said, {send}) => {
    const bytes = 'x'.repeat(3000);
    const longer = (btoa(bytes).length - bytes.length) / bytes.length;
    said.says(
      longer === 1 / 3 ? 'a third longer' : 'shorter',
      'too large is refused',
    );
    const body = `"${'x'.repeat(20 * 1024 * 1024)}"`;
    expect((await send('POST', ANNOTATIONS, {body})).code).toBe(
      said.numbers[0],
    );
  },
);
fact(
  PAGE,
  'Sandbox behaviour: a body may have 5 MiB.',
  async (said, {send}) => {
    const most = said.count('MiB') * 1024 * 1024;
    const body = (bytes: number) => {
      const empty = JSON.stringify({
        annotations: [onPark({metadata: {text: ''}})],
      });
      return empty.replace('""', `"${'x'.repeat(bytes - empty.length)}"`);
    };
    const codeOf = async (bytes: number) =>
      (await send('POST', ANNOTATIONS, {body: body(bytes)})).code;
    expect([await codeOf(most), await codeOf(most + 1)]).toEqual([
      10000, 40033,
    ]);
    said.says('may have');
  },
);

fact(
  PAGE,
  'A detection model leaves annotations with regions of its own. You can label such a region without drawing it again: send its region `id` and your concepts, and leave out `region_info`.',
  async (said, {stored, post}) => {
    const [key, left] = said.code;
    const found = await stored('kitchen', 'kitchen-bowl-detected');
    const region = found?.data.regions?.[0];
    expect(found?.worker.model?.id).toBe('sandbox-detector');
    const labelled = {[key]: region?.id, data: concept};
    const {annotations} = await post([
      {input_id: 'kitchen', data: {regions: [labelled]}},
    ]);
    const made = annotations[0]?.data.regions?.[0];
    expect({...made}[left as 'region_info']).toEqual(region?.region_info);
    expect(values(made?.data)).toEqual({x: 1});
    said.says('without drawing it again', 'leave out', 'detection model');
  },
);
fact(
  PAGE,
  '<Snippet operation="annotate_existing_regions_image" />',
  async (said, api) => {
    const {items} = await runOperation(said, api);
    for (const {data} of items) {
      expect(data?.regions?.[0]).not.toHaveProperty('region_info');
    }
    expect(items).not.toHaveLength(0);
  },
);
fact(
  PAGE,
  "Your annotation is a new one with you as its author. The model's annotation stays as it is.",
  async (said, {post, stored}) => {
    const before = await stored('kitchen', 'kitchen-bowl-detected');
    const region = {id: 'kitchen-bowl-region', data: concept};
    const {annotations} = await post(
      [{input_id: 'kitchen', data: {regions: [region]}}],
      KEYS.a,
    );
    expect(annotations[0]?.worker.user?.id).toBe('collaborator-a');
    expect(annotations[0]?.id).not.toBe(before?.id);
    const after = await stored('kitchen', 'kitchen-bowl-detected');
    const same = JSON.stringify(after) === JSON.stringify(before);
    said.says(`model's annotation ${same ? 'stays as it is' : 'changes'}`);
    said.says('a new one with you as its author');
  },
);
fact(
  PAGE,
  "You find the region's id by listing what a model made.",
  async (said, {list}) => {
    const made = await list(
      'model_version_ids=sandbox-detector-v1&input_ids=kitchen',
    );
    expect(made.flatMap(({data}) => data.regions ?? [])).toContainEqual(
      expect.objectContaining({id: 'kitchen-bowl-region'}),
    );
    said.says('by listing what a model made');
  },
);
fact(
  PAGE,
  'Sandbox behaviour: the shape of the region found is copied into the new annotation.',
  async (said, {post, stored}) => {
    const found = await stored('kitchen', 'kitchen-bowl-detected');
    const region = {id: 'kitchen-bowl-region', data: concept};
    const {annotations} = await post([
      {input_id: 'kitchen', data: {regions: [region]}},
    ]);
    const {id = '', data} = annotations[0] ?? {};
    expect(data?.regions?.[0]?.region_info).toEqual(
      found?.data.regions?.[0]?.region_info,
    );
    expect((await stored('kitchen', id))?.data).toEqual(data);
    said.says('shape of the region found is copied into the new annotation');
  },
);
fact(
  PAGE,
  'A region without `region_info` whose `id` no annotation of that input has is refused with 24155.',
  async (said, api) => {
    const [left, key] = said.code;
    const region = {[key]: 'nothing-here', data: concept};
    expect(region).not.toHaveProperty(left);
    expect(await withRegion(api, region)).toBe(`no, ${said.numbers[0]}`);
    const elsewhere = {[key]: 'kitchen-bowl-region', data: concept};
    expect(await withRegion(api, elsewhere)).toBe(`no, ${said.numbers[0]}`);
    expect(
      await withRegion(api, {...region, [left]: {point: {row: 0, col: 0}}}),
    ).toBe('yes');
    said.says('without', 'no annotation of that input has', 'is refused');
  },
);

const FOR_A = {
  input_id: 'market',
  user_id: 'collaborator-a',
  status: {code: 24151},
};
fact(
  PAGE,
  'The owner of an app can make annotations whose author is somebody else: set `user_id`, and a `status`, usually 24151 (pending).',
  async (said, {post}) => {
    const [field, status] = said.code;
    const [code] = said.numbers;
    const item = {
      input_id: 'market',
      [field]: 'collaborator-a',
      [status]: {code},
    };
    const {annotations} = await post([item], KEYS.owner);
    expect(annotations[0]).toMatchObject({
      worker: {user: {id: 'collaborator-a'}},
      status: {code, description: 'Annotation pending'},
    });
    said.says('owner of an app can make', 'somebody else', 'pending');
  },
);
fact(
  PAGE,
  'The user finds the annotation under his or her name, completes it, and sets its status to 24150.',
  async (said, {post, list, patch}) => {
    const {annotations} = await post([FOR_A]);
    const id = annotations[0]?.id;
    const mine = await list('user_ids=collaborator-a', KEYS.a);
    expect(mine.map((one) => one.id)).toContain(id);
    const [code] = said.numbers;
    const done = {input_id: 'market', id, data: concept, status: {code}};
    const reply = await patch('merge', [done], KEYS.a);
    expect(reply.annotations[0]?.status).toMatchObject({
      code,
      description: 'Annotation success',
    });
    said.says('under his or her name', 'completes it', 'sets its status');
  },
);
fact(
  PAGE,
  '<Snippet operation="annotate_images_user_id_status" />',
  async (said, api) => {
    const {items} = await runOperation(said, api);
    for (const item of items) {
      expect(item).toMatchObject({
        user_id: 'collaborator-a',
        status: {code: 24151},
      });
    }
    expect(items).not.toHaveLength(0);
  },
);
fact(
  PAGE,
  'Only the owner may set another user as the author. A collaborator who tries gets 24156. The author must be somebody who works on the app.',
  async (said, {post}) => {
    expect(verdict(await post([FOR_A], KEYS.owner))).toBe('yes');
    expect(verdict(await post([FOR_A], KEYS.b))).toBe(`no, ${said.numbers[0]}`);
    const stranger = await post([{...FOR_A, user_id: 'stranger'}]);
    expect(verdict(stranger)).toBe('no, 24155');
    said.says('Only the owner may set another user as the author');
    said.says(
      'A collaborator who tries gets',
      'must be somebody who works on the app',
    );
  },
);

fact(
  PAGE,
  '`POST` never changes an annotation that exists, so sending the same call twice makes two sets of annotations, unless you chose the ids: then the second call fails with 40010, and nothing is there twice.',
  async (said, api) => {
    const [method] = said.code;
    const send = (item: object) =>
      api.send(method, ANNOTATIONS, {body: {annotations: [item]}});
    const count = async () => (await api.list('input_ids=park')).length;
    const before = await count();
    await send(onPark(concept));
    await send(onPark(concept));
    expect(await count()).toBe(before + said.count('sets'));
    const chosen = {id: 'chosen', ...onPark(concept)};
    await send(chosen);
    const other = {...chosen, data: {concepts: [{id: 'y', value: 1}]}};
    const second = await changesNothing(api, () => send(other));
    expect(second.itemCodes).toEqual([said.numbers[0]]);
    expect(await count()).toBe(before + 3);
    said.says('never changes an annotation that exists', 'same call twice');
    said.says(
      'unless you chose the ids',
      'second call fails',
      'nothing is there twice',
    );
  },
);
notShown(PAGE, REASONS.advice, [
  'If your program may repeat a call, choose the ids.',
]);

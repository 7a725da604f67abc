import {expect} from 'vitest';
import type {AnnotationJson, InputJson} from '../../../../api/sample-data.ts';
import {fact, notShown} from '../../fact.ts';
import {runOperation} from '../../operation.ts';
import {REASONS} from '../../reasons.ts';
import {ANNOTATIONS, type FactSandbox, values} from '../../sandbox-client.ts';

const PAGE = 'annotate/search';
const CAR = {concepts: [{id: 'car', value: 1}]};

interface Hit {
  readonly annotation: AnnotationJson;
  readonly input: InputJson;
  readonly score: number;
}

const hitsOf = (reply: object): readonly Hit[] =>
  (reply as {hits: readonly Hit[]}).hits;

/** What a body of a search finds. */
async function searchBy({send}: FactSandbox, body: object) {
  const reply = await send('POST', `${ANNOTATIONS}/searches`, {
    body: {pagination: {per_page: 1000}, ...body},
  });
  expect(reply.code, reply.status.details).toBe(10000);
  return hitsOf(reply);
}

/** The annotations that pass some filters. */
async function found(api: FactSandbox, ...filters: readonly unknown[]) {
  const hits = await searchBy(api, {searches: [{query: {filters}}]});
  return hits.map(({annotation}) => annotation);
}

const idsOf = (annotations: readonly AnnotationJson[]) =>
  annotations.map(({id}) => id).sort();

/** What an annotation says of a concept, as a whole or of its region; undefined when nothing. */
const saysOf = ({data}: AnnotationJson, concept: string) =>
  values(data)[concept] ?? values(data.regions?.[0]?.data)[concept];

/** All stored annotations that a test keeps. */
const stored = async (
  api: FactSandbox,
  keep: (annotation: AnnotationJson) => boolean,
) => idsOf((await api.everything()).filter(keep));

notShown(PAGE, REASONS.topic, [
  'Search annotations',
  'Find annotations by what they say, who made them and where they stand. Filters by concept, by the concept of a region, by user and status, by metadata, and how to negate one.',
  'What a search looks like',
  'By concept',
  'By the concept of a region',
  'By user and status',
  'By metadata',
  'What is not found',
  'What the sandbox leaves out',
  'What has a user still to do?',
]);
notShown(PAGE, REASONS.link, [
  'The reference page PostAnnotationsSearches lists every field.',
  'Statuses lists the codes.',
]);

fact(
  PAGE,
  'A list filters by who made an annotation and where it stands.',
  async (said, {list}) => {
    const listed = await list('user_ids=collaborator-b&statuses=24151');
    expect(listed).not.toHaveLength(0);
    for (const {worker, status} of listed) {
      expect([worker.user?.id, status.code]).toEqual(['collaborator-b', 24151]);
    }
    said.says('who made an annotation');
  },
);
fact(
  PAGE,
  'A search also filters by what it says: its concepts, its region, its metadata.',
  async (said, api) => {
    const all = (await api.everything()).length;
    for (const data of [
      CAR,
      {regions: [{region_info: {mask: {}}}]},
      {metadata: {a: 1}},
    ]) {
      expect((await found(api, {annotation: {data}})).length).toBeLessThan(all);
    }
    said.says('its concepts, its region, its metadata');
  },
);
fact(
  PAGE,
  'It is a `POST` to `…/annotations/searches`, and changes nothing.',
  async (said, api) => {
    const [method, path] = said.code;
    const before = await api.everything();
    const {code} = await api.send(
      method,
      path.replace('…/annotations', ANNOTATIONS),
      {body: {searches: [{}]}},
    );
    expect(code).toBe(10000);
    expect(await api.everything()).toEqual(before);
    said.says('changes nothing');
  },
);
fact(
  PAGE,
  `{
  "searches": [
    {
      "query": {
        "filters": [
          {"annotation": {"data": {"concepts": [{"id": "car", "value": 1}]}}},
          {"annotation": {"user_id": "collaborator-a"}}
        ]
      }
    }
  ],
  "pagination": {"page": 1, "per_page": 100}
}`,
  async (said, api) => {
    await api.post([
      {input_id: 'park', id: 'his', user_id: 'collaborator-a', data: CAR},
    ]);
    const body = JSON.parse(said.text) as {pagination: object};
    const hits = await searchBy(api, body);
    expect(hits.map(({annotation}) => annotation.id)).toEqual(['his']);
    const {body: sent} = await runOperation(
      'search_annotations_user_status',
      api,
    );
    expect(sent).toMatchObject({pagination: body.pagination});
  },
);
fact(
  PAGE,
  'A filter describes an annotation. What you leave out of it is not asked for.',
  async (said, api) => {
    const all = await found(api, {annotation: {}});
    expect(idsOf(all)).toEqual(await stored(api, () => true));
    said.says('not asked for');
  },
);
fact(
  PAGE,
  'An annotation must pass all filters of a query to be found. `"negate": true` beside `annotation` turns a filter round.',
  async (said, api) => {
    const car = {annotation: {data: CAR}};
    const street = {annotation: {input_id: 'street'}};
    const owner = {annotation: {user_id: 'sandbox-owner'}};
    const each = await Promise.all(
      [car, street, owner].map(async (filter) =>
        idsOf(await found(api, filter)),
      ),
    );
    const [first = [], ...others] = each;
    expect(idsOf(await found(api, car, street, owner))).toEqual(
      first.filter((id) => others.every((list) => list.includes(id))),
    );
    const negate = JSON.parse(`{${said.code[0]}}`) as object;
    expect(idsOf(await found(api, {...negate, ...car}))).toEqual(
      await stored(api, ({id}) => !first.includes(id)),
    );
    said.says('pass all filters', 'turns a filter round');
  },
);
fact(
  PAGE,
  '`pagination` says which page, as in a list. It is part of the body.',
  async (said, api) => {
    const [field] = said.code;
    const all = await searchBy(api, {searches: [{}]});
    const second = await searchBy(api, {
      searches: [{}],
      [field]: {page: 2, per_page: 3},
    });
    expect(second).toEqual(all.slice(3, 6));
    said.says('part of the body');
  },
);
fact(
  PAGE,
  'The answer has `hits`. Each holds the `annotation` that was found, its `input`, and a `score`. Without `ranks`, filters alone decide, and every score is 1.',
  async (said, api) => {
    const [hits, annotation, input, score] = said.code;
    const {reply} = await runOperation('search_annotations_concepts', api);
    expect(reply).toHaveProperty(hits);
    const found = hitsOf(reply);
    expect(found).not.toHaveLength(0);
    for (const hit of found) {
      expect(Object.keys(hit)).toEqual(
        expect.arrayContaining([annotation, input, score]),
      );
      expect(hit.input.id).toBe(hit.annotation.input_id);
      expect(hit.score).toBe(said.numbers[0]);
    }
  },
);
fact(
  PAGE,
  'Unlike a list, a search finds annotations of models too. To leave them out, ask for a user.',
  async (said, api) => {
    const byModel = ({worker}: AnnotationJson) => worker.model !== undefined;
    expect((await api.list('per_page=1000')).some(byModel)).toBe(false);
    expect((await found(api)).some(byModel)).toBe(true);
    const users = await found(api, {annotation: {worker: {user: {}}}});
    expect(users.some(byModel)).toBe(false);
    said.says('models too');
  },
);

fact(
  PAGE,
  'This finds annotations that say there is a car, whether of the whole image or of a region in it.',
  async (said, api) => {
    const {reply} = await runOperation('search_annotations_concepts', api);
    const hits = hitsOf(reply).map(({annotation}) => annotation);
    expect(idsOf(hits)).toEqual(
      await stored(api, (each) => saysOf(each, 'car') === 1),
    );
    const regions = hits.filter(({data}) => data.regions !== undefined);
    expect(regions.length).toBeGreaterThan(0);
    expect(regions.length).toBeLessThan(hits.length);
    said.says('there is a car');
  },
);
fact(
  PAGE,
  '<Snippet operation="search_annotations_concepts" />',
  async (said, api) => {
    expect(hitsOf((await runOperation(said, api)).reply)).not.toHaveLength(0);
  },
);
fact(
  PAGE,
  'Always send `value`: with 0, the same search finds annotations that say there is no car. When `value` is missing, REST reads 1 and gRPC reads 0.',
  async (said, api) => {
    const [absent, rest, grpc] = said.numbers;
    const [field] = said.code;
    const of = (value: number) =>
      stored(api, (each) => saysOf(each, 'car') === value);
    const asked = (concept: object) => ({
      annotation: {data: {concepts: [{id: 'car', ...concept}]}},
    });
    expect(idsOf(await found(api, asked({[field]: absent})))).toEqual(
      await of(0),
    );
    expect(idsOf(await found(api, asked({})))).toEqual(await of(rest));
    const reply = await api.grpc('PostAnnotationsSearches', {
      user_app_id: {user_id: 'sandbox-owner', app_id: 'sandbox-app'},
      searches: [{query: {filters: [asked({})]}}],
    });
    expect(idsOf(hitsOf(reply).map(({annotation}) => annotation))).toEqual(
      await of(grpc),
    );
    said.says('there is no car');
  },
);
fact(
  PAGE,
  'A model is seldom wholly sure, so a concept that it found has a value between 0 and 1, and is not found by 1.',
  async (said, api) => {
    const [least, most] = said.numbers;
    const id = 'street-car-detected';
    const value = saysOf((await api.stored('street', id)) as never, 'car') ?? 0;
    expect(value).toBeGreaterThan(least);
    expect(value).toBeLessThan(most);
    // Values are parts of one: nobody may say more.
    const beyond = {concepts: [{id: 'car', value: most + 0.1}]};
    expect((await api.post([{input_id: 'park', data: beyond}])).code).toBe(
      10020,
    );
    const whole = {concepts: [{id: 'car', value: most}]};
    expect((await api.post([{input_id: 'park', data: whole}])).code).toBe(
      10000,
    );
    expect(idsOf(await found(api, {annotation: {data: CAR}}))).not.toContain(
      id,
    );
    said.says('not found by 1');
  },
);

fact(
  PAGE,
  'To leave out what is said of a whole image, put the concept where a region has it.',
  async (said, api) => {
    const data = {regions: [{data: CAR}]};
    expect(idsOf(await found(api, {annotation: {data}}))).toEqual([
      'street-car',
    ]);
    said.says('where a region has it');
  },
);
fact(
  PAGE,
  '<Snippet operation="search_annotations_region_concepts" />',
  async (said, api) => {
    const hits = hitsOf((await runOperation(said, api)).reply);
    expect(hits).not.toHaveLength(0);
    for (const {annotation} of hits) {
      expect(annotation.data.regions).toHaveLength(1);
    }
  },
);
fact(
  PAGE,
  'An empty `region_info.bounding_box`, `polygon`, `mask` or `point` asks for regions of that shape:',
  async (said, api) => {
    for (const path of said.code.slice(0, 4)) {
      const shape = path.split('.').at(-1) ?? '';
      const data = {regions: [{region_info: {[shape]: {}}}]};
      const ids = idsOf(await found(api, {annotation: {data}}));
      expect(ids).not.toHaveLength(0);
      expect(ids).toEqual(
        await stored(api, (each) =>
          Object.hasOwn(each.data.regions?.[0]?.region_info ?? {}, shape),
        ),
      );
    }
    said.says('empty');
  },
);
fact(
  PAGE,
  `{
  "annotation": {"data": {"regions": [{"region_info": {"polygon": {}}}]}}
}`,
  async (said, api) => {
    expect(await found(api, JSON.parse(said.text))).not.toHaveLength(0);
  },
);

fact(PAGE, 'Both fields stand in one filter.', async (said, api) => {
  const {body} = await runOperation('search_annotations_user_status', api);
  const {searches} = body as {
    searches?: {query: {filters: {annotation: object}[]}}[];
  };
  const filters = searches?.[0]?.query.filters ?? [];
  expect(filters).toHaveLength(said.count('filter'));
  expect(Object.keys(filters[0]?.annotation ?? {})).toEqual([
    'user_id',
    'status',
  ]);
});
fact(
  PAGE,
  '<Snippet operation="search_annotations_user_status" />',
  async (said, api) => {
    const hits = hitsOf((await runOperation(said, api)).reply);
    expect(idsOf(hits.map(({annotation}) => annotation))).toEqual(
      await stored(
        api,
        ({worker, status}) =>
          worker.user?.id === 'collaborator-b' && status.code === 24151,
      ),
    );
  },
);

fact(
  PAGE,
  'This finds annotations whose `metadata` has one of these keys with that value. Several keys are joined by OR, not by AND; for AND, use a filter for each.',
  async (said, api) => {
    const [field] = said.code;
    const sent = [{a: 1}, {b: 2}, {a: 1, b: 2}, {a: 2}];
    await api.post(
      sent.map((metadata, index) => ({
        input_id: 'park',
        id: `m${index}`,
        data: {[field]: metadata},
      })),
    );
    const by = (metadata: object) => ({
      annotation: {data: {[field]: metadata}},
    });
    expect(idsOf(await found(api, by({a: 1, b: 2})))).toEqual([
      'm0',
      'm1',
      'm2',
    ]);
    expect(idsOf(await found(api, by({a: 1}), by({b: 2})))).toEqual(['m2']);
    said.says('joined by OR', 'filter for each');
  },
);
fact(
  PAGE,
  '{"annotation": {"data": {"metadata": {"source": "archive"}}}}',
  async (said, api) => {
    await runOperation('update_input_metadata', api);
    const ids = idsOf(await found(api, JSON.parse(said.text)));
    expect(ids).toEqual(['harbor-input']);
  },
);

fact(
  PAGE,
  'This filter, with `negate`, finds what does not say that there is a car:',
  async (said, api) => {
    const ids = idsOf(
      await found(api, {[said.code[0]]: true, annotation: {data: CAR}}),
    );
    expect(ids).toEqual(await stored(api, (each) => saysOf(each, 'car') !== 1));
    said.says('does not say');
  },
);
fact(
  PAGE,
  `{
  "negate": true,
  "annotation": {"data": {"concepts": [{"id": "car", "value": 1}]}}
}`,
  async (said, api) => {
    const others = await found(api, JSON.parse(said.text));
    const cars = await found(api, {annotation: {data: CAR}});
    expect(cars).not.toHaveLength(0);
    const all = (await api.everything()).length;
    expect(others).toHaveLength(all - cars.length);
  },
);
fact(
  PAGE,
  'That is more than the annotations that say there is no car: most annotations say nothing of cars.',
  async (said, api) => {
    const all = await api.everything();
    const silent = all.filter((each) => saysOf(each, 'car') === undefined);
    expect(silent.length).toBeGreaterThan(all.length / 2);
    said.says('most annotations say nothing of cars');
  },
);

fact(
  PAGE,
  'Sandbox behaviour: searches are not saved. With `save`, nothing is found and nothing is stored.',
  async (said, api) => {
    const before = await api.everything();
    const [field] = said.code;
    const hits = await searchBy(api, {
      searches: [{id: 'kept', [field]: true, query: {}}],
    });
    expect(hits).toEqual([]);
    expect(await api.everything()).toEqual(before);
    said.says('not saved', 'nothing is found', 'nothing is stored');
  },
);
fact(
  PAGE,
  'Comparing pictures needs a model, which the sandbox does not have: `ranks` that compare give 0.5 to everything but the very same picture or text.',
  async (said, api) => {
    const url = 'https://annotation-api.example/img/scenes/park.svg';
    const hits = await searchBy(api, {
      searches: [
        {query: {[said.code[0]]: [{annotation: {data: {image: {url}}}}]}},
      ],
    });
    for (const {input, score} of hits) {
      expect(score).toBe(input.id === 'park' ? 1 : said.numbers[0]);
    }
    expect(hits).not.toHaveLength(0);
    said.says('very same picture');
  },
);

import {describe, expect, it} from 'vitest';
import {ANNOTATIONS, KEYS, openSandbox, values} from './sandbox-client.ts';

const parkConcepts = {input_id: 'park', id: 'park-concepts'};
const streetCar = {input_id: 'street', id: 'street-car'};
const desk = {input_id: 'desk', id: 'desk-laptop'};
const MOVED = {top_row: 0.3, left_col: 0.34, bottom_row: 0.72, right_col: 0.7};

describe('an update', () => {
  it('never creates an annotation', async () => {
    const {patch, everything} = await openSandbox();
    const before = await everything();
    const reply = await patch('merge', [
      {input_id: 'park', id: 'new', data: {}},
    ]);
    expect(reply.itemCodes).toEqual([24155]);
    expect(await everything()).toEqual(before);
  });

  it('takes 1 to 128 annotations and one action for all', async () => {
    const {patch} = await openSandbox();
    expect((await patch('merge', [])).code).toBe(11102);
    expect((await patch('merge', Array(129).fill(parkConcepts))).code).toBe(
      11102,
    );
    expect((await patch('merge', Array(128).fill(parkConcepts))).code).toBe(
      10000,
    );
    expect((await patch('add', [parkConcepts])).code).toBe(11102);
  });

  it('is answered item by item, in the order sent', async () => {
    const {patch, stored} = await openSandbox();
    const bad = {input_id: 'park', id: 'nothing'};
    const done = {...streetCar, status: {code: 24157}};
    const reply = await patch('merge', [bad, done]);
    expect(reply).toMatchObject({code: 10010, itemCodes: [24155, 24157]});
    expect(reply.annotations[1]).toEqual(await stored('street', 'street-car'));
    expect((await patch('merge', [bad, bad])).code).toBe(10020);
  });

  it('applies an item completely or not at all', async () => {
    const {patch, stored} = await openSandbox();
    const before = await stored('street', 'street-car');
    const half = {
      ...streetCar,
      status: {code: 24157},
      data: {concepts: [{id: 'x', value: 7}]},
    };
    expect((await patch('merge', [half])).itemCodes).toEqual([24155]);
    expect(await stored('street', 'street-car')).toEqual(before);
  });
});

describe('concepts', () => {
  it('are merged by id, and the ones not sent stay', async () => {
    const {patch, stored} = await openSandbox();
    const concepts = [
      {id: 'dog', value: 1},
      {id: 'cat', value: 0},
    ];
    await patch('merge', [{...parkConcepts, data: {concepts}}]);
    const after = await stored('park', 'park-concepts');
    expect(values(after?.data)).toEqual({park: 1, tree: 1, cat: 0, dog: 1});
  });

  it('are taken out by remove', async () => {
    const {patch, stored} = await openSandbox();
    await patch('remove', [{...parkConcepts, data: {concepts: [{id: 'cat'}]}}]);
    const after = await stored('park', 'park-concepts');
    expect(values(after?.data)).toEqual({park: 1, tree: 1});
  });

  it('without a value are read as 1 by REST and as 0 by gRPC', async () => {
    const {patch, grpc, stored} = await openSandbox();
    const item = (id: string) => ({...parkConcepts, data: {concepts: [{id}]}});
    await patch('merge', [item('rest')]);
    await grpc('PatchAnnotations', {
      user_app_id: {user_id: 'sandbox-owner', app_id: 'sandbox-app'},
      action: 'merge',
      annotations: [item('grpc')],
    });
    const after = await stored('park', 'park-concepts');
    expect(values(after?.data)).toMatchObject({rest: 1, grpc: 0});
  });
});

describe('a region', () => {
  const concepts = [{id: 'taxi', value: 1}];

  it('is found by its id; its box and other concepts stay', async () => {
    const {patch, stored} = await openSandbox();
    const before = await stored('street', 'street-car');
    const regions = [{id: 'street-car-region', data: {concepts}}];
    await patch('merge', [{...streetCar, data: {regions}}]);
    const region = (await stored('street', 'street-car'))?.data.regions?.[0];
    expect(values(region?.data)).toEqual({car: 1, taxi: 1});
    expect(region?.region_info).toEqual(before?.data.regions?.[0]?.region_info);
  });

  it.each([[undefined], ['another-region']])(
    'named as %s by a merge would be a second one, and is refused',
    async (id) => {
      const {patch} = await openSandbox();
      const region_info = {bounding_box: MOVED};
      const regions = [{id, region_info, data: {concepts}}];
      const reply = await patch('merge', [{...streetCar, data: {regions}}]);
      expect(reply.itemCodes).toEqual([24155]);
    },
  );

  it('is replaced by overwrite: what is not sent is gone', async () => {
    const {patch, stored} = await openSandbox();
    const regions = [
      {id: 'desk-laptop-region', region_info: {bounding_box: MOVED}},
    ];
    await patch('overwrite', [{...desk, data: {regions}}]);
    const after = await stored('desk', 'desk-laptop');
    expect(after?.data.regions).toEqual(regions);
  });

  it('gets a new id when overwrite brings none', async () => {
    const {patch, stored} = await openSandbox();
    const regions = [{region_info: {bounding_box: MOVED}}];
    await patch('overwrite', [{...desk, data: {regions}}]);
    const id = (await stored('desk', 'desk-laptop'))?.data.regions?.[0]?.id;
    expect(id).toMatch(/./);
    expect(id).not.toBe('desk-laptop-region');
  });

  it('keeps the sides of its box that a merge does not bring', async () => {
    const {patch, stored} = await openSandbox();
    const region_info = {bounding_box: {top_row: 0.3, left_col: 0.34}};
    const regions = [{id: 'desk-laptop-region', region_info}];
    await patch('merge', [{...desk, data: {regions}}]);
    const region = (await stored('desk', 'desk-laptop'))?.data.regions?.[0];
    expect(region?.region_info.bounding_box).toEqual({
      top_row: 0.3,
      left_col: 0.34,
      bottom_row: 0.6,
      right_col: 0.55,
    });
  });

  it('cannot become a polygon by merge, but by overwrite', async () => {
    const {patch} = await openSandbox();
    const points = [
      {row: 0.1, col: 0.1},
      {row: 0.1, col: 0.5},
      {row: 0.5, col: 0.3},
    ];
    const regions = [
      {id: 'desk-laptop-region', region_info: {polygon: {points}}},
    ];
    const item = {...desk, data: {regions}};
    expect((await patch('merge', [item])).itemCodes).toEqual([24155]);
    expect((await patch('overwrite', [item])).itemCodes).toEqual([24150]);
  });
});

describe('a status', () => {
  it.each(['merge', 'overwrite', 'remove'])(
    'is set alone by %s without data',
    async (action) => {
      const {patch, stored} = await openSandbox();
      const before = await stored('harbor', 'harbor-boat');
      expect(before?.status.code).toBe(24151);
      await patch(action, [
        {input_id: 'harbor', id: 'harbor-boat', status: {code: 24150}},
      ]);
      const after = await stored('harbor', 'harbor-boat');
      expect(after?.status.code).toBe(24150);
      expect(after?.data).toEqual(before?.data);
    },
  );
});

describe('an update that fails', () => {
  it('fails as a whole when a field is unknown', async () => {
    const {send, everything} = await openSandbox();
    const before = await everything();
    const body = {
      action: 'merge',
      annotations: [
        {...streetCar, status: {code: 24157}},
        {...parkConcepts, dat: {}},
      ],
    };
    const reply = await send('PATCH', ANNOTATIONS, {body});
    expect(reply).toMatchObject({http: 400, code: 11102});
    expect(reply.status.details).toContain('dat');
    expect(await everything()).toEqual(before);
  });

  it('says 30102 for an input that does not exist', async () => {
    const {patch} = await openSandbox();
    const reply = await patch('merge', [{input_id: 'nowhere', id: 'x'}]);
    expect(reply.itemCodes).toEqual([30102]);
  });

  it('says 24156 to a collaborator who changes what somebody else made', async () => {
    const {patch} = await openSandbox();
    const item = {...parkConcepts, status: {code: 24157}};
    expect((await patch('merge', [item], KEYS.a)).itemCodes).toEqual([24156]);
  });
});

import {describe, expect, it} from 'vitest';
import {ANNOTATIONS, KEYS, openSandbox, values} from './sandbox-client.ts';

const box = (
  top_row: number,
  left_col: number,
  bottom_row: number,
  right_col: number,
) => ({
  region_info: {bounding_box: {top_row, left_col, bottom_row, right_col}},
});
const onPark = (data: unknown) => ({input_id: 'park', data});
const concept = {concepts: [{id: 'x', value: 1}]};

describe('create', () => {
  it('takes 1 to 128 annotations, of different inputs', async () => {
    const {post} = await openSandbox();
    expect((await post([])).code).toBe(11102);
    const many = Array.from({length: 129}, () => onPark(concept));
    expect((await post(many)).code).toBe(11102);
    expect((await post(many.slice(1))).code).toBe(10000);
    const two = await post([
      onPark(concept),
      {input_id: 'street', data: concept},
    ]);
    expect(two.annotations.map(({input_id}) => input_id)).toEqual([
      'park',
      'street',
    ]);
  });

  it('refuses an input that does not exist with 30102', async () => {
    const {post} = await openSandbox();
    expect((await post([{input_id: 'nowhere'}])).itemCodes).toEqual([30102]);
  });

  it('makes an id when none is sent, and refuses one that the input has', async () => {
    const {post} = await openSandbox();
    const {annotations} = await post([onPark(concept)]);
    expect(annotations[0]?.id).toMatch(/./);
    const again = {id: 'park-concepts', ...onPark(concept)};
    expect((await post([again])).itemCodes).toEqual([40010]);
    // The same id on another input is another annotation.
    expect((await post([{...again, input_id: 'desk'}])).code).toBe(10000);
  });

  it('allows at most one region, in any number of annotations', async () => {
    const {post} = await openSandbox();
    const regions = [box(0.1, 0.1, 0.2, 0.2), box(0.3, 0.3, 0.4, 0.4)];
    expect((await post([onPark({regions})])).itemCodes).toEqual([24155]);
    const apart = regions.map((region) => onPark({regions: [region]}));
    expect((await post(apart)).code).toBe(10000);
  });

  it('sets author and status when nothing else is said', async () => {
    const {post} = await openSandbox();
    const {annotations} = await post([onPark(concept)], KEYS.b);
    expect(annotations[0]).toMatchObject({
      status: {code: 24150},
      worker: {user: {id: 'collaborator-b'}},
      user_id: 'collaborator-b',
    });
  });

  it('needs no concept set up before', async () => {
    const {post} = await openSandbox();
    const {annotations} = await post([
      onPark({concepts: [{id: 'never-seen-before', value: 1}]}),
    ]);
    expect(annotations[0]?.data.concepts).toEqual([
      {id: 'never-seen-before', name: 'never-seen-before', value: 1},
    ]);
  });
});

describe('regions', () => {
  it.each([
    ['a side beyond the image', box(0, 0, 1.1, 1)],
    ['the top below the bottom', box(0.6, 0, 0.5, 1)],
    ['no width', box(0, 0.5, 1, 0.5)],
    [
      'two points',
      {
        region_info: {
          polygon: {
            points: [
              {row: 0, col: 0},
              {row: 1, col: 1},
            ],
          },
        },
      },
    ],
    ['a point beyond the image', {region_info: {point: {row: 0.5, col: 2}}}],
    [
      'no PNG',
      {region_info: {mask: {image: {base64: btoa('GIF89a'.repeat(10))}}}},
    ],
  ])('refuses %s with 24155', async (_name, region) => {
    const {post} = await openSandbox();
    expect((await post([onPark({regions: [region]})])).itemCodes).toEqual([
      24155,
    ]);
  });

  it('keeps the label in the region', async () => {
    const {post} = await openSandbox();
    const {annotations} = await post([
      onPark({regions: [{...box(0, 0, 1, 1), data: concept}]}),
    ]);
    expect(values(annotations[0]?.data)).toEqual({});
    expect(values(annotations[0]?.data.regions?.[0]?.data)).toEqual({x: 1});
  });

  it('copies the shape of a region that was found, and leaves the finder alone', async () => {
    const {post, stored} = await openSandbox();
    const before = await stored('kitchen', 'kitchen-bowl-detected');
    const region = {id: 'kitchen-bowl-region', data: concept};
    const {annotations} = await post([
      {input_id: 'kitchen', data: {regions: [region]}},
    ]);
    expect(annotations[0]?.data.regions?.[0]?.region_info).toEqual(
      before?.data.regions?.[0]?.region_info,
    );
    expect(annotations[0]?.worker.user?.id).toBe('sandbox-owner');
    expect(await stored('kitchen', 'kitchen-bowl-detected')).toEqual(before);
  });

  it('refuses a region id that the input does not have', async () => {
    const {post} = await openSandbox();
    const region = {id: 'nothing-here', data: concept};
    const reply = await post([onPark({regions: [region]})]);
    expect(reply.itemCodes).toEqual([24155]);
  });

  it('refuses a body of more than 5 MiB with 40033', async () => {
    const {send} = await openSandbox();
    const body = {
      annotations: [onPark({metadata: {text: 'x'.repeat(5 * 1024 * 1024)}})],
    };
    expect(await send('POST', ANNOTATIONS, {body})).toMatchObject({
      http: 413,
      code: 40033,
    });
  });
});

describe('on behalf of another user', () => {
  const forA = {
    input_id: 'market',
    user_id: 'collaborator-a',
    status: {code: 24151},
  };

  it('is for the owner alone', async () => {
    const {post} = await openSandbox();
    expect((await post([forA], KEYS.b)).itemCodes).toEqual([24156]);
    const {annotations} = await post([forA]);
    expect(annotations[0]).toMatchObject({
      worker: {user: {id: 'collaborator-a'}},
      status: {code: 24151},
    });
  });

  it('names somebody who works on the app', async () => {
    const {post} = await openSandbox();
    const stranger = {...forA, user_id: 'stranger'};
    expect((await post([stranger])).itemCodes).toEqual([24155]);
  });

  it('makes the annotation the other user’s own', async () => {
    const {post, patch, list} = await openSandbox();
    const {annotations} = await post([forA]);
    const id = annotations[0]?.id;
    expect(
      (await list('user_ids=collaborator-a')).map((one) => one.id),
    ).toContain(id);
    const done = {input_id: 'market', id, data: concept, status: {code: 24150}};
    expect((await patch('merge', [done], KEYS.b)).itemCodes).toEqual([24156]);
    expect((await patch('merge', [done], KEYS.a)).itemCodes).toEqual([24150]);
  });
});

it('makes two sets when it is sent twice, unless ids are chosen', async () => {
  const {post, list} = await openSandbox();
  const count = async () => (await list('input_ids=park')).length;
  const before = await count();
  await post([onPark(concept)]);
  await post([onPark(concept)]);
  expect(await count()).toBe(before + 2);
  const chosen = {id: 'chosen', ...onPark(concept)};
  await post([chosen]);
  expect((await post([chosen])).itemCodes).toEqual([40010]);
  expect(await count()).toBe(before + 3);
});

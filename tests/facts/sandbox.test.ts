import {describe, expect, it} from 'vitest';
import {sampleData} from '../../api/sample/index.ts';
import {ANNOTATIONS, APP, openSandbox} from './sandbox-client.ts';

const onPark = (data: unknown) => ({input_id: 'park', data});

describe('requests', () => {
  it('refuses a field that the contract does not know, by its name, and keeps one that it knows', async () => {
    const {post} = await openSandbox();
    const reply = await post([onPark({embedding: []})]);
    expect(reply.code).toBe(11102);
    expect(reply.status.details).toContain('embedding');
    const embeddings = [{vector: [0.5], num_dimensions: 1}];
    const {annotations} = await post([onPark({embeddings})]);
    expect(annotations).toMatchObject([{data: {embeddings}}]);
  });

  it('takes at most 32 levels', async () => {
    const {post} = await openSandbox();
    const nested = (levels: number): object =>
      levels === 1 ? {} : {x: nested(levels - 1)};
    // In the body, the list, the annotation and its data are three levels already.
    const codeAt = async (levels: number) =>
      (await post([onPark({metadata: nested(levels - 3)})])).code;
    expect(await codeAt(32)).toBe(10000);
    expect(await codeAt(33)).toBe(11102);
  });

  it('takes at most 128 ids in a filter', async () => {
    const {send} = await openSandbox();
    const query = Array(129).fill('user_ids=me').join('&');
    expect((await send('GET', `${ANNOTATIONS}?${query}`)).code).toBe(11102);
  });

  it.each([
    ['a'.repeat(128), 24150],
    ['a'.repeat(129), 24155],
    ['a-b_c.d', 24150],
    ['.a', 24155],
    ['a/b', 24155],
    ['é', 24155],
  ])('checks the id %s', async (id, code) => {
    const {post} = await openSandbox();
    expect((await post([{id, ...onPark({})}])).itemCodes).toEqual([code]);
  });
});

describe('annotations', () => {
  it('hold a concept once', async () => {
    const {post} = await openSandbox();
    const concept = {id: 'dog', value: 1};
    const reply = await post([onPark({concepts: [concept, concept]})]);
    expect(reply.itemCodes).toEqual([24155]);
  });

  it('show the name of a concept, which is its id until another is given', async () => {
    const {post} = await openSandbox();
    const named = async (concept: object) =>
      (await post([onPark({concepts: [concept]})])).annotations[0]?.data
        .concepts?.[0]?.name;
    expect(await named({id: 'c1', value: 1})).toBe('c1');
    expect(await named({id: 'c2', name: 'Oak', value: 1})).toBe('Oak');
    expect(await named({id: 'c2', value: 1})).toBe('Oak');
  });

  it('keep modified_at when a PATCH changes nothing', async () => {
    const {patch, stored} = await openSandbox();
    const target = {input_id: 'street', id: 'street-car'};
    const before = await stored('street', 'street-car');
    await patch('merge', [{...target, status: before?.status}]);
    expect(await stored('street', 'street-car')).toEqual(before);
    await patch('merge', [{...target, status: {code: 24157}}]);
    const after = await stored('street', 'street-car');
    expect(after?.modified_at).not.toBe(before?.modified_at);
    expect(after?.created_at).toBe(before?.created_at);
  });

  it('refuse delete_if_empty_data with another action than remove', async () => {
    const {send} = await openSandbox();
    const body = {
      action: 'merge',
      delete_if_empty_data: true,
      annotations: [{input_id: 'park', id: 'park-concepts'}],
    };
    expect((await send('PATCH', ANNOTATIONS, {body})).code).toBe(11102);
  });

  it('of an input keep its picture', async () => {
    const {patch, list} = await openSandbox();
    const level = (await list('input_ids=park')).find(
      ({input_level}) => input_level,
    );
    const target = {input_id: 'park', id: level?.id};
    const other = {image: {url: 'https://annotation-api.example/other.png'}};
    expect(
      (await patch('merge', [{...target, data: other}])).itemCodes,
    ).toEqual([24155]);
    const metadata = {place: 'north'};
    const {annotations} = await patch('overwrite', [
      {...target, data: {metadata}},
    ]);
    expect(annotations[0]?.data).toEqual({image: level?.data.image, metadata});
  });
});

describe('inputs', () => {
  it('are ready at once, with an input-level annotation', async () => {
    const {send, list} = await openSandbox();
    const data = {image: {url: 'https://nowhere.example/x.png'}};
    const reply = await send('POST', `${APP}/inputs`, {
      body: {inputs: [{id: 'x', data}]},
    });
    expect(reply).toMatchObject({code: 10000, itemCodes: [30000]});
    expect(await list('input_ids=x')).toMatchObject([
      {input_level: true, data},
    ]);
  });
});

describe('the sample data', () => {
  it('is one app of the owner with two collaborators', () => {
    expect(sampleData.apps).toEqual([
      {
        user_id: 'sandbox-owner',
        id: 'sandbox-app',
        collaborators: ['collaborator-a', 'collaborator-b'],
      },
    ]);
  });

  it('is seven scenes', () => {
    expect(sampleData.inputs.map(({input}) => input.id).sort()).toEqual([
      'bookshelf',
      'desk',
      'harbor',
      'kitchen',
      'market',
      'park',
      'street',
    ]);
  });
});

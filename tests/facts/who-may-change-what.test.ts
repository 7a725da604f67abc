import {describe, expect, it} from 'vitest';
import {sampleData} from '../../api/sample/index.ts';
import {ANNOTATIONS, KEYS, openSandbox} from './sandbox-client.ts';

const set = (input_id: string, id: string) => ({
  input_id,
  id,
  status: {code: 24157},
});
const BY_OWNER = set('park', 'park-concepts');
const BY_A = set('park', 'park-dog');
const BY_B = set('street', 'street-tree');
const BY_MODEL = set('park', 'park-dog-detected');

describe('changing', () => {
  it.each([
    ['the owner', KEYS.owner, [24157, 24157, 24157, 24155]],
    ['collaborator-a', KEYS.a, [24156, 24157, 24156, 24156]],
    ['collaborator-b', KEYS.b, [24156, 24156, 24157, 24156]],
  ])('as %s', async (_who, key, codes) => {
    const {patch, stored} = await openSandbox();
    const before = await stored('park', 'park-dog-detected');
    const reply = await patch('merge', [BY_OWNER, BY_A, BY_B, BY_MODEL], key);
    expect(reply).toMatchObject({code: 10010, itemCodes: codes});
    expect(await stored('park', 'park-dog-detected')).toEqual(before);
  });

  it('changes nothing of what is not allowed: neither data nor status', async () => {
    const {patch, stored} = await openSandbox();
    const before = await stored('park', 'park-concepts');
    const data = {concepts: [{id: 'dog', value: 1}]};
    await patch('overwrite', [{...BY_OWNER, data}], KEYS.a);
    expect(await stored('park', 'park-concepts')).toEqual(before);
  });
});

describe('reading and creating', () => {
  it('is for everybody who works on the app, whoever made it', async () => {
    const {list, post} = await openSandbox();
    const query = 'list_all_annotations=true&per_page=1000';
    const all = await list(query);
    for (const key of [KEYS.a, KEYS.b]) {
      expect(await list(query, key)).toEqual(all);
    }
    for (const key of [KEYS.a, KEYS.b]) {
      expect((await post([{input_id: 'park'}], key)).code).toBe(10000);
    }
  });

  it('as another user is for the owner', async () => {
    const {post} = await openSandbox();
    const item = {input_id: 'park', user_id: 'collaborator-b'};
    expect((await post([item])).code).toBe(10000);
    expect((await post([item], KEYS.a)).itemCodes).toEqual([24156]);
  });
});

it('shuts out a user who is neither owner nor collaborator', async () => {
  const users = [...sampleData.users, {id: 'stranger', key: 'stranger-pat'}];
  const {send} = await openSandbox({sample: {...sampleData, users}});
  for (const method of ['GET', 'DELETE']) {
    expect(
      await send(method, ANNOTATIONS, {key: 'stranger-pat'}),
    ).toMatchObject({
      http: 403,
      code: 11007,
    });
  }
});

import {expect, it} from 'vitest';
import {ANNOTATIONS, APP, KEYS, openSandbox} from './sandbox-client.ts';

const one = (input: string, id: string) =>
  `${APP}/inputs/${input}/annotations/${id}`;

it('deletes one annotation, for good', async () => {
  const {send, stored} = await openSandbox();
  const path = one('market', 'market-mislabeled');
  expect((await send('DELETE', path)).code).toBe(10000);
  expect(await stored('market', 'market-mislabeled')).toBeUndefined();
  expect(await send('DELETE', path)).toMatchObject({http: 404, code: 11101});
});

it('deletes several, paired by position', async () => {
  const {send, everything} = await openSandbox();
  const before = await everything();
  const body = {
    input_ids: ['market', 'kitchen'],
    ids: ['market-duplicate', 'kitchen-duplicate'],
  };
  expect((await send('DELETE', ANNOTATIONS, {body})).code).toBe(10000);
  expect(await everything()).toEqual(
    before.filter(({id}) => !body.ids.includes(id)),
  );
});

it('takes an input id twice for two annotations of that input', async () => {
  const {send} = await openSandbox();
  const body = {
    input_ids: ['market', 'market'],
    ids: ['market-duplicate', 'market-mislabeled'],
  };
  expect((await send('DELETE', ANNOTATIONS, {body})).code).toBe(10000);
});

it.each([
  [
    'lists of different lengths',
    {input_ids: ['market'], ids: ['market-duplicate', 'x']},
  ],
  ['ids alone', {ids: ['market-duplicate']}],
  ['neither ids nor input_ids', {}],
  [
    'a pair that does not exist',
    {input_ids: ['market', 'park'], ids: ['market-duplicate', 'x']},
  ],
])('refuses %s, and deletes nothing', async (_name, body) => {
  const {send, everything} = await openSandbox();
  const before = await everything();
  expect((await send('DELETE', ANNOTATIONS, {body})).code).toBe(24155);
  expect(await everything()).toEqual(before);
});

it('takes up to 128 ids', async () => {
  const {send} = await openSandbox();
  const body = {input_ids: Array(129).fill('market')};
  expect((await send('DELETE', ANNOTATIONS, {body})).code).toBe(11102);
  body.input_ids.pop();
  expect((await send('DELETE', ANNOTATIONS, {body})).code).toBe(10000);
});

it('deletes all of an input but the input-level annotation, those of models too', async () => {
  const {send, everything} = await openSandbox();
  await send('DELETE', ANNOTATIONS, {body: {input_ids: ['bookshelf']}});
  const left = (await everything()).filter(
    ({input_id}) => input_id === 'bookshelf',
  );
  expect(left).toHaveLength(1);
  expect(left[0]).toMatchObject({input_level: true, data: {image: {}}});
});

it('spares the input-level annotation also when it is named', async () => {
  const {send, list} = await openSandbox();
  const level = (await list('input_ids=park')).find(
    ({input_level}) => input_level,
  );
  expect(await send('DELETE', one('park', level?.id ?? ''))).toMatchObject({
    http: 400,
    code: 24155,
  });
});

it('lets the owner delete any annotation, a collaborator only an own one', async () => {
  const {send} = await openSandbox();
  const asA = (path: string) => send('DELETE', path, {key: KEYS.a});
  expect((await asA(one('park', 'park-dog'))).code).toBe(10000);
  expect(await asA(one('park', 'park-concepts'))).toMatchObject({
    http: 403,
    code: 24156,
  });
  expect((await asA(one('park', 'park-dog-detected'))).code).toBe(24156);
  for (const id of ['park-duck', 'park-concepts', 'park-dog-detected']) {
    expect((await send('DELETE', one('park', id))).code).toBe(10000);
  }
});

it('is all or nothing when somebody else’s is among many', async () => {
  const {send, everything} = await openSandbox();
  const before = await everything();
  const reply = await send('DELETE', ANNOTATIONS, {
    key: KEYS.a,
    body: {input_ids: ['park', 'park'], ids: ['park-dog', 'park-concepts']},
  });
  expect(reply.code).toBe(24156);
  expect(await everything()).toEqual(before);
});

it('says that input_ids is empty when the body was dropped', async () => {
  const {send} = await openSandbox();
  const {status} = await send('DELETE', ANNOTATIONS);
  expect(status.details).toContain('input_ids is empty');
});

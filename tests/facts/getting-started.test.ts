import {expect, it} from 'vitest';
import {ANNOTATIONS, APP, KEYS, openSandbox} from './sandbox-client.ts';

it('takes a key in the Authorization header, with the word Key before it', async () => {
  const {send} = await openSandbox();
  expect((await send('GET', ANNOTATIONS)).code).toBe(10000);
  expect(await send('GET', ANNOTATIONS, {key: null})).toMatchObject({
    http: 401,
    code: 11002,
  });
  expect(await send('GET', ANNOTATIONS, {key: 'nobody'})).toMatchObject({
    http: 401,
    code: 11009,
  });
});

it('answers the long form and the short one alike, and knows me', async () => {
  const {send} = await openSandbox();
  const {annotations} = await send('GET', ANNOTATIONS);
  const query =
    'user_app_id.user_id=sandbox-owner&user_app_id.app_id=sandbox-app';
  const short = await send('GET', `/v2/annotations?${query}`);
  expect(short.annotations).toEqual(annotations);
  const me = await send('GET', '/v2/users/me/apps/sandbox-app/annotations');
  expect(me.annotations).toEqual(annotations);
});

it('takes user and app of the short form from the body', async () => {
  const {send} = await openSandbox();
  const reply = await send('POST', '/v2/annotations', {
    body: {
      user_app_id: {user_id: 'me', app_id: 'sandbox-app'},
      annotations: [{input_id: 'park', data: {}}],
    },
  });
  expect(reply.code).toBe(10000);
});

it('wants field names in snake_case, and names the one that is not', async () => {
  const {post} = await openSandbox();
  const reply = await post([{inputId: 'park'}]);
  expect(reply.code).toBe(11102);
  expect(reply.status.details).toContain('inputId');
});

it('puts a status in every answer', async () => {
  const {send} = await openSandbox();
  const {status} = await send('GET', ANNOTATIONS);
  expect(status).toMatchObject({
    code: 10000,
    description: 'Ok',
    req_id: expect.any(String),
  });
  const {http, status: failure} = await send('GET', `${APP}/inputs/nowhere`);
  expect(http).toBe(404);
  expect(failure).toMatchObject({
    code: 30102,
    description: expect.any(String),
    details: expect.stringContaining('nowhere'),
  });
});

it('tells a batch that failed in part from one that failed as a whole', async () => {
  const {post} = await openSandbox();
  const good = {input_id: 'park', data: {}};
  const bad = {input_id: 'nowhere', data: {}};
  expect(await post([good, bad])).toMatchObject({
    code: 10010,
    itemCodes: [24150, 30102],
  });
  expect((await post([bad, bad])).code).toBe(10020);
});

it('knows the three users of the sandbox by their keys', async () => {
  const {post} = await openSandbox();
  const authors = await Promise.all(
    Object.values(KEYS).map(async (key) => {
      const {annotations} = await post([{input_id: 'park'}], key);
      return annotations[0]?.worker.user?.id;
    }),
  );
  expect(authors).toEqual([
    'sandbox-owner',
    'collaborator-a',
    'collaborator-b',
  ]);
});

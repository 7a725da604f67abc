import {describe, expect, it} from 'vitest';
import {ANNOTATIONS, APP, openSandbox} from './sandbox-client.ts';

const STANDS = [24150, 24151, 24157, 24158, 24159];
const boat = (code: number) => ({
  input_id: 'harbor',
  id: 'harbor-boat',
  status: {code},
});

describe('of an answer', () => {
  it.each([
    ['no key', 'GET', ANNOTATIONS, {key: null}, 401, 11002],
    ['an unknown key', 'GET', ANNOTATIONS, {key: 'x'}, 401, 11009],
    ['no JSON', 'POST', ANNOTATIONS, {body: '{'}, 400, 11100],
    ['no such path', 'GET', '/v2/annotation', {}, 404, 11101],
    ['no such app', 'GET', '/v2/users/me/apps/x/annotations', {}, 404, 11101],
    ['an unknown field', 'POST', ANNOTATIONS, {body: {x: 1}}, 400, 11102],
    ['another method', 'PUT', ANNOTATIONS, {}, 405, 11103],
  ])('%s', async (_name, method, path, options, http, code) => {
    const {send} = await openSandbox();
    const reply = await send(method, path, options);
    expect(reply).toMatchObject({http, code});
    expect(reply.status.details).not.toBe('');
  });

  it('has HTTP 200 for a batch that failed in part, 400 for one that failed as a whole', async () => {
    const {patch} = await openSandbox();
    expect(await patch('merge', [boat(24150), boat(1)])).toMatchObject({
      http: 200,
      code: 10010,
    });
    expect(await patch('merge', [boat(1)])).toMatchObject({
      http: 400,
      code: 10020,
    });
  });
});

describe('of an annotation', () => {
  it('can be any of five, each after any other', async () => {
    const {patch} = await openSandbox();
    for (const from of STANDS) {
      for (const to of STANDS) {
        await patch('merge', [boat(from)]);
        expect((await patch('merge', [boat(to)])).itemCodes).toEqual([to]);
      }
    }
  });

  it('is refused with 24154 when it is no such code', async () => {
    const {patch, post} = await openSandbox();
    expect((await patch('merge', [boat(24152)])).itemCodes).toEqual([24154]);
    const item = {input_id: 'park', status: {code: 10000}};
    expect((await post([item])).itemCodes).toEqual([24154]);
  });

  it('is 24150 for a new one, or what a POST says', async () => {
    const {post} = await openSandbox();
    const {itemCodes} = await post([
      {input_id: 'park'},
      {input_id: 'park', status: {code: 24151}},
    ]);
    expect(itemCodes).toEqual([24150, 24151]);
  });
});

it('is in the answer itself when a call is about one thing', async () => {
  const {send} = await openSandbox();
  expect(await send('GET', `${APP}/inputs/x/annotations/y`)).toMatchObject({
    http: 404,
    code: 30102,
  });
});

import {expect, test} from 'vitest';
import {translateForSandbox} from './sandbox-ids.ts';

const API = 'https://api.clarifai.com';

function translated(path: string, ids = {}, body?: string) {
  const request = translateForSandbox(ids)({
    url: API + path,
    method: 'POST',
    headers: [],
    body: body === undefined ? null : new TextEncoder().encode(body).buffer,
  });
  return {
    path: request.url.slice(API.length),
    body: request.body && new TextDecoder().decode(request.body),
  };
}

test('placeholders stand for the sandbox’s own, in an address and in a body', () => {
  expect(
    translated(
      '/v2/users/YOUR_USER_ID_HERE/apps/YOUR_APP_ID_HERE/inputs?of=YOUR_USER_ID_HERE',
      {},
      '{"user": "YOUR_USER_ID_HERE"}',
    ),
  ).toEqual({
    path: '/v2/users/sandbox-owner/apps/sandbox-app/inputs?of=sandbox-owner',
    body: '{"user": "sandbox-owner"}',
  });
});

test('the reader’s ids do where an address has them, and nowhere else', () => {
  const ids = {userId: "it's / me", appId: 'inputs'};
  expect(
    translated(
      `/v2/users/${encodeURIComponent("it's / me")}/apps/inputs/inputs/inputs`,
      ids,
      '{"id": "inputs"}',
    ),
  ).toEqual({
    path: '/v2/users/sandbox-owner/apps/sandbox-app/inputs/inputs',
    body: '{"id": "inputs"}',
  });
  expect(translated('/v3/users/inputs', ids).path).toBe('/v3/users/inputs');
});

test('others’ ids stay', () => {
  const path = '/v2/users/somebody/apps/else/annotations';
  expect(translated(path, {userId: 'me', appId: 'mine'}).path).toBe(path);
});

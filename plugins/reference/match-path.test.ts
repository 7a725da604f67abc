import {expect, test} from 'vitest';
import {defineCall, type Call} from '../../sandbox/core/call.ts';
import * as z from 'zod/mini';
import {matchPath} from './match-path.ts';
import {callOf} from './sent-by.ts';

const call = (rpc: string, method: Call['method'], ...paths: string[]): Call =>
  defineCall({
    rpc,
    method,
    paths: {long: paths[0] ?? ''},
    otherPaths: paths.slice(1).map((long) => ({long})),
    request: z.object({}),
    answer: 'Answer',
    handle: () => ({}),
  });

const calls = [
  call(
    'GetNote',
    'GET',
    '/v1/notes/{note_id}',
    '/v1/{user_id}/notes/{note_id}',
  ),
  call('SearchNotes', 'GET', '/v1/notes/search'),
  call('DropNote', 'DELETE', '/v1/notes/{note_id}'),
];

test('the names of a template are what stands in their place, decoded', () => {
  expect(matchPath('/v1/notes/{note_id}', '/v1/notes/a%2Fb')).toEqual({
    note_id: 'a/b',
  });
  expect(matchPath('/v1/notes/{note_id}', '/v1/notes/{note_id}')).toEqual({
    note_id: '{note_id}',
  });
  expect(matchPath('/v1/notes/{note_id}', '/v1/notes/')).toBeUndefined();
  expect(matchPath('/v1/notes/{note_id}', '/v1/notes/a/b')).toBeUndefined();
});

test('a request is of the call whose path says most of it', () => {
  const sent = (method: Call['method'], path: string) =>
    callOf(calls, {method, path})?.rpc;
  expect(sent('GET', '/v1/notes/search')).toBe('SearchNotes');
  expect(sent('GET', '/v1/notes/milk')).toBe('GetNote');
  expect(sent('GET', '/v1/{user_id}/notes/milk')).toBe('GetNote');
  expect(sent('DELETE', '/v1/notes/milk')).toBe('DropNote');
  expect(sent('POST', '/v1/notes/milk')).toBeUndefined();
});

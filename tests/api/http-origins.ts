import {LONG, get} from './http-case.ts';
import type {HttpCase, Wanted} from './http-case.ts';

// Who may ask, from which page, and who may reset.

const PREFLIGHT = {
  Origin: 'https://docs.example',
  'Access-Control-Request-Method': 'PATCH',
  'Access-Control-Request-Headers': 'authorization, content-type, x-other',
};

const preflight = (
  name: string,
  headers: Record<string, string>,
  wanted: Record<string, string | RegExp>,
): HttpCase => ({
  name,
  method: 'OPTIONS',
  path: `${LONG}/annotations`,
  anonymous: true,
  headers: {...PREFLIGHT, ...headers},
  expect: {http: 204, headers: wanted},
});

export const origins: HttpCase[] = [
  preflight(
    'a preflight',
    {},
    {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': /PATCH.*DELETE/,
      'Access-Control-Allow-Headers': /x-other/,
    },
  ),
  preflight(
    'a preflight from the web to this machine',
    {'Access-Control-Request-Private-Network': 'true'},
    {'Access-Control-Allow-Private-Network': 'true'},
  ),
  {
    ...get('an error is readable for every origin', '/v2/nothing', {
      http: 404,
      code: 11101,
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': /X-Request-Id/,
        'X-Request-Id': /^\w{32}$/,
      },
    }),
    headers: {Origin: 'https://docs.example'},
  },
];

const reset = (
  name: string,
  more: Partial<HttpCase>,
  expect: Wanted,
): HttpCase => ({
  name: `reset ${name}`,
  method: 'DELETE',
  path: '/_sandbox/state',
  expect,
  ...more,
});

export const resets: HttpCase[] = [
  reset('by the owner', {}, {http: 200, code: 10000}),
  reset(
    'by a collaborator',
    {headers: {Authorization: 'Key collaborator-a-pat'}},
    {http: 403, code: 11007},
  ),
  reset(
    'without a key, by a page',
    {anonymous: true, headers: {Origin: 'https://evil.example'}},
    {http: 401, code: 11002},
  ),
];

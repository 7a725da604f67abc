import {LONG, badJson, badRequest, get, post} from './http-case.ts';
import type {HttpCase, Wanted} from './http-case.ts';
import {origins, resets} from './http-origins.ts';

const ONE = {annotations: [{input_id: 'park'}]};
const one = (more: object = {}) => JSON.stringify({...ONE, ...more});
const LARGE = 'a'.repeat(5_300_000);
const BRACKETS = '['.repeat(1e6) + ']'.repeat(1e6);

const bodies: HttpCase[] = [
  post('broken JSON', '{"annotations": [', badJson(/The body is not JSON/)),
  post('a list', '[]', badJson(/The body is a list/)),
  post('a null', 'null', badJson(/The body is null/)),
  post('no body', '', badRequest(/annotations is missing/)),
  post(
    'bytes that are not UTF-8',
    new Uint8Array([0x7b, 0xff, 0x7d]),
    badJson(/UTF-8/),
  ),
  post('more than 5 MiB', `{"annotations":"${LARGE}"}`, {
    http: 413,
    code: 40033,
    details: /larger than 5242880 bytes/,
  }),
  post('a million lists in one another', BRACKETS, {http: 400}),
  post(
    'a million lists in one another, in free JSON',
    `{"annotations":[{"data":{"metadata":{"a":${BRACKETS}}}}]}`,
    {http: 400},
  ),
  post(
    'a million values in free JSON',
    `{"annotations":[{"input_id":"park","data":{"metadata":{"a":[1${',1'.repeat(1e6)}]}}}]}`,
    {http: 200},
  ),
  post(
    'the prototype as a key',
    '{"annotations":[{"input_id":"park","__proto__":{"id":"x"}}]}',
    badRequest(/__proto__ is not allowed/),
  ),
  post(
    'JSON that calls itself a form',
    one(),
    {http: 200, code: 10000},
    {headers: {'Content-Type': 'application/x-www-form-urlencoded'}},
  ),
];

/** One annotation of the park, and how its data reads in the answer. */
const reads = (name: string, data: object, text: RegExp) =>
  post(name, JSON.stringify({annotations: [{input_id: 'park', data}]}), {
    http: 200,
    text,
  });

const orders: HttpCase[] = [
  reads(
    'the id and name of a concept come first',
    {concepts: [{value: 1, id: 'lawn'}]},
    /"concepts":\[\{"id":"lawn","name":"lawn","value":1\}\]/,
  ),
  reads(
    'the id of a region comes first',
    {regions: [{region_info: {point: {row: 0.5, col: 0.5}}, track_id: 't'}]},
    /"regions":\[\{"id":"\w+","region_info":\{[^}]*\}\},"track_id":"t"\}\]/,
  ),
];

const apps: HttpCase[] = [
  post(
    'the same user and app as in the path',
    one({user_app_id: {user_id: 'me', app_id: 'sandbox-app'}}),
    {http: 200},
  ),
  post(
    'another user than in the path',
    one({user_app_id: {user_id: 'collaborator-a'}}),
    badRequest(
      /user_app_id\.user_id is "collaborator-a", but the path says "sandbox-owner"/,
    ),
  ),
  post(
    'another app than in the path',
    one({user_app_id: {app_id: 'other'}}),
    badRequest(/user_app_id\.app_id is "other"/),
  ),
  post(
    'user and app of the wrong type',
    one({user_app_id: 'me'}),
    badRequest(/user_app_id is the text "me"/),
  ),
  post(
    'a query beside the body',
    one(),
    badRequest(/The query has "user_id".*user_app_id/),
    {path: '/v2/annotations?user_id=me'},
  ),
  post(
    'the short form without user and app',
    one(),
    {http: 200},
    {
      path: '/v2/annotations',
    },
  ),
];

const withKey = (
  name: string,
  Authorization: string,
  expect: Wanted,
  body = one(),
) => post(name, body, expect, {headers: {Authorization}});

const keys: HttpCase[] = [
  {
    ...get('no key', `${LONG}/inputs`, {http: 401, code: 11002}),
    anonymous: true,
  },
  withKey('a key without the word', 'owner-pat', {
    http: 401,
    code: 11008,
    details: /the word Key/,
  }),
  withKey('a bearer', 'Bearer owner-pat', {http: 401, code: 11008}),
  withKey(
    'an unknown key, before the body is looked at',
    'Key nobody',
    {http: 401, code: 11009},
    '{',
  ),
  withKey('a key in small letters', 'key owner-pat', {http: 200}),
  withKey('a key after two spaces', 'Key  owner-pat', {http: 200}),
  withKey('a key with a word before it', 'My Key owner-pat', {
    http: 401,
    code: 11008,
  }),
  withKey('a key with a word behind it', 'Key owner-pat please', {
    http: 401,
    code: 11008,
  }),
];

const list = (name: string, query: string, expect: Wanted) =>
  get(name, `${LONG}/annotations?${query}`, expect);

const queries: HttpCase[] = [
  get(
    'user and app in the query',
    '/v2/annotations?user_id=me&app_id=sandbox-app',
    {http: 200},
  ),
  get(
    'user and app in the query, spelled as in the contract',
    '/v2/annotations?user_app_id.user_id=me&user_app_id.app_id=sandbox-app',
    {http: 200},
  ),
  get(
    'two users in two spellings',
    '/v2/annotations?user_id=me&user_app_id.user_id=collaborator-a',
    badRequest(/two different values for user_id/),
  ),
  list(
    'a query that contradicts the path',
    'app_id=other',
    badRequest(/user_app_id\.app_id is "other"/),
  ),
  list(
    'a parameter that there is not',
    'limit=5',
    badRequest(/"limit" is not a parameter.*per_page/),
  ),
  list(
    'a list in brackets',
    'input_ids[]=park',
    badRequest(/repeat the plain name: input_ids=a&input_ids=b/),
  ),
  list('a number that is none', 'page=two', badRequest(/page is "two"/)),
  list('a number with a fraction', 'per_page=1.5', badRequest(/"1\.5"/)),
  list(
    'a parameter twice',
    'page=1&page=2',
    badRequest(/page is there 2 times/),
  ),
  list(
    'a flag that is none',
    'list_all_annotations=yes',
    badRequest(/list_all_annotations is "yes"\. Send true or false/),
  ),
  list('statuses as codes', 'statuses=24151&statuses=24158', {http: 200}),
  list('statuses as names', 'statuses=PENDING', badRequest(/"PENDING"/)),
];

const DUPLICATE = {
  method: 'DELETE',
  body: JSON.stringify({input_ids: ['market'], ids: ['market-duplicate']}),
  expect: {http: 200},
};

const paths: HttpCase[] = [
  get('a path that there is not', '/v2/anotations', {
    http: 404,
    code: 11101,
    details: /no path "\/v2\/anotations"/,
  }),
  get('the root', '/', {http: 404, code: 11101}),
  get('a broken escape', `${LONG}/inputs/%E0%A4%A`, {http: 404, code: 30102}),
  get('dots in an id', `${LONG}/inputs/%2e%2e%2fetc`, {http: 404}),
  get('an input named annotations', `${LONG}/inputs/annotations`, {
    http: 404,
    code: 30102,
  }),
  {
    name: 'a method that there is not',
    method: 'PUT',
    path: `${LONG}/annotations`,
    expect: {
      http: 405,
      code: 11103,
      details: /takes no PUT\. It takes .*PATCH/,
      headers: {Allow: /PATCH/},
    },
  },
  {
    name: 'a method of another path',
    method: 'PATCH',
    path: `${LONG}/inputs/park`,
    expect: {http: 405, code: 11103},
  },
  {
    name: 'HEAD',
    method: 'HEAD',
    path: `${LONG}/inputs/park`,
    expect: {http: 200},
  },
  {
    name: 'OPTIONS',
    method: 'OPTIONS',
    path: `${LONG}/annotations`,
    expect: {http: 204, headers: {Allow: /PATCH/}},
  },
  {
    name: 'the other path to delete many',
    path: `${LONG}/inputs/annotations`,
    ...DUPLICATE,
  },
  {
    name: 'the other short path to delete many',
    path: '/v2/inputs/annotations',
    ...DUPLICATE,
  },
  {
    ...get('health, without a key', '/healthz', {http: 200, code: 10000}),
    anonymous: true,
  },
];

/** What REST must answer, in memory and over a network. */
export const httpCases: readonly HttpCase[] = [
  ...bodies,
  ...orders,
  ...apps,
  ...keys,
  ...queries,
  ...paths,
  ...origins,
  ...resets,
];

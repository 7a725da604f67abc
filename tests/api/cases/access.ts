import type {JsonObject} from '../../../sandbox/core/index.ts';
import {KEYS} from '../case.ts';
import type {ApiCase, Expectation} from '../case.ts';

const get = (
  name: string,
  expect: Expectation,
  more: Partial<ApiCase>,
): ApiCase => ({
  name: `access: ${name}`,
  rpc: 'GetInput',
  request: {input_id: 'park'},
  expect,
  ...more,
});

const inApp = (user_app_id: JsonObject): Pick<ApiCase, 'request'> => ({
  request: {input_id: 'park', user_app_id},
});

const park: Expectation = {answer: {input: {id: 'park'}}};

export const accessCases: ApiCase[] = [
  get('the owner', park, {}),
  get('a collaborator', park, {key: KEYS.b}),
  get(
    'no key',
    {code: 11002, http: 401, details: /no Authorization/},
    {key: null},
  ),
  get(
    'an unknown key',
    {code: 11009, http: 401, details: /No user has this key/},
    {key: 'YOUR_PAT_HERE'},
  ),
  get(
    'me, who owns the app',
    park,
    inApp({user_id: 'me', app_id: 'sandbox-app'}),
  ),
  get(
    'me, who does not own the app',
    {
      code: 11101,
      http: 404,
      details: /no app "sandbox-app" of the user "collaborator-a"/,
    },
    {...inApp({user_id: 'me', app_id: 'sandbox-app'}), key: KEYS.a},
  ),
  get(
    'an app that does not exist',
    {code: 11101, http: 404, details: /no app "other"/},
    inApp({user_id: 'sandbox-owner', app_id: 'other'}),
  ),
  get(
    'a user that does not exist',
    {code: 11101, http: 404},
    inApp({user_id: 'nobody', app_id: 'sandbox-app'}),
  ),
];

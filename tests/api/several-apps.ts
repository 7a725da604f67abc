import {expect} from 'vitest';
import {EMPTY_SAMPLE} from '../../api/sample-data.ts';
import type {SampleData} from '../../api/sample-data.ts';
import {createSandbox} from '../../api/sandbox.ts';
import type {JsonObject} from '../../sandbox/core/index.ts';
import {KEYS} from './case.ts';

// Which app a request means, where there is more than the sample's one.

/** What a request says of its app, and what must come of it. */
export interface AppCase {
  name: string;
  user_app_id?: JsonObject;
  key: string;
  code: number;
  details?: RegExp;
}

const SEVERAL: SampleData = {
  ...EMPTY_SAMPLE,
  apps: [
    {user_id: 'sandbox-owner', id: 'birds', collaborators: ['collaborator-a']},
    {user_id: 'sandbox-owner', id: 'fish', collaborators: []},
    {user_id: 'collaborator-b', id: 'fish', collaborators: []},
  ],
};

export const appCases: readonly AppCase[] = [
  {
    name: 'an app that is named',
    user_app_id: {user_id: 'sandbox-owner', app_id: 'fish'},
    key: KEYS.owner,
    code: 10000,
  },
  {
    name: 'no app, by somebody who owns two',
    key: KEYS.owner,
    code: 11102,
    details: /which app is meant: the key can use birds, fish\. Send/,
  },
  {
    name: 'no app, by somebody who works on one',
    key: KEYS.a,
    code: 10000,
  },
  {
    name: 'no app but its owner, who has two',
    user_app_id: {user_id: 'sandbox-owner'},
    key: KEYS.owner,
    code: 11102,
    details: /which app is meant/,
  },
  {
    name: 'no owner, by one who can use one of the two apps of that name',
    user_app_id: {app_id: 'fish'},
    key: KEYS.b,
    code: 10000,
  },
  {
    name: 'an app of somebody else',
    user_app_id: {user_id: 'sandbox-owner', app_id: 'fish'},
    key: KEYS.a,
    code: 11007,
    details: /collaborator-a, does not work on the app "fish"/,
  },
];

/** Asks for the inputs of an app. */
export async function runAppCase({
  user_app_id = {},
  key,
  code,
  details = /^$/,
}: AppCase): Promise<void> {
  const sandbox = await createSandbox({sample: SEVERAL});
  const {body} = await sandbox.call(
    'ListInputs',
    {user_app_id},
    {authorization: `Key ${key}`, transport: 'rest'},
  );
  expect(body.status).toMatchObject({
    code,
    details: expect.stringMatching(details),
  });
}

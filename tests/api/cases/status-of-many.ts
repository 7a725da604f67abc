import type {JsonObject} from '../../../sandbox/core/index.ts';
import {KEYS} from '../case.ts';
import type {ApiCase, Expectation} from '../case.ts';

const by = (
  id: string,
  user_id: string,
  code: number,
  task_id = 'task-1',
): JsonObject => ({id, input_id: 'park', user_id, status: {code}, task_id});

/** What the owner and a collaborator made for a task, and one of another. */
const before = [
  {
    rpc: 'PostAnnotations',
    request: {
      annotations: [
        by('m1', 'sandbox-owner', 24151),
        by('m2', 'collaborator-a', 24151),
        by('m3', 'sandbox-owner', 24150),
        by('m4', 'sandbox-owner', 24151, 'task-2'),
      ],
    },
  },
];

const patch = (
  name: string,
  request: JsonObject,
  expect: Expectation,
  more: Partial<ApiCase> = {},
): ApiCase => ({
  name: `status of many: ${name}`,
  rpc: 'PatchAnnotationsStatus',
  before,
  request: {task_id: 'task-1', ...request},
  expect,
  ...more,
});

/** Which of the park's annotations get the status, out of those by which users. */
const changed = (
  status_code: number,
  ids: string[],
  user_ids: string[],
): Expectation => ({
  answer: {user_ids, updated_count: ids.length},
  changes: Object.fromEntries(
    ids.map((id) => [`park/${id}`, {status: {code: status_code}}]),
  ),
});

const refused = (code: number, details: RegExp, http = 400): Expectation => ({
  code,
  http,
  details,
});

const OWNER = 'sandbox-owner';
const A = 'collaborator-a';

export const statusOfManyCases: ApiCase[] = [
  patch(
    'of a task',
    {action: 'overwrite', status_code: 24158},
    changed(24158, ['m1', 'm2', 'm3'], [OWNER, A]),
  ),
  patch(
    'what stands in it already is found, and not changed',
    {status_code: 24150},
    changed(24150, ['m1', 'm2'], [OWNER, A]),
  ),
  patch(
    'by a user',
    {user_ids: [A], status_code: 24158},
    changed(24158, ['m2'], [A]),
  ),
  patch(
    'by me, the owner',
    {user_ids: ['me'], status_code: 24158},
    changed(24158, ['m1', 'm3'], [OWNER]),
  ),
  patch(
    'by me, a collaborator',
    {user_ids: ['me'], status_code: 24158},
    changed(24158, ['m2'], [A]),
    {key: KEYS.a},
  ),
  patch(
    'in a status',
    {status_codes: [24151, 24159], status_code: 24157},
    changed(24157, ['m1', 'm2'], [OWNER, A]),
  ),
  patch(
    'filtered to none',
    {status_codes: [24158], user_ids: ['me'], status_code: 24150},
    changed(24150, [], []),
  ),
  patch('no status', {}, refused(11102, /status_code is missing/)),
  patch(
    'one that no annotation stands in',
    {status_code: 24152},
    refused(24154, /status_code is 24152/),
  ),
  patch(
    "a collaborator on somebody else's",
    {status_code: 24150},
    refused(24156, /sandbox-owner made/, 403),
    {key: KEYS.b},
  ),
];

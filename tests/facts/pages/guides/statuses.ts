import {expect} from 'vitest';
import {STATUS_CODES} from '../../../../api/status-codes.ts';
import {sampleData} from '../../../../api/sample/index.ts';
import type {Said} from '../../binding/said.ts';
import {fact, notShown, shownBy, table} from '../../fact.ts';
import {REASONS} from '../../reasons.ts';
import {
  ANNOTATIONS,
  APP,
  type FactSandbox,
  openSandbox,
  KEYS,
  type Reply,
} from '../../sandbox-client.ts';
import {change, MADE_BY, OTHER_STATUS, remove} from '../../scenarios.ts';

const PAGE = 'guides/statuses';
const BOAT = {input_id: 'harbor', id: 'harbor-boat'};
const set = (code: unknown) => ({...BOAT, status: {code}});
const USER_APP = {user_id: 'sandbox-owner', app_id: 'sandbox-app'};

notShown(PAGE, REASONS.topic, [
  'Statuses',
  'The two kinds of status, that of an answer and that of an annotation, with their codes, how to set one and how to list by it.',
  'Of an answer',
  'Of an annotation',
  'Set a status',
  'List by status',
]);
notShown(PAGE, REASONS.link, ['The example is in Update annotations.']);

fact(PAGE, 'The word stands for two things.', async (said, api) => {
  const reply = await change(api, MADE_BY.owner);
  const things = new Set([
    reply.status.code,
    reply.annotations[0]?.status.code,
  ]);
  expect(things.size).toBe(said.count('things'));
});
fact(
  PAGE,
  'Both look the same, an object with a `code`, so it is worth telling them apart:',
  async (said, api) => {
    const [field] = said.code;
    const {status, annotations} = await change(api, MADE_BY.owner);
    for (const each of [status, annotations[0]?.status]) {
      expect({...each}[field]).toBeTypeOf('number');
    }
    said.says('Both look the same');
  },
);
fact(
  PAGE,
  'The status of an answer says whether the call succeeded. It is at the top of every answer.',
  async (said, {send, patch}) => {
    const replies = [
      await send('GET', ANNOTATIONS),
      await send('GET', ANNOTATIONS, {key: null}),
      await send('GET', `${APP}/inputs/nowhere`),
      await patch('merge', [set(24150)]),
    ];
    expect(replies.map(({status}) => status.code === 10000)).toEqual(
      replies.map(({http}) => http === 200),
    );
    said.says('status of an answer', 'whether the call succeeded');
    said.says('at the top of every answer');
  },
);
fact(
  PAGE,
  'The status of an annotation says where the annotation stands. It is stored with the annotation.',
  async (said, api) => {
    await change(api, BOAT);
    const after = await api.stored(BOAT.input_id, BOAT.id);
    expect(after?.status.code).toBe(OTHER_STATUS);
    said.says('status of an annotation', 'stored with the annotation');
  },
);
fact(
  PAGE,
  'When an annotation of a batch could not be added or changed, the item in the answer carries a third thing in the same place: the reason of the failure.',
  async (said, {post, patch}) => {
    const added = await post([{input_id: 'nowhere'}, {input_id: 'park'}]);
    const changed = await patch('merge', [set(1), set(24150)]);
    for (const {annotations} of [added, changed]) {
      expect(annotations[0]?.status).toHaveProperty('details');
    }
    expect([added.itemCodes[0], changed.itemCodes[0]]).toEqual([30102, 24154]);
    said.says('could not be added or changed', 'third thing in the same place');
    said.says('reason of the failure');
  },
);

/** Calls that are answered as a row says; what a row names beyond its code is told apart by its words. */
const ANSWERS: Record<string, (api: FactSandbox) => Promise<Reply>[]> = {
  Success: ({send}) => [send('GET', ANNOTATIONS)],
  'Some items of a batch failed; the others took effect': (api) => [
    api.patch('merge', [set(OTHER_STATUS), set(1)]).then(async (reply) => {
      const after = await api.stored(BOAT.input_id, BOAT.id);
      expect(after?.status.code).toBe(OTHER_STATUS);
      return reply;
    }),
  ],
  'All items of a batch failed': ({patch}) => [
    patch('merge', [set(1), set(2)]),
  ],
  'The key is missing, malformed or unknown': ({send}) => [
    send('GET', ANNOTATIONS, {key: null}),
    send('GET', ANNOTATIONS, {key: ''}),
    send('GET', ANNOTATIONS, {key: 'nobody'}),
  ],
  'The user of the key does not work on the app': () => [
    openSandbox({
      sample: {
        ...sampleData,
        users: [...sampleData.users, {id: 'stranger', key: 'stranger-pat'}],
      },
    }).then(({send}) => send('GET', ANNOTATIONS, {key: 'stranger-pat'})),
  ],
  'The body is not JSON': ({send}) => [send('POST', ANNOTATIONS, {body: '{'})],
  'There is no such path, or no such app': ({send}) => [
    send('GET', '/v2/annotation'),
    send('GET', '/v2/users/me/apps/x/annotations'),
  ],
  'The request is not valid: a field is unknown, missing or of the wrong type':
    ({send}) => [
      send('POST', ANNOTATIONS, {body: {x: 1}}),
      send('PATCH', ANNOTATIONS, {body: {annotations: [BOAT]}}),
      send('POST', ANNOTATIONS, {body: {annotations: 1}}),
    ],
  'The path exists, but not with this method': ({send}) => [
    send('PUT', ANNOTATIONS),
  ],
  'The request is too large': ({send}) => [
    send('POST', ANNOTATIONS, {body: `"${'x'.repeat(5 * 1024 * 1024)}"`}),
  ],
};

table(
  PAGE,
  `
  Code | HTTP status | Meaning
  10000 | 200 | Success
  10010 | 200 | Some items of a batch failed; the others took effect
  10020 | 400 | All items of a batch failed
  11002, 11008, 11009 | 401 | The key is missing, malformed or unknown
  11007 | 403 | The user of the key does not work on the app
  11100 | 400 | The body is not JSON
  11101 | 404 | There is no such path, or no such app
  11102 | 400 | The request is not valid: a field is unknown, missing or of the wrong type
  11103 | 405 | The path exists, but not with this method
  40033 | 413 | The request is too large
  `,
  async (row, api) => {
    const replies = await Promise.all(
      ANSWERS[row('Meaning').text]?.(api) ?? [],
    );
    expect([...new Set(replies.map(({code}) => code))]).toEqual([
      ...row('Code').numbers,
    ]);
    const [http] = row('HTTP status').numbers;
    expect(new Set(replies.map((reply) => reply.http))).toEqual(
      new Set([http]),
    );
  },
);

notShown(PAGE, REASONS.advice, [
  '`req_id` names the request; keep it when you report a problem.',
]);
shownBy(
  PAGE,
  {
    file: 'sandbox/node/official-client.test.ts',
    test: 'a failure is in the status, not in the transport',
  },
  [
    'Over gRPC the transport answers OK even for a failure, so the code is all you have.',
  ],
);
fact(
  PAGE,
  '`description` says what kind of answer it is. `details`, where present, says which field is meant and what to do.',
  async (said, {post}) => {
    const [kind, field] = said.code;
    const replies = [
      await post([{input_id: 'park', inputs: 1}]),
      await post([{input_id: 'park', concepts: 1}]),
      await post([]),
    ];
    const texts = replies.map(
      ({status}) => ({...status}) as Record<string, unknown>,
    );
    expect(new Set(texts.map((status) => status[kind]))).toEqual(
      new Set(['Invalid request']),
    );
    ['inputs', 'concepts', 'annotations'].forEach((name, index) => {
      expect(texts[index]?.[field]).toContain(name);
    });
    said.says(
      'what kind of answer it is',
      'which field is meant and what to do',
    );
  },
);

table(
  `${PAGE}#annotation`,
  `
  Code | Name | Meaning
  24150 | \`ANNOTATION_SUCCESS\` | The annotation is done. New annotations have this status.
  24151 | \`ANNOTATION_PENDING\` | It is still to be made, or completed
  24157 | \`ANNOTATION_AWAITING_REVIEW\` | It is done and waits for a reviewer
  24158 | \`ANNOTATION_REVIEW_DENIED\` | A reviewer has sent it back
  24159 | \`ANNOTATION_AWAITING_CONSENSUS_REVIEW\` | Several people's answers are being compared
  `,
  async (row, {patch, post}) => {
    const [code] = row('Code').numbers;
    const [name] = row('Name').code;
    expect((await patch('merge', [set(name)])).itemCodes).toEqual([code]);
    expect((await patch('merge', [set(code)])).itemCodes).toEqual([code]);
    const [made] = (await post([{input_id: 'park'}])).itemCodes;
    const said = row('Meaning').text;
    expect(said.includes('New annotations have this status')).toBe(
      made === code,
    );
    // What a status means to people is in its name.
    const words: Record<string, string> = {
      SUCCESS: 'is done',
      PENDING: 'still to be',
      AWAITING_REVIEW: 'waits for a reviewer',
      REVIEW_DENIED: 'sent it back',
      AWAITING_CONSENSUS_REVIEW: 'Several people',
    };
    const [entry] = STATUS_CODES[code as keyof typeof STATUS_CODES];
    expect(entry).toBe(name);
    row('Meaning').says(words[name.replace('ANNOTATION_', '')] ?? name);
  },
);

notShown(PAGE, REASONS.topic, ['An item that failed can carry these:']);

/** Items that are answered as a row says. */
const FAILS: Record<string, (api: FactSandbox) => Promise<Reply>[]> = {
  'The status code you sent is not one that an annotation can have': ({
    patch,
    post,
  }) => [
    patch('merge', [set(24152)]),
    post([{input_id: 'park', status: {code: 10000}}]),
  ],
  'A value is out of bounds or does not fit, or there is no such annotation': ({
    patch,
  }) => [
    patch('merge', [{...BOAT, data: {concepts: [{id: 'x', value: 7}]}}]),
    patch('merge', [{...BOAT, id: 'nothing'}]),
  ],
  'You may not change this annotation': (api) => [
    change(api, MADE_BY.owner, KEYS.a),
  ],
  'The input does not exist': ({post}) => [post([{input_id: 'nowhere'}])],
  'The input already has an annotation with this `id`': ({post}) => [
    post([BOAT]),
  ],
};
table(
  `${PAGE}#annotation`,
  `
  Code | Meaning
  24154 | The status code you sent is not one that an annotation can have
  24155 | A value is out of bounds or does not fit, or there is no such annotation
  24156 | You may not change this annotation
  30102 | The input does not exist
  40010 | The input already has an annotation with this \`id\`
  `,
  async (row, api) => {
    const replies = await Promise.all(FAILS[row('Meaning').text]?.(api) ?? []);
    const codes = new Set(replies.flatMap(({itemCodes}) => itemCodes));
    expect(codes).toEqual(new Set([row('Code').numbers[0]]));
  },
);
fact(
  PAGE,
  'A call that is about one thing alone, such as deleting one annotation, carries these codes in the status of the answer, with a matching HTTP status.',
  async (said, api) => {
    const denied = await remove(api, MADE_BY.owner, KEYS.a);
    expect(denied).toMatchObject({http: 403, code: 24156});
    const missing = await api.send('GET', `${APP}/inputs/x/annotations/y`);
    expect(missing).toMatchObject({http: 404, code: 30102});
    expect(denied.annotations).toBeUndefined();
    said.says(
      'one thing alone',
      'deleting one annotation',
      'in the status of the answer',
    );
    said.says('with a matching HTTP status');
  },
);

fact(
  PAGE,
  'Send `status.code` with a `POST` or `PATCH`.',
  async (said, {send}) => {
    const [field, ...methods] = said.code;
    const [outer = '', inner = ''] = field.split('.');
    const status = {[outer]: {[inner]: OTHER_STATUS}};
    for (const method of methods) {
      const item = method === 'POST' ? {input_id: 'park'} : BOAT;
      const body = {
        ...(method === 'PATCH' && {action: 'merge'}),
        annotations: [{...item, ...status}],
      };
      const {itemCodes} = await send(method, ANNOTATIONS, {body});
      expect(itemCodes).toEqual([OTHER_STATUS]);
    }
    expect(methods).toHaveLength(2);
  },
);
fact(PAGE, 'Only the code counts.', async (said, {patch}) => {
  const status = {
    code: 24158,
    description: 'Mine',
    details: 'Mine',
    req_id: 'x',
  };
  const {annotations} = await patch('merge', [{...BOAT, status}]);
  expect(annotations[0]?.status.code).toBe(24158);
  expect(JSON.stringify(annotations[0]?.status)).not.toContain('Mine');
  said.says('Only the code counts');
});
fact(
  PAGE,
  'A `PATCH` that holds no `data` changes the status alone, whatever its action.',
  async (said, {send, stored}) => {
    const [method, field] = said.code;
    const codes = [24150, 24157, 24158];
    for (const [nth, action] of ['merge', 'overwrite', 'remove'].entries()) {
      const before = await stored(BOAT.input_id, BOAT.id);
      const body = {action, annotations: [set(codes[nth])]};
      await send(method, ANNOTATIONS, {body});
      const after = await stored(BOAT.input_id, BOAT.id);
      expect(after?.status.code).toBe(codes[nth]);
      expect({...after}[field]).toEqual({...before}[field]);
      expect({...after}[field]).toBeDefined();
    }
    said.says('holds no', 'changes the status alone', 'whatever its action');
  },
);
fact(PAGE, 'Any of the five can follow any other.', async (said, {patch}) => {
  const five = Object.entries(STATUS_CODES)
    .filter(([code, [, http]]) => code.startsWith('2415') && http === 200)
    .map(([code]) => Number(code));
  expect(five).toHaveLength(said.count('can follow'));
  for (const from of five) {
    for (const to of five) {
      await patch('merge', [set(from)]);
      expect((await patch('merge', [set(to)])).itemCodes).toEqual([to]);
    }
  }
  said.says('can follow any other');
});

fact(
  PAGE,
  'The filter `statuses` of ListAnnotations keeps the annotations that have one of the codes.',
  async (said, {list}) => {
    const [filter] = said.code;
    const kept = await list(`${filter}=24151&${filter}=24158&per_page=1000`);
    const all = (await list('per_page=1000')).filter(({status}) =>
      [24151, 24158].includes(status.code),
    );
    expect(kept).toEqual(all);
    expect(new Set(kept.map(({status}) => status.code)).size).toBe(2);
    said.says('keeps the annotations that have one of the codes');
  },
);
fact(
  PAGE,
  'Over gRPC it is a list of `Status` messages, of which only `code` counts.',
  async (said, {grpc}) => {
    const [, field] = said.code;
    const status = {[field]: 24151, description: 'Mine'};
    const reply = await grpc('ListAnnotations', {
      user_app_id: USER_APP,
      statuses: [status],
    });
    expect(reply.annotations.length).toBeGreaterThan(0);
    expect(new Set(reply.annotations.map((one) => one.status.code))).toEqual(
      new Set([24151]),
    );
    said.says('over gRPC', 'a list of', 'of which only', 'messages');
    expect(said.code[0]).toBe('Status');
  },
);
notShown(PAGE, REASONS.advice, [
  "In a REST query, repeat the key and write each status by the contract's name or by its number.",
]);
fact(
  PAGE,
  'This asks for what is pending or was sent back by a reviewer, in two ways:',
  async (said, {list}) => {
    const kept = await list('statuses=24151&statuses=24158&per_page=1000');
    const names = new Set(kept.map(({status}) => status.description));
    expect(names).toEqual(
      new Set(['Annotation pending', 'Annotation review denied']),
    );
    expect(said.count('ways')).toBe(2);
    said.says('pending or was sent back by a reviewer');
  },
);
/** Asks for a list as a request in the page does, and sees what it keeps. */
async function listAs(said: Said, api: FactSandbox): Promise<void> {
  const [method = '', path = ''] = said.text.split(' ');
  const filled = path
    .replace('{user_id}', 'sandbox-owner')
    .replace('{app_id}', 'sandbox-app');
  const {annotations} = await api.send(method, `${filled}&per_page=1000`);
  const all = (await api.list('per_page=1000')).filter(({status}) =>
    ['Annotation pending', 'Annotation review denied'].includes(
      status.description,
    ),
  );
  expect(all.length).toBeGreaterThan(1);
  expect(annotations).toEqual(all);
}
fact(
  PAGE,
  'GET /v2/users/{user_id}/apps/{app_id}/annotations?statuses=ANNOTATION_PENDING&statuses=ANNOTATION_REVIEW_DENIED',
  listAs,
);
fact(
  PAGE,
  'GET /v2/users/{user_id}/apps/{app_id}/annotations?statuses=24151&statuses=24158',
  listAs,
);
fact(
  PAGE,
  'In a body, `status.code` takes either form too: `{"code": "ANNOTATION_PENDING"}` or `{"code": 24151}`. Answers have the number.',
  async (said, {patch, stored}) => {
    const [path, ...forms] = said.code;
    const [field = ''] = path.split('.');
    for (const form of forms) {
      await patch('merge', [set(24157)]);
      const status: unknown = JSON.parse(form);
      const {annotations} = await patch('merge', [{...BOAT, [field]: status}]);
      expect(annotations[0]?.status.code).toBe(24151);
    }
    const code = (await stored(BOAT.input_id, BOAT.id))?.status.code;
    said.says(
      `Answers have the ${typeof code === 'number' ? 'number' : 'name'}`,
    );
    said.says('takes either form');
  },
);
fact(
  PAGE,
  'Whatever its status, an annotation is returned by a list that does not filter by it.',
  async (said, {list}) => {
    const codes = (await list('per_page=1000')).map(({status}) => status.code);
    expect(new Set(codes).size).toBe(5);
    said.says(
      'Whatever its status',
      'is returned',
      'that does not filter by it',
    );
  },
);

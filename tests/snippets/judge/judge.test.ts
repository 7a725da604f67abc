import {describe, expect, test} from 'vitest';
import type {Expectation} from '../../../code_snippets/expectation.ts';
import {annotationApi} from '../../../api/testing/index.ts';
import {formsOf} from '../request/forms.ts';
import type {ReceivedCall} from '../server/recording.ts';
import {judge, judgeRefusal} from './judge.ts';
import type {Evidence} from './judge.ts';

const ACCOUNT = {
  values: {user_id: 'someone', app_id: 'an-app'},
  key: 'a-key',
  authorization: 'Key a-key',
};
const STANDARDS = {...annotationApi, forms: formsOf(annotationApi)};
const EXPECTATION: Expectation = {
  request: {
    method: 'DELETE',
    path: '/v2/users/{user_id}/apps/{app_id}/inputs/park/annotations/a',
  },
  after: {deleted: [{input_id: 'park', id: 'a'}]},
  output: ['Deleted a'],
};
const CALL: ReceivedCall = {
  sent: {
    transport: 'rest',
    method: 'DELETE',
    url: '/v2/users/someone/apps/an-app/inputs/park/annotations/a',
    body: '',
  },
  authorization: 'Key a-key',
  answer: {status: {code: 10000, description: 'Ok', details: ''}},
};
const OUTCOME = {
  ok: true,
  ending: 'exit code 0',
  printed: 'Deleted a\n',
  complaints: '',
};
const GOOD: Evidence = {
  outcome: OUTCOME,
  received: [CALL],
  before: [{input_id: 'park', id: 'a'}],
  after: [],
};

describe('with the right key', () => {
  const checks = (evidence: Partial<Evidence>) =>
    judge(EXPECTATION, {...GOOD, ...evidence}, ACCOUNT, STANDARDS).map(
      ({check, text}) => `${check}: ${text}`,
    );

  test('all is well', () => {
    expect(checks({})).toEqual([]);
  });

  test('a bad ending is told with its last words', () => {
    const outcome = {
      ...OUTCOME,
      ok: false,
      ending: 'exit code 1',
      complaints: 'oh no',
    };
    expect(checks({outcome})).toEqual(['ending: exit code 1\n  oh no']);
  });

  test('one request is sent, not none and not two', () => {
    expect(checks({received: []})).toEqual(['request: sends nothing']);
    expect(checks({received: [CALL, CALL]})).toEqual([
      'request: sends 2 requests, not one',
    ]);
  });

  test('what is not printed, and what is not stored', () => {
    const outcome = {...OUTCOME, printed: 'Done'};
    expect(checks({outcome})).toEqual(["output: doesn't print “Deleted a”"]);
    expect(checks({after: GOOD.before})).toEqual([
      'state: park/a is still there',
    ]);
  });
});

describe('with a wrong key', () => {
  const status = {
    code: 11009,
    description: 'Invalid API key',
    details: 'No user\nhas this key.',
  };
  const refused: Evidence = {
    outcome: {
      ok: false,
      ending: 'exit code 1',
      printed: '',
      complaints: 'Error: Invalid API key: No user has\n  this key.',
    },
    received: [{...CALL, answer: {status}}],
    before: GOOD.before,
    after: GOOD.before,
  };
  const texts = (evidence: Partial<Evidence>) =>
    judgeRefusal({...refused, ...evidence}, STANDARDS).map(({text}) => text);

  test('it fails with the words of the API, wherever lines break', () => {
    expect(texts({})).toEqual([]);
  });

  test('it must not end well, be silent, or change anything', () => {
    expect(texts({outcome: {...refused.outcome, ok: true}})).toHaveLength(1);
    expect(
      texts({outcome: {...refused.outcome, complaints: 'Error'}}),
    ).toHaveLength(2);
    expect(texts({after: []})).toEqual([
      'with a wrong key: something has changed',
    ]);
  });
});

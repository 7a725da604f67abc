import {describe, expect, test} from 'vitest';
import type {ExpectedRequest} from '../../../code_snippets/expectation.ts';
import {loadContract} from '../../../api/grpc/contract.ts';
import type {ReceivedCall} from '../server/recording.ts';
import {compareRequests, describeDifferences} from './diff.ts';
import {contractForms} from './contract-forms.ts';

const ACCOUNT = {
  values: {user_id: 'someone', app_id: 'an-app'},
  key: 'a-key',
  authorization: 'Key a-key',
};
const {expected: expectedForm, received} = contractForms(loadContract());
const PATH = '/v2/users/someone/apps/an-app/annotations';
const EXPECTED: ExpectedRequest = {
  method: 'PATCH',
  path: '/v2/users/{user_id}/apps/{app_id}/annotations',
  body: {
    action: 'merge',
    annotations: [
      {
        input_id: 'park',
        id: 'park-1',
        status: {code: 24150},
        data: {
          concepts: [
            {id: 'dog', value: 1},
            {id: 'cat', value: 0},
          ],
        },
      },
    ],
  },
};

function rest(method: string, url: string, body = ''): ReceivedCall {
  return {
    sent: {transport: 'rest', method, url, body},
    authorization: 'Key a-key',
    answer: {},
  };
}

function grpc(rpc: string, request: object): ReceivedCall {
  return {
    sent: {transport: 'grpc', rpc, request: request as Record<string, never>},
    authorization: 'Key a-key',
    answer: {},
  };
}

function differences(call: ReceivedCall, expected = EXPECTED) {
  return compareRequests(expectedForm(expected, ACCOUNT), received(call)).map(
    ({field, sent}) => `${field}: ${sent}`,
  );
}

const USER_APP = {user_id: 'someone', app_id: 'an-app'};

describe('the same request', () => {
  test('over REST', () => {
    const body = JSON.stringify(EXPECTED.body);
    expect(differences(rest('PATCH', PATH, body))).toEqual([]);
  });

  test('over gRPC, where 0 does not arrive and an enum may have a name', () => {
    const call = grpc('PatchAnnotations', {
      user_app_id: USER_APP,
      action: 'merge',
      annotations: [
        {
          input_id: 'park',
          id: 'park-1',
          status: {code: 'ANNOTATION_SUCCESS'},
          data: {concepts: [{id: 'dog', value: 1}, {id: 'cat'}]},
        },
      ],
    });
    expect(differences(call)).toEqual([]);
  });

  test('of a list: query against fields, floats as floats hold them', () => {
    const expected: ExpectedRequest = {
      method: 'GET',
      path: EXPECTED.path,
      query: {input_ids: ['a', 'b'], per_page: 10, list_all_annotations: true},
    };
    const url = `${PATH}?per_page=10&input_ids=a&input_ids=b&list_all_annotations=true`;
    expect(differences(rest('GET', url), expected)).toEqual([]);
    const call = grpc('ListAnnotations', {
      user_app_id: USER_APP,
      input_ids: ['a', 'b'],
      per_page: 10,
      list_all_annotations: true,
    });
    expect(differences(call, expected)).toEqual([]);
  });
});

describe('another request', () => {
  const body = JSON.stringify(EXPECTED.body);

  test.each([
    ['"merge"', '"remove"', ['action: "remove"']],
    ['"id":"dog",', '', ['annotations[0].data.concepts[0].id: not sent']],
    [',"value":0', '', ['annotations[0].data.concepts[1].value: 1']],
    ['24150', '24151', ['annotations[0].status.code: 24151']],
    [
      '"input_id"',
      '"inputId"',
      [
        'annotations[0].input_id: not sent',
        'annotations[0].inputId: unknown field: "park"',
      ],
    ],
  ])('%s in place of %s', (text, other, found) => {
    const changed = body.replace(text, other);
    expect(differences(rest('PATCH', PATH, changed))).toEqual(found);
  });

  test('a missing value is 1 over REST and 0 over gRPC', () => {
    const call = grpc('PatchAnnotations', {
      user_app_id: USER_APP,
      action: 'merge',
      annotations: [
        {
          input_id: 'park',
          id: 'park-1',
          status: {code: 24150},
          data: {concepts: [{id: 'dog'}, {id: 'cat'}]},
        },
      ],
    });
    expect(differences(call)).toEqual([
      'annotations[0].data.concepts[0].value: 0',
    ]);
  });

  test('another method, another path form, another key', () => {
    expect(differences(rest('POST', PATH, body))[0]).toBe(
      '(call): PostAnnotations',
    );
    const short = body.replace(
      '{',
      `{"user_app_id":${JSON.stringify(USER_APP)},`,
    );
    expect(differences(rest('PATCH', '/v2/annotations', short))).toEqual([
      '(path): PATCH /v2/annotations',
    ]);
    const call = {...rest('PATCH', PATH, body), authorization: undefined};
    expect(differences(call)).toEqual(['(authorization): none']);
  });
});

test('differences name each field once, and who sent what', () => {
  const found = [{field: 'action', expected: '"merge"', sent: '"remove"'}];
  expect(
    describeDifferences(
      'update_something',
      new Map([
        ['php', found],
        ['java', found],
        ['curl', [{field: 'action', expected: '"merge"', sent: 'not sent'}]],
      ]),
    ),
  ).toBe(`update_something: not the same request
  action
    expected   "merge"
    php, java  "remove"
    curl       not sent`);
});

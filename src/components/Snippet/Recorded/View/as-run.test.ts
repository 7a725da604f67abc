import {expect, test} from 'vitest';
import type {Recording} from '../recording.ts';
import {changesOf, outputOf, requestsOf} from './as-run.ts';

const RECORDING: Recording = {
  sha256: '',
  tools: {},
  printedOn: 'console',
  printed: 'first\n\n  last\n',
  requests: [],
  changes: [],
};

test('each line that was printed is a line of the console, blank ones too', () => {
  const texts = outputOf(RECORDING).map(({values}) => values[0]);
  expect(texts).toEqual([
    {kind: 'string', value: 'first', omitted: 0},
    {kind: 'string', value: '', omitted: 0},
    {kind: 'string', value: '  last', omitted: 0},
  ]);
  expect(outputOf({...RECORDING, printed: '\n'})).toEqual([]);
});

test('a REST request is shown with its path, laid out, and the status of its answer', () => {
  const requests = requestsOf({
    ...RECORDING,
    requests: [
      {
        transport: 'rest',
        method: 'PATCH',
        url: '/v2/things?a=1',
        body: '{"a":1}',
        authorization: 'Key YOUR_PAT_HERE',
        answer: {status: 200, body: {b: 2}},
      },
    ],
  });
  expect(requests).toEqual([
    {
      id: 0,
      method: 'PATCH',
      path: '/v2/things?a=1',
      requestBody: '{\n  "a": 1\n}',
      outcome: {
        state: 'answered',
        status: 200,
        statusText: '',
        responseBody: '{\n  "b": 2\n}',
      },
    },
  ]);
});

test('a request without a body has none', () => {
  const [request] = requestsOf({
    ...RECORDING,
    requests: [
      {
        transport: 'rest',
        method: 'GET',
        url: '/',
        body: '',
        authorization: '',
        answer: {status: 200, body: {}},
      },
    ],
  });
  expect(request?.requestBody).toBe('');
});

test('a gRPC call is shown by its name, its message as JSON', () => {
  const [request] = requestsOf({
    ...RECORDING,
    requests: [
      {
        transport: 'grpc',
        rpc: 'an.Api/Change',
        message: {a: 1},
        authorization: 'Key YOUR_PAT_HERE',
        answer: {body: {}},
      },
    ],
  });
  expect(request).toMatchObject({
    method: 'gRPC',
    path: 'an.Api/Change',
    requestBody: '{\n  "a": 1\n}',
    outcome: {status: 0, statusText: 'OK', responseBody: '{}'},
  });
});

test('a change tells what became of what is stored; fields that always differ do not count', () => {
  const before = {id: 'a', modified_at: '1'};
  const changes = [
    {path: ['a'], before, after: {...before, modified_at: '2'}},
    {path: ['b'], before, after: {...before, value: 1}},
    {path: ['c'], after: before},
    {path: ['d'], before},
  ];
  const kinds = changesOf({...RECORDING, changes}, ['modified_at']).map(
    ({kind, cut}) => [kind, cut],
  );
  expect(kinds).toEqual([
    ['same', false],
    ['changed', false],
    ['created', false],
    ['deleted', false],
  ]);
});

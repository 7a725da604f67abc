import {describe, expect, test} from 'vitest';
import {RUN_ALLOWANCE} from './bounds.ts';
import {createEntryGate, parseMessage} from './parse-message.ts';

const RUN = 'run-1';
const parse = (message: unknown) =>
  parseMessage(message, RUN, createEntryGate(RUN_ALLOWANCE));
const request = {
  type: 'request',
  run: RUN,
  id: 1,
  url: 'https://api.clarifai.com/',
  method: 'GET',
  headers: [['a', 'b']],
  body: null,
};

test.each([
  {type: 'ready', run: RUN},
  {type: 'done', run: RUN},
  {type: 'done', run: RUN, error: {name: 'Error', message: 'x'}},
  {type: 'omitted', run: RUN, count: 4},
  request,
  {...request, body: new ArrayBuffer(1)},
])('takes %j', (message) => {
  expect(parse(message)).toEqual(message);
});

test.each([
  undefined,
  null,
  'ready',
  {},
  {type: 'ready', run: 'run-2'},
  {type: 'constructor', run: RUN},
  {type: 'toString', run: RUN},
  {...request, id: 'one'},
  {...request, headers: [['a', 1]]},
  {...request, headers: 'a: b'},
  {...request, body: 'text'},
  {type: 'omitted', run: RUN, count: Number.NaN},
  {type: 'console', run: RUN, entry: {level: 'log'}},
  {...request, url: 'no URL'},
  {...request, method: 'GET\n'},
  {...request, headers: Array.from({length: 101}, () => ['a', 'b'])},
  {...request, headers: [['a', 'b'.repeat(40_000)]]},
])('drops %j', (message) => {
  expect(parse(message)).toBeUndefined();
});

test('an end counts, however its error is made', () => {
  expect(
    parse({type: 'done', run: RUN, error: {message: {}, line: {}}}),
  ).toEqual({
    type: 'done',
    run: RUN,
    error: {name: 'Error', message: '(no message)'},
  });
});

describe('an entry of the console', () => {
  const entry = (part: object) =>
    parse({
      type: 'console',
      run: RUN,
      entry: {level: 'log', depth: 0, values: [], ...part},
    });
  const nested = (depth: number): object => ({
    kind: 'object',
    shape: 'object',
    label: 'Object',
    omitted: 0,
    entries: depth > 0 ? [{key: 'k', value: nested(depth - 1)}] : [],
  });

  test.each([
    ['nothing', {values: [null]}],
    ['an object as a text', {values: [{kind: 'atom', text: {}}]}],
    ['an unknown kind', {values: [{kind: '__proto__'}]}],
    ['a table that is none', {table: {columns: [{}], rows: [null]}}],
    ['very deep', {values: [nested(500)]}],
  ])('of %s is drawn as what it may be', (_name, part) => {
    const message = entry(part);
    expect(message).toMatchObject({type: 'console'});
    expect(depthOf(message)).toBeLessThan(60);
    expect(JSON.stringify(message)).not.toContain('{}');
  });

  test.each([
    ['a long text', {values: [{kind: 'atom', text: 'x'.repeat(1e6)}]}],
    ['a long name', {values: [{kind: 'error', name: 'x'.repeat(1e6)}]}],
    [
      'many values',
      {values: Array(1e4).fill({kind: 'string', value: 'x'.repeat(1e3)})},
    ],
    ['many columns', {table: {columns: Array(1e4).fill('c'), rows: []}}],
  ])('is cut when it holds %s', (_name, part) => {
    expect(JSON.stringify(entry(part)).length).toBeLessThan(60_000);
  });
});

function depthOf(value: unknown): number {
  return typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0;
}

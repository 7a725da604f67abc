import {expect, test} from 'vitest';
import {diffJson} from './diff.ts';

const shown = (before: unknown, after: unknown) =>
  diffJson(before, after).map(
    ({kind, text}) =>
      ({same: ' ', added: '+', removed: '-', gap: '~'})[kind] + text,
  );

test('shows what changed with a little around it', () => {
  const before = {a: 1, b: 2, c: 3, d: 4, e: 5, f: 6};
  expect(shown(before, {...before, e: 50})).toEqual([
    '~⋯',
    '   "c": 3,',
    '   "d": 4,',
    '-  "e": 5,',
    '+  "e": 50,',
    '   "f": 6',
    ' }',
  ]);
});

test('an order of keys is no difference', () => {
  expect(shown({a: {b: 1, c: 2}}, {a: {c: 2, b: 1}})).toEqual(['~⋯']);
});

test('what came or went is shown whole', () => {
  expect(shown(undefined, {a: 1})).toEqual(['+{', '+  "a": 1', '+}']);
  expect(shown({a: 1}, undefined)).toEqual(['-{', '-  "a": 1', '-}']);
});

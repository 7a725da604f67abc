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

test('items of a list are compared with those of the same id', () => {
  const concept = (id: string, value: number) => ({id, value});
  const lines = diffJson(
    {concepts: [concept('cat', 1), concept('tree', 1)]},
    {concepts: [concept('dog', 1), concept('cat', 0), concept('tree', 1)]},
  );
  expect(lines.map(({kind, text}) => `${kind} ${text.trim()}`)).toEqual([
    'gap ⋯',
    'same {',
    'same "id": "cat",',
    'removed "value": 1',
    'added "value": 0',
    'same },',
    'same {',
    'gap ⋯',
    'same "value": 1',
    'same },',
    'added {',
    'added "id": "dog",',
    'added "value": 1',
    'added }',
    'same ]',
    'same }',
  ]);
});

test('a list without ids is compared item by item', () => {
  expect(
    diffJson([1, 2, 3], [1, 3, 4]).map(({kind, text}) => `${kind} ${text}`),
  ).toEqual([
    'same [',
    'same   1,',
    'removed   2,',
    'same   3,',
    'added   4',
    'same ]',
  ]);
});

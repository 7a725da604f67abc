import {expect, test} from 'vitest';
import {preview} from '../../../runner/worker/preview.ts';
import {shortText} from './short-text.ts';

test.each([
  [{id: 'dog', value: 1}, '{id: "dog", value: 1}'],
  [[1, 2, 3, 4, 5, 6], 'Array(6) [1, 2, 3, 4, 5, …]'],
  [{a: {b: {c: 1}}}, '{a: {b: {…}}}'],
  [new Map([['k', true]]), 'Map(1) {"k" => true}'],
  ['x'.repeat(80), `"${'x'.repeat(60)}…"`],
  [new Error('no'), 'Error: no'],
])('%j in a line', (value, text) => {
  expect(shortText(preview(value))).toBe(text);
});

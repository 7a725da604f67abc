import {expect, test} from 'vitest';
import {itemsIn} from './items-in.ts';

const a = {id: 'a', input_id: 'park', data: {}};
const b = {id: 'b', input_id: 'street', data: {}};
const item = (value: {id: string; input_id: string}) => ({
  path: [value.input_id, value.id],
  value,
});

test.each([
  ['one', {annotation: a}, [item(a)]],
  ['a list', {annotations: [a, b]}, [item(a), item(b)]],
  ['hits', {hits: [{score: 1, annotation: b}]}, [item(b)]],
  ['an answer without any', {status: {code: 10000}}, []],
  ['what only looks so', {annotations: 'a', hits: [null, {}]}, []],
  ['what names no input', {annotation: {id: 'a'}}, []],
  ['no object', undefined, []],
])('finds the annotations in %s', (_what, answer, items) => {
  expect(itemsIn(answer)).toEqual(items);
});

import {expect, test} from 'vitest';
import {storedAnnotations} from '../../../api/testing/state.ts';
import type {JsonObject} from '../../../sandbox/core/index.ts';
import {compareStates} from './state.ts';

function annotation(id: string, value = 1): JsonObject {
  return {
    id,
    input_id: 'park',
    data: {concepts: [{id: 'dog', name: 'dog', value}]},
    modified_at: '2024-01-01T00:00:00.000Z',
  };
}

const BEFORE = [annotation('a'), annotation('b')];
const CHANGED_A = {
  input_id: 'park',
  id: 'a',
  data: {concepts: [{id: 'dog', value: 0}]},
};

test('what an operation declares is stored, and nothing else has changed', () => {
  const after = [annotation('a', 0), annotation('b')];
  expect(
    compareStates(storedAnnotations, BEFORE, after, {updated: [CHANGED_A]}),
  ).toEqual([]);
});

test('an annotation that was not mentioned must be as it was', () => {
  const after = [annotation('a', 0), annotation('b', 0)];
  expect(
    compareStates(storedAnnotations, BEFORE, after, {updated: [CHANGED_A]}),
  ).toEqual(['park/b has changed']);
  expect(
    compareStates(storedAnnotations, BEFORE, [annotation('a')], {}),
  ).toEqual(['park/b is gone']);
});

test('a value that is not as declared is named with its place', () => {
  expect(
    compareStates(storedAnnotations, BEFORE, BEFORE, {updated: [CHANGED_A]}),
  ).toEqual(['park/a.data.concepts[0].value is 1, not 0']);
});

test('deleted annotations are gone, created ones there, no more and no fewer', () => {
  const made = {...annotation('generated'), input_id: 'street'};
  const changes = {
    deleted: [{input_id: 'park', id: 'b'}],
    created: [{input_id: 'street', data: {concepts: [{id: 'dog', value: 1}]}}],
  };
  const after = [annotation('a'), made];
  expect(compareStates(storedAnnotations, BEFORE, after, changes)).toEqual([]);
  expect(compareStates(storedAnnotations, BEFORE, BEFORE, changes)).toEqual([
    'park/b is still there',
    '0 created, not 1',
  ]);
  const twice = [...after, {...made, id: 'another'}];
  expect(compareStates(storedAnnotations, BEFORE, twice, changes)).toEqual([
    '2 created, not 1',
  ]);
});

import {expect, test} from 'vitest';
import {contradictions} from './history.ts';
import type {Append, History} from './history.ts';

const append = (id: string, begun: number, ended?: number): Append =>
  ended === undefined
    ? {id, begun, outcome: 'lost'}
    : {id, begun, ended, outcome: 'acknowledged'};

const good: History = {
  appends: [append('a', 0, 2), append('b', 1, 3), append('c', 4)],
  reads: [
    {begun: 1, ended: 2, ids: ['b']},
    {begun: 4, ended: 5, ids: ['b', 'a']},
  ],
};

test('appends at the same time may come in any order; a lost one may be there or not', () => {
  expect(contradictions(good, ['b', 'a'])).toEqual([]);
  expect(contradictions(good, ['b', 'a', 'c'])).toEqual([]);
});

test.each<[string, History, string[], RegExp]>([
  ['a lost one', good, ['b'], /a was acknowledged and is lost/],
  ['a doubled one', good, ['b', 'a', 'a'], /twice/],
  ['a foreign one', good, ['b', 'a', 'x'], /x is of somebody else/],
  [
    'one that was refused',
    {appends: [{id: 'a', begun: 0, ended: 1, outcome: 'refused'}], reads: []},
    ['a'],
    /refused and is there/,
  ],
  [
    'a wrong order',
    {appends: [append('a', 0, 1), append('b', 2, 3)], reads: []},
    ['b', 'a'],
    /b began after a was acknowledged/,
  ],
  [
    'a read of the past',
    {appends: [append('a', 0, 1)], reads: [{begun: 2, ended: 3, ids: []}]},
    ['a'],
    /a read missed a/,
  ],
  [
    'reads that go back',
    {
      appends: [append('a', 0, 9)],
      reads: [
        {begun: 1, ended: 2, ids: ['a']},
        {begun: 3, ended: 4, ids: []},
      ],
    },
    ['a'],
    /saw less/,
  ],
  [
    'a read of what was taken back',
    {appends: [append('a', 0)], reads: [{begun: 1, ended: 2, ids: ['a']}]},
    [],
    /which the list never was/,
  ],
])('%s is noticed', (_name, history, final, message) => {
  expect(contradictions(history, final).join()).toMatch(message);
});

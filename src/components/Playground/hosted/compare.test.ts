import {expect, test} from 'vitest';
import {compare} from './compare.ts';

const item = (id: string, text: string) => ({
  path: ['park', id],
  value: {id, text},
});

test('what came, changed and went is told; what stayed is not', () => {
  expect(
    compare(
      [item('stays', 'a'), item('changes', 'a'), item('goes', 'a')],
      [item('stays', 'a'), item('changes', 'b'), item('comes', 'a')],
    ),
  ).toEqual([
    {
      path: ['park', 'changes'],
      before: {id: 'changes', text: 'a'},
      after: {id: 'changes', text: 'b'},
    },
    {path: ['park', 'comes'], after: {id: 'comes', text: 'a'}},
    {path: ['park', 'goes'], before: {id: 'goes', text: 'a'}},
  ]);
});

import {expect, test} from 'vitest';
import {kindOf} from './bound-changes.ts';

const path = ['i', 'n'];
const kind = (change: {before?: object; after?: object}) =>
  kindOf({path, ...change} as Parameters<typeof kindOf>[0], ['modified_at']);

test('what became of something stored', () => {
  expect(kind({after: {}})).toBe('created');
  expect(kind({before: {}})).toBe('deleted');
  expect(kind({before: {a: 1}, after: {a: 1}})).toBe('same');
  expect(kind({before: {a: 1}, after: {a: 2}})).toBe('changed');
  expect(kind({before: {modified_at: 'x'}, after: {modified_at: 'y'}})).toBe(
    'same',
  );
});

import {expect, test} from 'vitest';
import {LANGUAGES} from '../../languages/index.ts';
import {readOptions, UsageError} from './options.ts';

test('without options, everything is run', () => {
  const options = readOptions([]);
  expect(options?.languages).toEqual(LANGUAGES.map(({id}) => id));
  expect(options?.isWanted('anything')).toBe(true);
  expect(options?.full).toBe(true);
});

test('languages go by id, folder or extension; operations by pattern', () => {
  const options = readOptions(['--lang', 'php,node,html', '--op', 'update_*']);
  expect(options?.languages).toEqual(['php', 'nodejs', 'javascript']);
  expect(options?.isWanted('update_annotation_status')).toBe(true);
  expect(options?.isWanted('list_update_things')).toBe(false);
  expect(options?.full).toBe(false);
});

test.each([
  [['--lang', 'cobol'], /cobol: no such language; there are typescript/],
  [['--jobs', 'many'], /--jobs many: give a number/],
  [['--speed'], /--speed/],
])('%j is refused in words', (args, message) => {
  expect(() => readOptions(args)).toThrow(UsageError);
  expect(() => readOptions(args)).toThrow(message);
});

test('help is asked for', () => {
  expect(readOptions(['--help'])).toBeUndefined();
});

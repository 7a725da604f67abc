import {expect, test} from 'vitest';
import {LANGUAGES} from '../../languages/index.ts';
import {readOptions, UsageError} from './options.ts';

test('without options, everything is run', () => {
  const options = readOptions([], LANGUAGES);
  expect(options?.languages).toEqual(LANGUAGES.map(({id}) => id));
  expect(options?.isWanted('anything')).toBe(true);
});

test('languages go by id, folder or extension; operations by pattern', () => {
  const options = readOptions(
    ['--lang', 'php,node,html', '--op', 'update_*'],
    LANGUAGES,
  );
  expect(options?.languages).toEqual(['php', 'nodejs', 'javascript']);
  expect(options?.isWanted('update_annotation_status')).toBe(true);
  expect(options?.isWanted('list_update_things')).toBe(false);
});

test.each([
  [['--lang', 'klingon'], /klingon: no such language; there are typescript/],
  [['--jobs', 'many'], /--jobs many: give a number/],
  [['--speed'], /--speed/],
])('%j is refused in words', (args, message) => {
  expect(() => readOptions(args, LANGUAGES)).toThrow(UsageError);
  expect(() => readOptions(args, LANGUAGES)).toThrow(message);
});

test('help is asked for', () => {
  expect(readOptions(['--help'], LANGUAGES)).toBeUndefined();
});

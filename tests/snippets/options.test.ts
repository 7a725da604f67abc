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
  [['--shard', '6/5'], /--shard 6\/5: give which part of how many/],
  [['--shard', '2'], /--shard 2: give which part/],
  [['--endpoint', 'sandbox'], /--endpoint sandbox: give a URL such as https/],
  [['--grpc', 'here:1'], /--grpc: give the --endpoint/],
  [
    ['--endpoint', 'https://sandbox.example.com', '--grpc', 'there'],
    /--grpc there: give host and port/,
  ],
  [['--endpoint', 'https://sandbox.example.com', '--changed'], /leave out/],
])('%j is refused in words', (args, message) => {
  expect(() => readOptions(args, LANGUAGES)).toThrow(UsageError);
  expect(() => readOptions(args, LANGUAGES)).toThrow(message);
});

test('a hosted sandbox goes by its addresses', () => {
  const args = ['--endpoint', 'https://a.example/', '--grpc', 'a.example:443'];
  expect(readOptions(args, LANGUAGES)?.hosted).toEqual({
    restUrl: 'https://a.example',
    grpcAddress: 'a.example:443',
  });
});

test('help is asked for', () => {
  expect(readOptions(['--help'], LANGUAGES)).toBeUndefined();
});

import {expect, test} from 'vitest';
import {createLog} from './log.ts';

test('lines that come together are written together, soon', async () => {
  const written: string[] = [];
  const log = createLog((text) => written.push(text));
  log.add('a');
  log.add('b');
  expect(written).toEqual([]);
  await expect.poll(() => written).toEqual(['a\nb\n']);
  log.add('c');
  log.flush();
  log.flush();
  expect(written).toEqual(['a\nb\n', 'c\n']);
});

import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {openLevelPersistence} from './level-persistence.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'level-'));
});

afterEach(async () => {
  await rm(folder, {recursive: true});
});

async function stored(path = folder) {
  const persistence = await openLevelPersistence(path);
  const state = await persistence.load();
  await persistence.close?.();
  return state && Object.fromEntries(state.entries);
}

test('a new folder holds nothing; what is committed is there afterwards', async () => {
  const path = join(folder, 'new');
  expect(await stored(path)).toBeUndefined();
  const persistence = await openLevelPersistence(path);
  await persistence.commit([
    {type: 'put', key: 'a', value: {n: 1}},
    {type: 'put', key: 'b', value: {text: '\ud800 ö'}},
    {type: 'put', key: 'a', value: {n: 2}},
    {type: 'delete', key: 'b'},
  ]);
  await persistence.close?.();
  expect(await stored(path)).toEqual({a: {n: 2}});
});

test('clearing takes away what is stored and what came before it in the same commit', async () => {
  const persistence = await openLevelPersistence(folder);
  await persistence.commit([{type: 'put', key: 'old', value: {}}]);
  await persistence.commit([
    {type: 'put', key: 'earlier', value: {}},
    {type: 'clear'},
    {type: 'put', key: 'new', value: {}},
  ]);
  await persistence.close?.();
  expect(await stored()).toEqual({new: {}});
});

test('emptied is not the same as never used', async () => {
  const persistence = await openLevelPersistence(folder);
  await persistence.commit([{type: 'clear'}]);
  await persistence.close?.();
  expect(await stored()).toEqual({});
});

test('a folder in use is refused in words', async () => {
  const persistence = await openLevelPersistence(folder);
  await expect(openLevelPersistence(folder)).rejects.toThrow(
    `--data ${folder} is in use by another sandbox`,
  );
  await persistence.close?.();
});

test('a file, or a folder of something else, is refused and left alone', async () => {
  const file = join(folder, 'notes.txt');
  await writeFile(file, 'mine');
  await expect(openLevelPersistence(file)).rejects.toThrow('is a file');
  await expect(openLevelPersistence(folder)).rejects.toThrow('notes.txt');
  expect(await readdir(folder)).toEqual(['notes.txt']);
});

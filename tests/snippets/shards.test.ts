import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {hashText} from '../../languages/toolchain/hash.ts';
import type {Operation} from './discover.ts';
import {readReport} from './executed-report.ts';
import {UsageError} from './options.ts';
import {joinShards, operationsOf, writeShard} from './shards.ts';

const REPORT = 'reports/all.json';
const KEPT = 'reports/kept';
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const operations: Operation[] = names.map((name) => ({
  name,
  expectation: {request: {method: 'GET', path: '/'}, after: {}, output: []},
  snippets: [
    {operation: name, language: 'php', fileName: `${name}.php`, code: name},
  ],
  gaps: [],
}));

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shards-'));
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  rmSync(root, {recursive: true});
  vi.restoreAllMocks();
});

function runShard(index: number, of: number, failing?: string): void {
  const own = operationsOf(operations, {index, of});
  for (const {name} of own) {
    mkdirSync(join(root, KEPT, name), {recursive: true});
    writeFileSync(join(root, KEPT, name, 'php.json'), `"${name} in ${index}"`);
  }
  const results = own.map(({name}) => ({
    operation: name,
    language: 'php' as const,
    sha256: hashText(name),
    tools: {PHP: '8.2'},
    ok: name !== failing,
  }));
  writeShard(root, {shard: {index, of}, results}, KEPT);
  // Each shard has a machine of its own.
  rmSync(join(root, KEPT), {recursive: true});
}

const joined = () => joinShards({root, report: REPORT}, operations, KEPT);

test('shards have every operation once', () => {
  const shards = [1, 2, 3].map((index) =>
    operationsOf(operations, {index, of: 3}).map(({name}) => name),
  );
  expect(shards).toEqual([
    ['a', 'd', 'g'],
    ['b', 'e'],
    ['c', 'f'],
  ]);
});

describe('shards that are joined', () => {
  test('are one report, with what each kept', () => {
    [3, 1, 2].forEach((index) => runShard(index, 3));
    expect(joined()).toBe(0);
    const results = readReport(join(root, REPORT));
    expect(results.map(({operation}) => operation)).toEqual(names);
    const kept = readFileSync(join(root, KEPT, 'e', 'php.json'), 'utf8');
    expect(kept).toBe('"e in 2"');
  });

  test('fail where one of them has', () => {
    [1, 2].forEach((index) => runShard(index, 2, 'd'));
    expect(joined()).toBe(1);
    expect(console.error).toHaveBeenCalledWith(
      expect.stringContaining('php/d'),
    );
  });

  test('must all be there, and of one division', () => {
    expect(joined).toThrow(/no shard in reports\/shards/);
    runShard(1, 3);
    expect(joined).toThrow(UsageError);
    expect(joined).toThrow(/2\/3, 3\/3 missing/);
    runShard(2, 2);
    expect(joined).toThrow(/shards of 3 and of 2|shards of 2 and of 3/);
    expect(existsSync(join(root, REPORT))).toBe(false);
  });
});

import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {LoaderContext} from '@rspack/core';
import {afterEach, beforeEach, expect, it} from 'vitest';
import rawOperationLoader from './raw-operation-loader.mjs';

const TEXT = 'print("executed – “so”")\n';
const FILES = {python: 'py/list_things.py', php: 'php/list_things.php'};
const dependencies: string[] = [];
let siteDir: string;

type Context = LoaderContext<Record<string, string>>;

function load(
  files: Record<string, string> = FILES,
): Record<string, {code: string; executed: unknown}> {
  const context: Pick<
    Context,
    | 'rootContext'
    | 'resourcePath'
    | 'getOptions'
    | 'addDependency'
    | 'addMissingDependency'
  > = {
    rootContext: siteDir,
    resourcePath: path.join(siteDir, Object.values(files)[0] ?? ''),
    getOptions: () => files,
    addDependency: (name) => void dependencies.push(name),
    addMissingDependency: (name) => void dependencies.push(name),
  };
  const module = rawOperationLoader.call(context as Context);
  const [, json = ''] = /^export default (.*);$/s.exec(module) ?? [];
  return JSON.parse(json) as ReturnType<typeof load>;
}

function write(file: string, text: string): void {
  const target = path.join(siteDir, file);
  mkdirSync(path.dirname(target), {recursive: true});
  writeFileSync(target, text);
}

function reportRun(ok: boolean): void {
  const result = {
    operation: 'list_things',
    language: 'python',
    sha256: createHash('sha256').update(TEXT).digest('hex'),
    tools: {python: '3.0'},
    ok,
  };
  write('reports/snippets.json', JSON.stringify({results: [result]}));
}

beforeEach(() => {
  siteDir = mkdtempSync(path.join(tmpdir(), 'operation-'));
  dependencies.length = 0;
  write(FILES.python, TEXT);
  write(FILES.php, '<?php\n');
});

afterEach(() => rmSync(siteDir, {recursive: true}));

it('gives the text of every file as it is, and builds anew when one changes', () => {
  const module = load();
  expect(module['python']?.code).toBe(TEXT);
  expect(module['php']?.code).toBe('<?php\n');
  expect(dependencies).toEqual(
    expect.arrayContaining(
      Object.values(FILES).map((file) => path.join(siteDir, file)),
    ),
  );
});

it('tells the versions that executed this very text, until it has changed', () => {
  reportRun(true);
  expect(load()['python']?.executed).toEqual({python: '3.0'});
  expect(load()['php']?.executed).toBeNull();
  write(FILES.python, 'print("changed")\n');
  expect(load()['python']?.executed).toBeNull();
});

it('says nothing of the same text under another name', () => {
  reportRun(true);
  write('py/another.py', TEXT);
  expect(load({python: 'py/another.py'})['python']?.executed).toBeNull();
});

it('says nothing when the run failed', () => {
  reportRun(false);
  expect(load()['python']?.executed).toBeNull();
});

it('says nothing without a report, and waits for one', () => {
  expect(load()['python']?.executed).toBeNull();
  expect(dependencies).toContain(path.join(siteDir, 'reports/snippets.json'));
});

it('names a report that is broken, and the remedy', () => {
  write('reports/snippets.json', '{');
  expect(() => load()).toThrow(
    /reports\/snippets\.json can't be read.*full run/s,
  );
});

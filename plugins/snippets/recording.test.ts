import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {LoaderContext} from '@rspack/core';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {serveRecording} from './recording.mjs';

const TEXT = Buffer.from('print("recorded")\n');
const FILE = 'reports/recordings/list_things/python.json';
const emitted = new Map<string, string>();
const dependencies: string[] = [];
let siteDir: string;

function load(text: Buffer): string | null {
  const context: Pick<
    LoaderContext,
    'rootContext' | 'addDependency' | 'addMissingDependency' | 'emitFile'
  > = {
    rootContext: siteDir,
    addDependency: (file) => void dependencies.push(file),
    addMissingDependency: (file) => void dependencies.push(file),
    emitFile: (name, content) => void emitted.set(name, String(content)),
  };
  return serveRecording(context, FILE, text);
}

function record(text: string): void {
  mkdirSync(path.dirname(path.join(siteDir, FILE)), {recursive: true});
  writeFileSync(path.join(siteDir, FILE), text);
}

function recording(printed: string): string {
  const sha256 = createHash('sha256').update(TEXT).digest('hex');
  return JSON.stringify({sha256, printed}, null, 2);
}

beforeEach(() => {
  siteDir = mkdtempSync(path.join(tmpdir(), 'recording-'));
  dependencies.length = 0;
  emitted.clear();
});

afterEach(() => rmSync(siteDir, {recursive: true}));

it('puts the recording of this very text beside the pages, and tells its path', () => {
  record(recording('done'));
  const served = load(TEXT);
  const [[name, content] = ['', '']] = [...emitted];
  expect(name).toMatch(
    /^assets\/recordings\/list_things\/python\.[0-9a-f]{8}\.json$/,
  );
  expect(JSON.parse(content)).toMatchObject({printed: 'done'});
  expect(served).toBe(name);
});

it('gives another recording another path, so that none is kept too long', () => {
  record(recording('done'));
  const first = load(TEXT);
  record(recording('done otherwise'));
  expect(load(TEXT)).not.toBe(first);
});

it('says nothing of another text', () => {
  record(recording('done'));
  expect(load(Buffer.from('print("changed")\n'))).toBeNull();
  expect(emitted.size).toBe(0);
});

it('says nothing without a recording, and waits for one', () => {
  expect(load(TEXT)).toBeNull();
  expect(dependencies).toEqual([path.join(siteDir, FILE)]);
});

it('names a recording that is broken, and the remedy', () => {
  record('{');
  expect(() => load(TEXT)).toThrow(
    /list_things\/python\.json can't be read.*npm run test:snippets/s,
  );
});

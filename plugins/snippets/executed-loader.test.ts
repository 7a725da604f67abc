import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import executedLoader from './executed-loader.mjs';

const TEXT = Buffer.from('print("executed")\n');
const dependencies: string[] = [];
let siteDir: string;

const load = (text: Buffer, file = 'py/update_annotation_status.py'): string =>
  executedLoader.call(
    {
      rootContext: siteDir,
      resourcePath: path.join(siteDir, file),
      addDependency: (name) => void dependencies.push(name),
      addMissingDependency: (name) => void dependencies.push(name),
    },
    text,
  );

function report(text: string): void {
  mkdirSync(path.join(siteDir, 'reports'), {recursive: true});
  writeFileSync(path.join(siteDir, 'reports/snippets.json'), text);
}

function reportRun(ok: boolean): void {
  report(
    JSON.stringify({
      results: [
        {
          operation: 'update_annotation_status',
          language: 'python',
          sha256: createHash('sha256').update(TEXT).digest('hex'),
          tools: {python: '3.0'},
          ok,
        },
      ],
    }),
  );
}

beforeEach(() => {
  siteDir = mkdtempSync(path.join(tmpdir(), 'executed-'));
  dependencies.length = 0;
});

afterEach(() => rmSync(siteDir, {recursive: true}));

it('tells the versions that executed this very text', () => {
  reportRun(true);
  expect(load(TEXT)).toBe('export default {"python":"3.0"};');
});

it('says nothing once the text has changed', () => {
  reportRun(true);
  expect(load(Buffer.from('print("changed")\n'))).toBe('export default null;');
});

it('says nothing of the same text under another name', () => {
  reportRun(true);
  expect(load(TEXT, 'py/another.py')).toBe('export default null;');
});

it('says nothing when the run failed', () => {
  reportRun(false);
  expect(load(TEXT)).toBe('export default null;');
});

it('says nothing without a report, and waits for one', () => {
  expect(load(TEXT)).toBe('export default null;');
  expect(dependencies).toEqual([path.join(siteDir, 'reports/snippets.json')]);
});

it('names a report that is broken, and the remedy', () => {
  report('{');
  expect(() => load(TEXT)).toThrow(
    /reports\/snippets\.json can't be read.*full run/s,
  );
});

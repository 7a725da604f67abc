import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {annotationApi} from '../../api/testing/index.ts';
import {hashText} from '../../languages/toolchain/hash.ts';
import {findOperations} from './discover.ts';
import type {Operation, Snippet} from './discover.ts';
import {
  mergeResults,
  readReport,
  unprovenSnippets,
  writeReport,
} from './executed-report.ts';
import type {ReportedResult} from './executed-report.ts';
import {catalogOf} from './tested-api.ts';

const operations = await findOperations(catalogOf(annotationApi));
const report = readReport(join(annotationApi.root, 'reports/snippets.json'));
const unproven = unprovenSnippets(operations, report);

// While one works, a text is changed before it is executed; in CI nothing is left out.
test.skipIf(unproven.length > 0 && !process.env.CI)(
  'reports/snippets.json is of the snippets as they are',
  () => {
    expect(
      unproven,
      'No good result stands for these texts, so the site would not say that they were executed. Run `npm run test:snippets`, or with --lang and --op for these alone, and commit reports/snippets.json.',
    ).toEqual([]);
  },
);

function snippet(operation: string, code: string): Snippet {
  return {operation, language: 'php', fileName: `${operation}.php`, code};
}

function operation(name: string, code: string): Operation {
  return {
    name,
    expectation: {request: {method: 'GET', path: '/'}, after: {}, output: []},
    snippets: [snippet(name, code)],
    gaps: [],
  };
}

function good(name: string, code: string): ReportedResult {
  return {
    operation: name,
    language: 'php',
    sha256: hashText(code),
    tools: {PHP: '8.2'},
    ok: true,
  };
}

const BOTH = [operation('a', 'text of a'), operation('b', 'text of b')];

test('a text that has changed, a result that is not good, and none at all are noticed', () => {
  const a = good('a', 'text of a');
  const b = good('b', 'text of b');
  expect(unprovenSnippets(BOTH, [a, b])).toEqual([]);
  expect(unprovenSnippets(BOTH, [a, good('b', 'other')])).toEqual(['php/b']);
  expect(unprovenSnippets(BOTH, [a, {...b, ok: false}])).toEqual(['php/b']);
  expect(unprovenSnippets(BOTH, [])).toEqual(['php/a', 'php/b']);
});

test('a partial run renews its own results, keeps the others, and drops what is no more', () => {
  const old = [good('gone', '?'), good('b', 'old'), good('a', 'text of a')];
  const now = [good('b', 'text of b')];
  expect(mergeResults(BOTH, old, now)).toEqual([
    good('a', 'text of a'),
    good('b', 'text of b'),
  ]);
});

test('a report that would say nothing new is left alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const file = join(folder, 'reports/report.json');
  expect(readReport(file)).toEqual([]);
  expect(writeReport(file, [good('a', 'text')])).toBe(true);
  expect(writeReport(file, [good('a', 'text')])).toBe(false);
  expect(writeReport(file, [good('a', 'other')])).toBe(true);
  expect(readReport(file)).toEqual([good('a', 'other')]);
  rmSync(folder, {recursive: true});
});

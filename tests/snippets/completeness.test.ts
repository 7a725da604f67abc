import {expect, test} from 'vitest';
import {incompleteSnippets, isProven} from './completeness.ts';
import type {Operation, Snippet} from './discover.ts';
import type {LanguageExecutor} from './executors.ts';
import type {Result} from './run.ts';
import type {Mark} from './summary.ts';

const SNIPPET: Snippet = {
  operation: 'list_things',
  language: 'typescript',
  fileName: 'list_things.ts',
  code: 'code',
};
const OPERATION: Operation = {
  name: 'list_things',
  expectation: {
    request: {method: 'GET', path: '/things'},
    after: {},
    output: [],
  },
  snippets: [SNIPPET],
  gaps: [],
};

function result(executor: string, mark: Mark): Result {
  return {
    operation: OPERATION,
    snippet: SNIPPET,
    executor: {id: executor, language: 'typescript'} as LanguageExecutor,
    mark,
    problems: [],
  };
}

const two = () => 2;
const none = () => 0;
const incomplete = (results: Result[], declared = two) =>
  incompleteSnippets([OPERATION], ['typescript'], results, declared);

test('a snippet is proven by a good result of every executor of its language', () => {
  const both = [result('in Node', 'passed'), result('in a page', 'unchanged')];
  expect(isProven(SNIPPET, both, two)).toBe(true);
  expect(incomplete(both)).toEqual([]);
});

test('one result of two is not enough, and neither is one twice', () => {
  const one = [result('in Node', 'passed')];
  for (const results of [one, [...one, ...one]]) {
    expect(isProven(SNIPPET, results, two)).toBe(false);
    expect(incomplete(results)).toEqual(['typescript/list_things']);
  }
});

test('one failure is enough not to be proven', () => {
  const mixed = [result('in Node', 'passed'), result('in a page', 'failed')];
  expect(isProven(SNIPPET, mixed, two)).toBe(false);
});

test('a language without executors proves nothing', () => {
  expect(isProven(SNIPPET, [], none)).toBe(false);
  expect(incomplete([], none)).toEqual(['typescript/list_things']);
});

test('languages that were not asked for are not missed', () => {
  expect(incompleteSnippets([OPERATION], ['php'], [], two)).toEqual([]);
});

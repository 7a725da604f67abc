import {runInNewContext} from 'node:vm';
import {describe, expect, it} from 'vitest';
import {
  EARLY_SCRIPT,
  languageInQuery,
  parseLanguage,
} from './language-choice.ts';

/** What the early script marks the document with. */
function mark(search: string, stored: string | null): string | undefined {
  const dataset: {snippetLanguage?: string} = {};
  runInNewContext(EARLY_SCRIPT, {
    URLSearchParams,
    location: {search},
    localStorage: {getItem: () => stored},
    document: {documentElement: {dataset}},
  });
  return dataset.snippetLanguage;
}

describe('the language that a URL names', () => {
  it('is one of the languages', () => {
    expect(languageInQuery('?lang=python')).toBe('python');
    expect(languageInQuery('?a=b&lang=curl')).toBe('curl');
  });

  it.each(['', '?lang=', '?lang=klingon', '?lang=Python', '?language=python'])(
    'is none in "%s"',
    (search) => expect(languageInQuery(search)).toBeUndefined(),
  );

  it('is none when nothing is stored', () => {
    expect(parseLanguage(null)).toBeUndefined();
  });
});

describe('the early script', () => {
  it('marks a page that is asked for in another language', () => {
    expect(mark('?lang=java', null)).toBe('java');
  });

  it('marks a page for a reader who chose another language before', () => {
    expect(mark('', 'php')).toBe('php');
  });

  it('lets the URL win over the choice', () => {
    expect(mark('?lang=java', 'php')).toBe('java');
    expect(mark('?lang=typescript', 'php')).toBeUndefined();
  });

  it('leaves a page alone that is right as it is', () => {
    expect(mark('', null)).toBeUndefined();
    expect(mark('?lang=klingon', 'quenya')).toBeUndefined();
  });

  it('does nothing where storage is refused', () => {
    expect(() =>
      runInNewContext(EARLY_SCRIPT, {URLSearchParams, location: {search: ''}}),
    ).not.toThrow();
  });
});

import {runInNewContext} from 'node:vm';
import {describe, expect, it} from 'vitest';
import {LANGUAGES} from '../../../languages/index.ts';
import {
  EARLY_SCRIPT,
  LANGUAGE_STYLE,
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
  it('marks a page with the language that the URL asks for', () => {
    expect(mark('?lang=java', null)).toBe('java');
  });

  it('marks a page with the language that the reader chose before', () => {
    expect(mark('', 'php')).toBe('php');
  });

  it('lets the URL win over the choice', () => {
    expect(mark('?lang=java', 'php')).toBe('java');
    expect(mark('?lang=typescript', 'php')).toBe('typescript');
  });

  it('marks a page with the default where nothing known is asked for', () => {
    expect(mark('', null)).toBe(LANGUAGES[0].id);
    expect(mark('?lang=klingon', 'quenya')).toBe(LANGUAGES[0].id);
    expect(mark('?lang=klingon', 'php')).toBe('php');
  });

  it('marks a page where storage is refused, too', () => {
    const document = {
      documentElement: {dataset: {} as {snippetLanguage?: string}},
    };
    const around = {URLSearchParams, document};
    runInNewContext(EARLY_SCRIPT, {...around, location: {search: ''}});
    expect(document.documentElement.dataset.snippetLanguage).toBe(
      LANGUAGES[0].id,
    );
    runInNewContext(EARLY_SCRIPT, {
      ...around,
      location: {search: '?lang=curl'},
    });
    expect(document.documentElement.dataset.snippetLanguage).toBe('curl');
  });
});

describe('the early styles', () => {
  it.each(LANGUAGES)('show the panels of $label', ({id}) => {
    expect(LANGUAGE_STYLE).toContain(
      `html[data-snippet-language='${id}'] [role='tabpanel'][data-snippet-part='${id}']`,
    );
  });
});

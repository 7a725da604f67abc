import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {checkBinding} from './binding/check.ts';
import {listPages, readPage} from './binding/site.ts';
import {oneLine} from './binding/statement.ts';
import {loadBook} from './load.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const book = await loadBook();
const pages = listPages();
const pageOf = (place: string): string => place.split('#')[0] ?? '';

describe('every statement of a page is quoted', () => {
  it('on pages that there are', () => {
    const known = new Set(pages.map(({id}) => id));
    const places = book.quotes().map(({place}) => place);
    expect(places.filter((place) => !known.has(pageOf(place)))).toEqual([]);
  });

  it.each(pages)('$id', (page) => {
    const quotes = book.quotes().filter(({place}) => pageOf(place) === page.id);
    const problems = checkBinding(readPage(page), quotes);
    expect(problems, problems.join('\n')).toEqual([]);
  });
});

describe('what is quoted is true', () => {
  for (const {place, quote, prove} of book.facts) {
    it(`${place}: ${oneLine(quote)}`, () => prove(quote));
  }
});

describe('what another test shows', () => {
  it('is the title of a test in that file', () => {
    const missing = book.elsewhere.filter(
      ({file, test}) =>
        !readFileSync(path.join(ROOT, file), 'utf8').includes(test),
    );
    expect(missing).toEqual([]);
  });
});

import {describe, expect, it} from 'vitest';
import type {Question} from '../types.ts';
import {find} from './find.ts';
import {partWords, readPart} from '../index-text.ts';
import {excerptOf} from './excerpt.ts';
import {readHits} from './hits.ts';
import type {IndexedPage, Pagefind} from './pagefind.ts';

const QUESTION: Question = {
  id: 1,
  text: '',
  pages: 10,
  language: 'python',
  folder: '',
  baseUrl: '/',
};

const NAMES: Readonly<Record<string, string>> = {status: 'Status'};

const heading = (id: string) => ({id, text: NAMES[id] ?? id, location: 0});

/** A page of the index with a section for each pair of a part's name and the words found in it. */
function page(
  title: string,
  sections: readonly (readonly [part: string, found: string])[],
): IndexedPage {
  let location = 0;
  const read = sections.map(([id, found]) => {
    const anchor = {...heading(id), location};
    const locations = found.split(' ').map(() => location++);
    return {anchor, locations};
  });
  return {
    url: `/${title}`,
    content: sections.map(([, found]) => found).join(' '),
    meta: {title},
    anchors: [
      ...read.map(({anchor}) => anchor),
      // The sections in which only the code was found have a heading too.
      ...sections.flatMap(([id]) =>
        id.includes('~') ? [heading(readPart(id).section)] : [],
      ),
    ],
    sub_results: read,
  };
}

/** An index that finds these pages by these very queries. */
const indexOf = (pages: Record<string, readonly IndexedPage[]>): Pagefind => ({
  init: () => Promise.resolve(),
  search: (query) =>
    Promise.resolve({
      results: (pages[query] ?? []).map((found) => ({
        id: found.url,
        data: () => Promise.resolve(found),
      })),
    }),
});

const urls = async (
  pages: Record<string, readonly IndexedPage[]>,
  text: string,
  words = {},
) => {
  const found = await find(indexOf(pages), words, {...QUESTION, text});
  return {...found, hits: found.hits.map(({url}) => url)};
};

describe('the hits of a page', () => {
  const hit = (...sections: (readonly [string, string])[]) =>
    readHits(page('p', sections), ['word'], 'python').hits[0];

  it('lead to the section', () => {
    expect(hit(['status', 'word'])).toMatchObject({
      url: '/p#status',
      section: 'Status',
      language: undefined,
    });
    expect(hit(['', 'word'])).toMatchObject({url: '/p', section: undefined});
  });

  it('open the tab of the language in whose code it is alone', () => {
    expect(hit(['status~java', 'word'])).toMatchObject({
      url: '/p?lang=java#status',
      language: 'Java (gRPC)',
    });
  });

  it('are in prose rather than in code, and in the reader’s language rather than in others', () => {
    expect(hit(['status~java', 'word'], ['status', 'word'])?.url).toBe(
      '/p#status',
    );
    expect(hit(['status~java', 'word'], ['status~python', 'word'])?.url).toBe(
      '/p?lang=python#status',
    );
  });

  it('are where most of the words are', () => {
    const {hits} = readHits(
      page('p', [
        ['a', 'one'],
        ['b~java', 'one two'],
      ]),
      ['one', 'two'],
      'python',
    );
    expect(hits.map(({url}) => url)).toEqual(['/p?lang=java#b', '/p#a']);
  });

  it('are none where the index gave up the word', () => {
    expect(hit(['a', 'w'])).toBeUndefined();
  });
});

describe('an excerpt', () => {
  const words = partWords(
    'one two three four five six stub.Patch("word": 1) end',
  ).split(' ');
  const all = {start: 0, end: words.length};

  it('marks the word alone, and is written as the text is', () => {
    const place = words.findIndex((text) => text.includes('word'));
    expect(excerptOf(words, [place], all)).toEqual([
      {text: 'five six stub.Patch("', marked: false},
      {text: 'word', marked: true},
      {text: '": 1) end ', marked: false},
    ]);
  });

  it('is where most of what was found is, and keeps to its section', () => {
    const many = Array.from({length: 100}, (_, place) => `w${place}`);
    const text = (found: number[], start = 0, end = 100) =>
      excerptOf(many, found, {start, end})
        .map((stretch) => stretch.text)
        .join('')
        .trim()
        .split(' ');
    expect(text([3, 60, 62])[0]).toBe('w56');
    expect(text([60], 59, 63)).toEqual(['w59', 'w60', 'w61', 'w62']);
  });
});

describe('finding', () => {
  const concept = page('concepts', [['', 'concept']]);
  const tag = page('tags', [['', 'tag']]);

  it('goes by the API’s words first, and by the reader’s', async () => {
    const pages = {concept: [concept], tag: [tag, concept]};
    expect(await urls(pages, 'tag', {tag: ['concept']})).toEqual({
      hits: ['/concepts', '/tags'],
      pages: 2,
      instead: ['concept'],
    });
  });

  it('goes by parts where the whole finds nothing', async () => {
    const parts = page('parts', [['', 'FooBarBaz']]);
    expect((await urls({'Bar Baz': [parts]}, 'BarBaz')).hits).toEqual([
      '/parts',
    ]);
  });

  it('puts pages with all of the words before those with some', async () => {
    const some = page('some', [['', 'one']]);
    const all = page('all', [['', 'one two']]);
    expect((await urls({'one two': [some, all]}, 'one two')).hits).toEqual([
      '/all',
      '/some',
    ]);
  });

  it.each(['', '  ', '***'])('finds nothing by %j', async (text) => {
    expect(await urls({'': [tag]}, text)).toEqual({
      hits: [],
      pages: 0,
      instead: [],
    });
  });
});

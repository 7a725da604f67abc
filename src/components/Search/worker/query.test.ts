import {describe, expect, it} from 'vitest';
import {
  inOtherWords,
  inParts,
  readQuery,
  shows,
  withoutFillers,
  wordsOf,
} from './query.ts';

describe('a query', () => {
  it.each([
    ['  region_info ', 'region_info'],
    ['stub.PatchAnnotations(x)', 'stub PatchAnnotations x'],
    ['/v2/users', 'v2 users'],
    ['rate-limit', 'rate-limit'],
    ['0.25', '0.25'],
    ['what, now.', 'what now'],
    ['"exactly this"', '"exactly this"'],
    ['"', ''],
    ['***', ''],
  ])('%j is read as %j', (text, query) => expect(readQuery(text)).toBe(query));

  it('is asked without what fills it, unless that is all', () => {
    expect(withoutFillers('How to delete')).toBe('delete');
    expect(withoutFillers('to do')).toBe('to do');
    expect(withoutFillers('"how to delete"')).toBe('"how to delete"');
  });

  it('has parts where its identifiers have', () => {
    expect(inParts('AnnotationsRequest')).toBe('Annotations Request');
    expect(inParts('region_info')).toBe('region info');
    expect(inParts('getHTTPAnswer')).toBe('get HTTP Answer');
    expect(inParts('plain')).toBe('plain');
  });
});

describe('other words', () => {
  const words = {bbox: ['bounding box'], tag: ['concept', 'name (of a thing)']};

  it('take the place of the reader’s, in any case and number', () => {
    expect(inOtherWords('a BBox of mine', words)).toEqual([
      'a bounding box of mine',
    ]);
    expect(inOtherWords('tags', words)).toEqual([
      'concept',
      'name (of a thing)',
    ]);
  });

  it('do not where the reader’s are part of a longer one', () => {
    expect(inOtherWords('stage', words)).toEqual([]);
  });
});

describe('a word of a text', () => {
  it.each([
    ['"region_info":', 'region_info'],
    ['PatchAnnotationsRequest(', 'patchannotationsrequest'],
    ['overwrites', 'overwriting'],
    ['bounding_box', 'box'],
    ['24156.', '24156'],
  ])('%s shows %s', (text, word) =>
    expect(shows(text, wordsOf(word)[0] ?? '')).toBe(true),
  );

  it.each([
    ['z.', 'zzz'],
    ['annotations', 'annotationsrequest'],
    ['24155', '24156'],
  ])('%s does not show %s', (text, word) =>
    expect(shows(text, word)).toBe(false),
  );
});

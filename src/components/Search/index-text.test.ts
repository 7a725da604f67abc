import {describe, expect, it} from 'vitest';
import {examplePart, joinWords, partWords, readPart} from './index-text.ts';

/** The words as the index sees them. */
const words = (text: string) =>
  partWords(text)
    .split(/\s+/)
    .map((word) => word.replaceAll(/[^\w'-]/g, ''));

describe('words in code', () => {
  it.each([
    ['stub.PatchAnnotations(', ['stub', 'PatchAnnotations']],
    ['id=USER_ID,', ['id', 'USER_ID']],
    ['/v2/users/{user_id}', ['', 'v2', 'users', '', 'user_id']],
    ['"region_info":', ['', 'region_info']],
  ])('%s is parted', (text, parts) => {
    expect(words(text).filter(Boolean)).toEqual(parts.filter(Boolean));
  });

  it.each(["don't", 'rate-limit', '0.25', '1,000', 'plain'])(
    '%s is one word',
    (text) => expect(partWords(text)).toBe(text),
  );

  it('are joined as they were', () => {
    const code = 'stub.PatchAnnotations(service_pb2.Request(id="x"), a => a.b)';
    expect(joinWords(partWords(code))).toBe(code);
  });

  it('are joined where a text ends', () => {
    expect(joinWords(partWords('a.b').split(' ')[0] ?? '')).toBe('a.');
  });
});

describe('a part of a page', () => {
  it('is a section, or its example in a language', () => {
    expect(readPart(examplePart('status', 'java'))).toEqual({
      section: 'status',
      language: 'java',
    });
    expect(readPart('status')).toEqual({
      section: 'status',
      language: undefined,
    });
  });
});

import {describe, expect, it} from 'vitest';
import {parseJson} from './parse-json.ts';

describe('parseJson', () => {
  it('reads an object', () => {
    expect(parseJson(' {"a": [1]} ')).toEqual({ok: true, value: {a: [1]}});
  });

  it.each([
    ['', /such as \{\}/],
    ['{"a": }', /not JSON yet/],
    ['[1]', /object/],
    ['null', /object/],
    ['"x"', /object/],
  ])('says what is wrong with %j', (text, problem) => {
    expect(parseJson(text)).toEqual({
      ok: false,
      problem: expect.stringMatching(problem),
    });
  });
});

import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {LANGUAGES} from '../../../languages/index.ts';
import {fill, sampleIdsOf, takeOut} from './filler.ts';

const FOLDER = 'code_snippets/api-guide/annotate';
const NASTY = fc.oneof(
  fc.constantFrom("it's", 'a\\b$&', '"', '</script>', 'x\ny', '${a}', 'Grüße'),
  fc.string({unit: 'binary', minLength: 1, maxLength: 9}),
);
const anyId = NASTY.filter((id) => id.trim() !== '' && !/[\0\p{Cs}]/u.test(id));

describe.each(LANGUAGES)('$label', ({id: language, folder, extension}) => {
  const codeOf = (operation: string) =>
    readFileSync(`${FOLDER}/${folder}/${operation}.${extension}`, 'utf8');
  const code = codeOf('update_annotation_concepts');

  test('user, app and the ids at the top are filled in; the token’s placeholder stays', () => {
    const filled = fill(code, language, {
      userId: 'me',
      appId: 'my-app',
      'INPUT_ID park': 'my-input',
      'ANNOTATION_ID other': 'not of this example',
    });
    const texts = filled.replacements.map(({text}) =>
      text.replace(/['"]/g, ''),
    );
    expect(texts).toEqual(['me', 'my-app', 'my-input']);
    expect(filled.code).toContain('YOUR_PAT_HERE');
    expect(filled.code).not.toContain('YOUR_USER_ID_HERE');
  });

  test('the way back leads to the start', () => {
    fc.assert(
      fc.property(anyId, anyId, anyId, (userId, appId, input) => {
        const ids = {userId, appId, 'INPUT_ID park': input};
        const filled = fill(code, language, ids);
        expect(takeOut(filled.code, code, language, ids)).toBe(code);
      }),
      {numRuns: 200, seed: 11},
    );
  });

  test('what the reader wrote instead stays', () => {
    const ids = {userId: 'owner-x'};
    const written = fill(code, language, ids).code.replace(
      'owner-x',
      'other-x',
    );
    expect(takeOut(written, code, language, ids)).toBe(written);
  });

  test('every example has its ids found, and none of them twice', () => {
    for (const name of readdirSync(`${FOLDER}/${folder}`)) {
      if (!name.endsWith(`.${extension}`)) continue;
      const text = readFileSync(`${FOLDER}/${folder}/${name}`, 'utf8');
      const written = text.match(/\b[A-Z_]+_ID(?:_\d)?\b(?= ?= ?['"]?[a-z])/g);
      expect(sampleIdsOf(text, language)).toHaveLength(written?.length ?? 0);
    }
  });
});

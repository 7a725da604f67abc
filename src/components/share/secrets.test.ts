import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {LANGUAGES} from '../../../languages/index.ts';
import {secretIn} from './secrets.ts';

const TOKEN = 'a1b2c3d4e5f60718';

describe.each(LANGUAGES)('$label', ({id, folder, extension}) => {
  const original = readFileSync(
    `code_snippets/api-guide/annotate/${folder}/update_annotation_status.${extension}`,
    'utf8',
  );
  const secret = (code: string, token = '') =>
    secretIn(code, original, id, token);

  test('an example as it is has none, nor has one with other ids', () => {
    expect(secret(original, TOKEN)).toBeUndefined();
    expect(
      secret(original.replace('YOUR_USER_ID_HERE', 'somebody'), TOKEN),
    ).toBeUndefined();
    expect(
      secret(original.replace('YOUR_PAT_HERE', 'owner-pat')),
    ).toBeUndefined();
  });

  test('a key in the place of the placeholder is refused, known or not', () => {
    expect(secret(original.replace('YOUR_PAT_HERE', TOKEN))).toMatch(
      /YOUR_PAT_HERE/,
    );
  });

  test('the known token is refused wherever it is', () => {
    expect(secret(`${original}\n# ${TOKEN}`, TOKEN)).toBeDefined();
    expect(secret(`${original}\n# ${TOKEN}`)).toBeUndefined();
  });

  test('what is written as a key of a request is refused', () => {
    expect(secret(`${original}\n"Authorization: Key ${TOKEN}"`)).toBeDefined();
  });
});

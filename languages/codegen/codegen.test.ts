import {describe, expect, test} from 'vitest';
import api from '../../api/index.ts';
import type {LanguageId} from '../index.ts';
import {generateCode} from './index.ts';
import type {GivenRequest, OwnValues} from './index.ts';

const PATH = '/v2/users/sandbox-owner/apps/sandbox-app/annotations';

async function write(
  request: GivenRequest,
  language: LanguageId,
  own?: OwnValues,
): Promise<string> {
  const result = await generateCode(api, request, language, own);
  return 'code' in result ? result.code : `cannot: ${result.cannot}`;
}

describe('the reader’s values', () => {
  test('are placeholders, unless the request has others', async () => {
    const shown = await write({method: 'GET', path: PATH}, 'typescript');
    expect(shown).toContain("const USER_ID = 'YOUR_USER_ID_HERE';");
    const other = await write(
      {method: 'GET', path: '/v2/users/me/apps/{app_id}/annotations'},
      'typescript',
    );
    expect(other).toContain("const USER_ID = 'me';");
    expect(other).toContain("const APP_ID = 'YOUR_APP_ID_HERE';");
  });

  test('stand in the place of placeholders, escaped', async () => {
    const own = {userId: "o'brien", appId: 'a b'};
    expect(
      await write({method: 'GET', path: PATH}, 'typescript', own),
    ).toContain(`const USER_ID = "o'brien";`);
    expect(await write({method: 'GET', path: PATH}, 'curl', own)).toContain(
      "APP_ID='a%20b'",
    );
  });
});

describe('what is no request of the API gets a reason', () => {
  test.each<[string, GivenRequest, string]>([
    [
      'another path',
      {method: 'GET', path: '/v2/models'},
      'No call of the API is made by GET /v2/models.',
    ],
    [
      'a body that is not JSON',
      {method: 'POST', path: PATH, body: '{"annotations": ['},
      'The body is not JSON: ',
    ],
    [
      'a body that is no object',
      {method: 'POST', path: PATH, body: '[]'},
      'The body is not a JSON object',
    ],
    [
      'a number that JavaScript rounds',
      {method: 'POST', path: PATH, body: '{"x": 9007199254740993}'},
      'The number 9007199254740993 is more than JSON numbers hold exactly.',
    ],
  ])('%s', async (_what, request, reason) => {
    expect(await write(request, 'curl')).toContain(`cannot: ${reason}`);
  });
});

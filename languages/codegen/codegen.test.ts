import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';
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

describe('what a language can’t say gets a reason', () => {
  const patch = (action: string, data: unknown): GivenRequest => ({
    method: 'PATCH',
    path: PATH,
    body: {action, annotations: [{input_id: 'a', id: 'b', data}]},
  });

  test.each<[string, LanguageId, GivenRequest, RegExp]>([
    [
      'true for what is to be removed',
      'python',
      patch('remove', {geo: true}),
      /annotations\[0\]\.data\.geo is true\..* the message Geo/,
    ],
    [
      'an empty list that a merge would put in the place of another',
      'java',
      patch('merge', {concepts: []}),
      /^gRPC sends nothing for an empty value, so annotations\[0\]\.data\.concepts/,
    ],
    [
      'a zero that a merge would keep out',
      'php',
      patch('merge', {regions: [{region_info: {bounding_box: {top_row: 0}}}]}),
      /top_row would stay/,
    ],
    [
      'a field that the contract does not have',
      'nodejs',
      {method: 'POST', path: PATH, body: {annotations: [{inputId: 'a'}]}},
      /annotations\[0\]\.inputId is not a field of the contract's Annotation/,
    ],
    [
      'half of a character',
      'python',
      {method: 'POST', path: PATH, body: {annotations: [{id: '\ud800'}]}},
      /half of a character/,
    ],
    [
      'a key that the client loses',
      'nodejs',
      {
        method: 'POST',
        path: PATH,
        body: '{"annotations": [{"data": {"metadata": {"__proto__": 1}}}]}',
      },
      /__proto__/,
    ],
    [
      'a text that no class file holds',
      'java',
      {
        method: 'POST',
        path: PATH,
        body: {annotations: [{id: 'x'.repeat(70_000)}]},
      },
      /65,535 bytes/,
    ],
  ])('%s: %s', async (_what, language, request, reason) => {
    const result = await generateCode(api, request, language);
    expect('cannot' in result && result.cannot).toMatch(reason);
  });

  test('an overwrite takes the place of what is stored, so its zeros are sent', async () => {
    const box = {region_info: {bounding_box: {top_row: 0}}};
    expect(await write(patch('overwrite', {regions: [box]}), 'java')).toContain(
      '.setTopRow(0)',
    );
  });

  test('a missing value that REST reads as 1 is 1 for gRPC', async () => {
    const code = await write(
      patch('merge', {concepts: [{id: 'dog'}]}),
      'python',
    );
    expect(code).toContain('Concept(id="dog", value=1)');
  });
});

test('what writes code, with the contract, is at most 40 KB on its way', async () => {
  const {outputFiles} = await build({
    stdin: {
      contents: `export {generate} from './languages/codegen/generate.ts'; export {code} from './api/code/index.ts';`,
      resolveDir: new URL('../..', import.meta.url).pathname,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const [file] = outputFiles;
  const bytes = gzipSync(file?.contents ?? '', {level: 9}).length;
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(40 * 1024);
});

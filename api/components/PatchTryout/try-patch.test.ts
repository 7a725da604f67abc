import {describe, expect, it} from 'vitest';
import type {JsonObject} from '../../../sandbox/core/json.ts';
import {
  type PatchExampleData,
  patchExamples,
} from '../PatchExample/examples.ts';
import {tryPatch} from './try-patch.ts';

describe('trying a patch', () => {
  it.each(Object.entries<PatchExampleData>(patchExamples))(
    'of the example %s gives what the page shows',
    async (_id, {action, stored, patch, after}) => {
      expect(
        await tryPatch(action, stored as JsonObject, patch as JsonObject),
      ).toEqual({ok: true, after});
    },
  );

  it('refuses what the API refuses, in either text, and says where it is', async () => {
    expect(await tryPatch('merge', {}, {conceptz: []})).toMatchObject({
      refused: 'patch',
      problem: expect.stringMatching(/^conceptz is .*concepts/),
    });
    expect(
      await tryPatch('merge', {concepts: [{id: 'a', value: 2}]}, {}),
    ).toMatchObject({
      refused: 'stored',
      problem: expect.stringMatching(/^concepts\[0\]\.value is 2/),
    });
  });

  it('takes an object without anything in it', async () => {
    expect(await tryPatch('merge', {}, {})).toEqual({ok: true, after: {}});
  });
});

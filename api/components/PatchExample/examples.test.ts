import {describe, expect, it} from 'vitest';
import {patchers} from '../../patch/index.ts';
import {type PatchExampleData, patchExamples} from './examples.ts';

describe('the examples of "How PATCH works"', () => {
  it.each(Object.entries<PatchExampleData>(patchExamples))(
    '%s is what the sandbox does',
    (_id, {action, stored, patch, after}) => {
      expect(patchers[action](stored, patch)).toEqual(after);
    },
  );
});

import {expect, test} from 'vitest';
import {ownSampleIdsIn} from './own-sample-ids.ts';
import {sampleKey} from './store.ts';

test('ids of the sample data that a reader replaced are found, those of the account are not', () => {
  const ids = {
    userId: 'me',
    [sampleKey('INPUT_ID', 'park')]: ' mine ',
    [sampleKey('ANNOTATION_ID', 'park-dog')]: 'elsewhere',
  };
  expect(ownSampleIdsIn("const A = 'me', B = 'mine';", ids)).toEqual(['mine']);
  expect(ownSampleIdsIn("const A = 'me', B = 'park';", ids)).toEqual([]);
});

import {expect, test} from 'vitest';
import {conceptChanges, factsOf} from './facts.ts';

test('concepts of the annotation and its regions, side by side', () => {
  const before = factsOf({
    data: {
      concepts: [{id: 'cat', value: 1}],
      regions: [{data: {concepts: [{id: 'car', value: 1}]}}],
    },
  });
  const after = factsOf({
    data: {
      concepts: [
        {id: 'cat', value: 0},
        {id: 'dog', value: 1},
      ],
    },
  });
  expect(conceptChanges(before, after)).toEqual([
    {id: 'cat', before: 1, after: 0},
    {id: 'car', before: 1, after: undefined},
    {id: 'dog', before: undefined, after: 1},
  ]);
});

test('outlines, whichever form they have', () => {
  const regions = [
    {
      region_info: {
        bounding_box: {
          top_row: 0.1,
          left_col: 0.2,
          bottom_row: 0.3,
          right_col: 0.4,
        },
      },
    },
    {region_info: {polygon: {points: [{row: 0.5, col: 0.6}]}}},
    {region_info: {mask: {image: {base64: 'AAAA'}}}},
    {region_info: null},
  ];
  expect(factsOf({data: {regions}}).regions.map(({shape}) => shape)).toEqual([
    {kind: 'box', top: 0.1, left: 0.2, bottom: 0.3, right: 0.4},
    {kind: 'polygon', points: [{row: 0.5, col: 0.6}]},
    {kind: 'mask', base64: 'AAAA'},
    undefined,
  ]);
});

test('odd shapes read as nothing', () => {
  expect(factsOf({data: 7, status: 'x'})).toEqual({
    concepts: [],
    regions: [],
    status: '',
  });
});

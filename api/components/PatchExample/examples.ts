import type {JsonValue} from '../../../sandbox/core/json.ts';
/** What a PATCH does with the data it sends. */
export type PatchAction = 'merge' | 'overwrite' | 'remove';

/** One small PATCH: what is stored, what is sent, what is stored afterwards. */
export interface PatchExampleData {
  readonly action: PatchAction;
  readonly stored: JsonValue;
  readonly patch: JsonValue;
  readonly after: JsonValue;
}

const BOX = {top_row: 0.2, left_col: 0.2, bottom_row: 0.6, right_col: 0.55};
const MOVED = {top_row: 0.3, left_col: 0.34, bottom_row: 0.72, right_col: 0.7};

/** The examples of the page "How PATCH works"; a test patches each and compares. */
export const patchExamples = {
  'merge-concepts': {
    action: 'merge',
    stored: {
      concepts: [
        {id: 'tree', value: 1},
        {id: 'cat', value: 1},
      ],
    },
    patch: {
      concepts: [
        {id: 'dog', value: 1},
        {id: 'cat', value: 0},
      ],
    },
    after: {
      concepts: [
        {id: 'tree', value: 1},
        {id: 'cat', value: 0},
        {id: 'dog', value: 1},
      ],
    },
  },
  'merge-region': {
    action: 'merge',
    stored: {
      regions: [
        {
          id: 'r1',
          region_info: {bounding_box: BOX},
          data: {concepts: [{id: 'car', value: 1}]},
        },
      ],
    },
    patch: {
      regions: [{id: 'r1', data: {concepts: [{id: 'taxi', value: 1}]}}],
    },
    after: {
      regions: [
        {
          id: 'r1',
          region_info: {bounding_box: BOX},
          data: {
            concepts: [
              {id: 'car', value: 1},
              {id: 'taxi', value: 1},
            ],
          },
        },
      ],
    },
  },
  'merge-no-id': {
    action: 'merge',
    stored: {
      regions: [
        {
          id: 'r1',
          region_info: {
            polygon: {
              points: [
                {row: 0.1, col: 0.1},
                {row: 0.1, col: 0.5},
                {row: 0.5, col: 0.3},
              ],
            },
          },
        },
      ],
    },
    patch: {
      regions: [
        {
          id: 'r1',
          region_info: {polygon: {points: [{row: 0.3, col: 0.1}]}},
        },
      ],
    },
    after: {
      regions: [
        {
          id: 'r1',
          region_info: {
            polygon: {
              points: [
                {row: 0.1, col: 0.1},
                {row: 0.1, col: 0.5},
                {row: 0.5, col: 0.3},
                {row: 0.3, col: 0.1},
              ],
            },
          },
        },
      ],
    },
  },
  'merge-empty': {
    action: 'merge',
    stored: {
      metadata: {
        camera: {model: 'X1', lens: '35mm'},
        tags: ['night', 'rain'],
        rating: 4,
        place: 'pier',
      },
    },
    patch: {
      metadata: {camera: {}, tags: [], rating: 'four', place: null},
    },
    after: {
      metadata: {camera: {}, tags: [], rating: 'four', place: 'pier'},
    },
  },
  'overwrite-box': {
    action: 'overwrite',
    stored: {
      regions: [
        {
          id: 'r1',
          region_info: {bounding_box: BOX},
          data: {concepts: [{id: 'laptop', value: 1}]},
        },
      ],
    },
    patch: {
      regions: [
        {
          id: 'r1',
          region_info: {bounding_box: MOVED},
          data: {concepts: [{id: 'laptop', value: 1}]},
        },
      ],
    },
    after: {
      regions: [
        {
          id: 'r1',
          region_info: {bounding_box: MOVED},
          data: {concepts: [{id: 'laptop', value: 1}]},
        },
      ],
    },
  },
  'overwrite-loses': {
    action: 'overwrite',
    stored: {
      regions: [
        {
          id: 'r1',
          region_info: {bounding_box: BOX},
          data: {concepts: [{id: 'laptop', value: 1}]},
        },
      ],
    },
    patch: {
      regions: [{id: 'r1', region_info: {bounding_box: MOVED}}],
    },
    after: {
      regions: [{id: 'r1', region_info: {bounding_box: MOVED}}],
    },
  },
  'remove-concept': {
    action: 'remove',
    stored: {
      concepts: [
        {id: 'tree', value: 1},
        {id: 'cat', value: 1},
      ],
    },
    patch: {concepts: [{id: 'cat'}]},
    after: {concepts: [{id: 'tree', value: 1}]},
  },
  'remove-key': {
    action: 'remove',
    stored: {metadata: {camera: {model: 'X1', lens: '35mm'}}},
    patch: {metadata: {camera: {lens: true}}},
    after: {metadata: {camera: {model: 'X1'}}},
  },
  'remove-last-key': {
    action: 'remove',
    stored: {metadata: {camera: {lens: '35mm'}, rating: 4}},
    patch: {metadata: {camera: {lens: true}}},
    after: {metadata: {camera: {}, rating: 4}},
  },
  'remove-other': {
    action: 'remove',
    stored: {metadata: {camera: {model: 'X1'}, place: 'pier', rating: 4}},
    patch: {metadata: {camera: {}, place: null, rating: 5}},
    after: {metadata: {camera: {model: 'X1'}, place: 'pier', rating: 5}},
  },
} satisfies Record<string, PatchExampleData>;

/** Names an example of {@link patchExamples}. */
export type PatchExampleId = keyof typeof patchExamples;

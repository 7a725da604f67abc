import type {JsonObject} from '../../../sandbox/core/index.ts';
import type {ApiCase, Expectation} from '../case.ts';

// What the cases of PATCH have in common.

type Action = 'merge' | 'overwrite' | 'remove';

/** One annotation of the sample, patched. */
export const patch = (
  name: string,
  action: Action,
  [input_id, id]: readonly [string, string],
  item: JsonObject,
  expect: Expectation,
  more: Partial<ApiCase> = {},
): ApiCase => ({
  name: `PATCH annotations: ${action}: ${name}`,
  rpc: 'PatchAnnotations',
  request: {action, annotations: [{input_id, id, ...item}]},
  expect,
  ...more,
});

export const refused = (details: RegExp, code = 24155): Expectation => ({
  code: 10020,
  http: 400,
  details,
  answer: {annotations: [{data: {}, status: {code}}]},
});

export const PARK = ['park', 'park-concepts'] as const;
export const CAR = ['street', 'street-car'] as const;
export const LAPTOP = ['desk', 'desk-laptop'] as const;
export const BOAT = ['harbor', 'harbor-boat'] as const;

export const park = (...concepts: JsonObject[]): Expectation => ({
  answer: {annotations: [{id: 'park-concepts', data: {concepts}}]},
  changes: {'park/park-concepts': {data: {concepts}}},
});

export const metadata = (value: JsonObject): JsonObject => ({
  data: {metadata: value},
});

/** Free JSON in the park's annotation, for the patches that follow. */
export const withMetadata = (value: JsonObject): Partial<ApiCase> => ({
  before: [
    {
      rpc: 'PatchAnnotations',
      request: {
        action: 'merge',
        annotations: [
          {input_id: 'park', id: 'park-concepts', ...metadata(value)},
        ],
      },
    },
  ],
});

export const parkMetadata = (value: JsonObject): Expectation => ({
  answer: {annotations: [{data: {metadata: value}}]},
  changes: {'park/park-concepts': {data: {metadata: value}}},
});

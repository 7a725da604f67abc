import type {JsonObject} from '../../../sandbox/core/index.ts';
import type {ApiCase, Expectation} from '../case.ts';

// What the cases of POST have in common.

/** A real PNG of one pixel. */
export const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
export const GIF =
  'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOwAAAAAAAAAAAAAA';

/** One annotation posted to the street. */
export const post = (
  name: string,
  annotation: JsonObject,
  expect: Expectation,
  more: Partial<ApiCase> = {},
): ApiCase => ({
  name: `POST annotations: ${name}`,
  rpc: 'PostAnnotations',
  request: {annotations: [{input_id: 'street', ...annotation}]},
  expect,
  ...more,
});

export const region = (region_info: JsonObject): JsonObject => ({
  data: {regions: [{region_info}]},
});

export const refused = (
  name: string,
  annotation: JsonObject,
  details: RegExp,
  code = 24155,
): ApiCase =>
  post(name, annotation, {
    code: 10020,
    http: 400,
    details,
    answer: {annotations: [{data: {}, status: {code}}]},
  });

import type {JsonObject} from '../../../sandbox/core/index.ts';
import type {ApiCase} from '../case.ts';

/** Requests that only JSON can say: the contract's messages have no place for them. */
const refused = (
  name: string,
  annotation: JsonObject,
  details: RegExp,
  rest: JsonObject = {},
): ApiCase => ({
  name: `types: ${name}`,
  rpc: 'PostAnnotations',
  request: {annotations: [{input_id: 'park', ...annotation}], ...rest},
  expect: {code: 11102, http: 400, details},
  transports: ['rest'],
});

/** A list in a list in a list. */
function nested(depth: number): JsonObject {
  let value: JsonObject = {};
  for (let level = 0; level < depth; level++) {
    value = {inner: value};
  }
  return value;
}

export const wrongTypeCases: ApiCase[] = [
  refused(
    'a number for a text',
    {id: 5},
    /annotations\[0\]\.id is 5\. Send a string/,
  ),
  refused(
    'a text for a number',
    {data: {concepts: [{id: 'a', value: '1'}]}},
    /value is the text "1"\. Send a number/,
  ),
  refused(
    'an object for a list',
    {data: {concepts: {id: 'a'}}},
    /concepts is an object\. Send a list/,
  ),
  refused(
    'a list for an object',
    {data: []},
    /data is a list\. Send an object/,
  ),
  refused(
    'null in a list',
    {data: {concepts: [null]}},
    /concepts\[0\] is null\. Send an object/,
  ),
  refused(
    'a fraction for a code',
    {status: {code: 1.5}},
    /status\.code is 1\.5\. Send a whole number/,
  ),
  refused(
    'a name that no code has',
    {status: {code: 'ANNOTATION_DONE'}},
    /status\.code is the text "ANNOTATION_DONE"\. Send a number, or a name of the contract's StatusCode/,
  ),
  refused(
    'true where only remove takes it',
    {data: {concepts: true}},
    /concepts is true\. Send a list/,
  ),
  refused(
    'a field that there is not',
    {colour: 'red'},
    /annotations\[0\]\.colour is not a field of Annotation/,
  ),
  refused(
    'a field in camel case',
    {inputId: 'park'},
    /inputId is not a field of Annotation\. Write input_id/,
  ),
  refused(
    'a field in the singular',
    {data: {concept: []}},
    /data\.concept is not a field of Data\. Write concepts/,
  ),
  refused(
    'region_id',
    {data: {regions: [{region_id: 'a'}]}},
    /region_id is not a field of Region\. The id of a region is the field id/,
  ),
  refused(
    'a field beside the list',
    {},
    /action is not a field of PostAnnotationsRequest/,
    {action: 'merge'},
  ),
  refused(
    'the prototype, in free JSON',
    {
      data: {
        metadata: JSON.parse('{"__proto__": {"polluted": true}}') as JsonObject,
      },
    },
    /__proto__ is not allowed/,
  ),
  refused(
    'nesting without end',
    {data: {metadata: nested(80)}},
    /nests deeper than 32/,
  ),
  refused(
    'half a character',
    {data: {metadata: {text: '\ud800'}}},
    /surrogate/,
  ),
];

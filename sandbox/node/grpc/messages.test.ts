import fc from 'fast-check';
import type {Type} from 'protobufjs';
import {describe, expect, test} from 'vitest';
import type {JsonObject} from '../../core/index.ts';
import {loadContract} from '../../../api/grpc/contract.ts';
import {jsonToMessage} from './json-to-message.ts';
import {messageToJson} from './message-to-json.ts';

const {root} = loadContract();

function typeOf(name: string): Type {
  return root.lookupType(`clarifai.api.${name}`);
}

/** Over the wire and back, as a server that echoes would have it. */
function echo(name: string, json: JsonObject): JsonObject {
  const type = typeOf(name);
  const bytes = type.encode(jsonToMessage(type, json)).finish();
  return messageToJson(type, type.decode(bytes));
}

describe('a message that goes over the wire', () => {
  test('comes back in REST form', () => {
    const annotation = {
      id: 'street-car',
      input_id: 'street',
      created_at: '2026-01-15T09:30:00.250Z',
      status: {code: 24150},
      worker: {user: {id: 'sandbox-owner'}},
      data: {
        concepts: [{id: 'car', value: 0.1}],
        metadata: {seen: [1, 2.5, null, true, {deep: 'ö𝄞'}], none: {}},
        regions: [
          {
            id: 'r',
            region_info: {
              bounding_box: {
                top_row: 0.56,
                left_col: 0.08,
                bottom_row: 0.78,
                right_col: 0.38,
              },
              mask: {image: {base64: 'iVBORw0KGgo='}},
            },
          },
        ],
      },
    };
    expect(echo('Annotation', annotation)).toEqual(annotation);
  });

  test('keeps an empty message, which merging takes for a replacement', () => {
    expect(echo('Annotation', {data: {metadata: {}}})).toEqual({
      data: {metadata: {}},
    });
  });

  test('loses what protobuf can not tell from unset', () => {
    const sent = {id: '', data: {concepts: [{id: 'c', value: 0}], regions: []}};
    expect(echo('Annotation', sent)).toEqual({data: {concepts: [{id: 'c'}]}});
  });

  test('takes any JSON as metadata, whatever its keys', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({unit: 'binary'}), fc.jsonValue(), {
          noNullPrototype: true,
        }),
        (metadata) => {
          const text = JSON.stringify({data: {metadata}});
          const json = JSON.parse(text) as JsonObject;
          expect(echo('Annotation', json)).toEqual(json);
        },
      ),
    );
  });

  test('has a key __proto__ in metadata as a plain key', () => {
    const json = JSON.parse(
      '{"data":{"metadata":{"__proto__":{"polluted":true}}}}',
    ) as JsonObject;
    const back = echo('Annotation', json);
    expect(JSON.stringify(back)).toBe(JSON.stringify(json));
    expect(({} as {polluted?: boolean}).polluted).toBeUndefined();
  });

  test.each([
    ['2026-01-15T09:30:00Z', '2026-01-15T09:30:00Z'],
    ['2026-01-15T09:30:00.250000Z', '2026-01-15T09:30:00.250Z'],
    ['2026-01-15T09:30:00.000001Z', '2026-01-15T09:30:00.000001Z'],
    ['1969-12-31T23:59:59.999999999Z', '1969-12-31T23:59:59.999999999Z'],
  ])('has the time %s as %s', (sent, expected) => {
    expect(echo('Annotation', {created_at: sent})).toEqual({
      created_at: expected,
    });
  });

  test('has 64-bit integers as strings', () => {
    expect(echo('Data', {int_value: '9007199254740993'})).toEqual({
      int_value: '9007199254740993',
    });
  });
});

test('an answer with a field that the contract lacks is refused by its name', () => {
  expect(() =>
    jsonToMessage(typeOf('MultiAnnotationResponse'), {
      annotations: [{id: 'a', inputId: 'b'}],
    }),
  ).toThrow('MultiAnnotationResponse.annotations[0].inputId');
});

test('a timestamp outside RFC 3339 is refused, not passed on', () => {
  const type = typeOf('Annotation');
  const bytes = type.encode({created_at: {seconds: 1e15}}).finish();
  expect(() => messageToJson(type, type.decode(bytes))).toThrow('1 and 9999');
});

import {beforeAll, describe, expect, it} from 'vitest';
import {loadOthers} from './messages.ts';
import {readMessage} from './read.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';

beforeAll(loadOthers);

const read = (name: string, json: JsonObject, removes = false) =>
  readMessage(name, json, {removes});

describe('values of the contract', () => {
  it.each<[string, string, unknown, unknown]>([
    ['an enum by its name', 'Point.visibility', 'NOT_VISIBLE', 2],
    ['an enum by its number', 'Point.visibility', 2, 2],
    ['a number that no name of an enum has', 'Point.visibility', 99, 99],
    ['a status by its name', 'Status.code', 'ANNOTATION_PENDING', 24151],
    [
      '64 bits as a text',
      'Data.int_value',
      '-9223372036854775808',
      '-9223372036854775808',
    ],
    ['64 bits as a number', 'Data.int_value', 5, '5'],
    [
      '64 bits without a sign',
      'DatasetVersionExport.size',
      '18446744073709551615',
      '18446744073709551615',
    ],
    ['bytes', 'Image.base64', 'iVBORw==', 'iVBORw=='],
    ['bytes without padding', 'Image.base64', 'iVBORw', 'iVBORw=='],
    ['bytes of the alphabet for URLs', 'Image.base64', '-_-_', '+/+/'],
    ['no bytes', 'Image.base64', '', ''],
    [
      'a time',
      'Annotation.created_at',
      '2026-01-15T09:30:00Z',
      '2026-01-15T09:30:00.000000Z',
    ],
    [
      'a time in another zone',
      'Annotation.created_at',
      '2026-01-15T09:30:00.5+05:30',
      '2026-01-15T04:00:00.500000Z',
    ],
    [
      'a time with nanoseconds',
      'Annotation.created_at',
      '2026-01-15T09:30:00.123456789Z',
      '2026-01-15T09:30:00.123456789Z',
    ],
    [
      'any JSON',
      'Data.struct_value',
      {a: [null, 'x', {}]},
      {a: [null, 'x', {}]},
    ],
    [
      'a map',
      'Image.hosted_image_info',
      {small: {width: 5}},
      {small: {width: 5}},
    ],
    ['null', 'Annotation.data', null, null],
  ])('%s', (_what, place, sent, kept) => {
    const [name = '', field = ''] = place.split('.');
    const {request, problems} = read(name, {[field]: sent} as JsonObject);
    expect(problems).toEqual([]);
    expect(request).toEqual({[field]: kept});
  });

  it.each<[string, string, unknown, RegExp]>([
    [
      'an enum by no name',
      'Point.visibility',
      'HIDDEN',
      /a name of the contract's Point\.Visibility: NOT_SET, VISIBLE/,
    ],
    ['an enum by half a number', 'Point.visibility', 1.5, /whole number/],
    [
      'more than 64 bits',
      'Data.int_value',
      '9223372036854775808',
      /from -9223372036854775808/,
    ],
    [
      'a number that JSON could not hold',
      'Data.int_value',
      2 ** 60,
      /as a text, in quotes/,
    ],
    ['a fraction for 64 bits', 'Data.int_value', '1.5', /whole number/],
    ['below zero', 'FrameInfo.time', -1, /from 0 to 4294967295/],
    ['what 32 bits do not hold', 'Region.value', 1e300, /32 bits/],
    ['text for a number', 'Region.value', '1', /Send a number/],
    ['no base64', 'Image.decoded_bytes', 'a*b=', /base64/],
    ['base64 of no length', 'Image.decoded_bytes', 'abcde', /base64/],
    ['base64 with too much padding', 'Image.decoded_bytes', 'abcd=', /base64/],
    [
      'a day for a time',
      'Annotation.created_at',
      '2026-01-15',
      /a time such as/,
    ],
    [
      'a day that there is not',
      'Annotation.created_at',
      '2026-13-15T00:00:00Z',
      /a time such as/,
    ],
    ['a list for a map', 'Image.hosted_image_info', [], /an object/],
    ['one for a list', 'Data.colors', {}, /a list/],
    ['null in a list', 'Data.colors', [null], /Data|colors\[0\] is null/],
    [
      'an unknown field, far within',
      'Data.clusters',
      [{hits: [{inputs: {}}]}],
      /clusters\[0\]\.hits\[0\]\.inputs is not a field of Hit\. Write input/,
    ],
  ])('refuses %s', (_what, place, sent, text) => {
    const [name = '', field = ''] = place.split('.');
    const {problems} = read(name, {[field]: sent} as JsonObject);
    expect(problems.map((problem) => problem.text)).toEqual([
      expect.stringMatching(text),
    ]);
  });
});

describe('true, for what is to be removed', () => {
  const sent = {
    annotations: [{trusted: true, data: {geo: true, concepts: true}}],
  };

  it('stands for anything within what a PATCH applies', () => {
    const {request, problems} = read('PatchAnnotationsRequest', sent, true);
    expect(problems).toEqual([]);
    expect(request).toEqual(sent);
  });

  it('stands for nothing else, and not with other actions', () => {
    const {problems} = read('PatchAnnotationsRequest', sent);
    expect(problems).toHaveLength(2);
    const beside = {annotations: [{status: true}]};
    expect(read('PatchAnnotationsRequest', beside, true).problems).toHaveLength(
      1,
    );
  });
});

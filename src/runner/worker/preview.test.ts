import {describe, expect, test} from 'vitest';
import {preview} from './preview.ts';

class Sample {
  readonly part = 1;
}

describe('a preview', () => {
  test.each([
    [1, 'number', '1'],
    [-0, 'number', '-0'],
    [10n, 'bigint', '10n'],
    [undefined, 'undefined', 'undefined'],
    [null, 'null', 'null'],
    [Symbol('s'), 'symbol', 'Symbol(s)'],
    [function named() {}, 'function', 'ƒ named'],
    [Sample, 'function', 'class Sample'],
  ])('of %s', (value, type, text) => {
    expect(preview(value)).toEqual({kind: 'literal', type, text});
  });

  test('of a cycle ends', () => {
    const value: Record<string, unknown> = {name: 'x'};
    value['self'] = value;
    expect(preview(value)).toMatchObject({
      entries: [
        {key: 'name'},
        {key: 'self', value: {kind: 'seen', text: '[circular Object]'}},
      ],
    });
  });

  test('shows the same object twice where it stands twice', () => {
    const part = {a: 1};
    expect(JSON.stringify(preview([part, part]))).not.toContain('circular');
  });

  test('of a Map, a Set, an Error, a Date', () => {
    expect(preview(new Map([['a', 1]]))).toMatchObject({
      shape: 'map',
      label: 'Map(1)',
      entries: [{key: '"a"', value: {text: '1'}}],
    });
    expect(preview(new Set(['a']))).toMatchObject({shape: 'set'});
    expect(preview(new TypeError('no'))).toMatchObject({
      kind: 'error',
      name: 'TypeError',
      message: 'no',
    });
    expect(preview(new Date(0))).toEqual({
      kind: 'atom',
      text: '1970-01-01T00:00:00.000Z',
    });
  });

  test('cuts what is long, with the count', () => {
    expect(preview(Array.from({length: 1_000_000}, () => 0))).toMatchObject({
      label: 'Array(1000000)',
      omitted: 999_900,
    });
    expect(preview('x'.repeat(10_001))).toMatchObject({omitted: 1});
  });

  test('cuts what is deep or wide', () => {
    let deep: object = {};
    for (let level = 0; level < 1_000; level += 1) {
      deep = {deep};
    }
    expect(JSON.stringify(preview(deep)).length).toBeLessThan(5_000);
    const row = Array.from({length: 100}, () => [1, 2, 3]);
    const wide = Array.from({length: 100}, () => row);
    expect(JSON.stringify(preview(wide)).length).toBeLessThan(400_000);
  });

  test('runs nothing of the value', () => {
    let ran = false;
    const value = {
      get secret() {
        ran = true;
        return 1;
      },
      toString() {
        ran = true;
        return '';
      },
    };
    expect(preview(value)).toMatchObject({
      entries: [{key: 'secret', value: {text: '[getter]'}}, {key: 'toString'}],
    });
    expect(ran).toBe(false);
  });

  test('of a proxy that throws is still one', () => {
    const hostile = new Proxy(
      {},
      {
        getPrototypeOf() {
          throw new Error('no');
        },
      },
    );
    expect(preview(hostile)).toMatchObject({kind: 'atom'});
    expect(preview({hostile})).toMatchObject({
      entries: [{key: 'hostile', value: {kind: 'atom'}}],
    });
  });
});

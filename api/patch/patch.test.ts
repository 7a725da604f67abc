import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {JsonObject, JsonValue} from '../../sandbox/core/json.ts';
import {patchCases} from './cases.ts';
import {patchers} from './index.ts';
import {merge} from './merge.ts';
import {overwrite} from './overwrite.ts';
import {remove} from './remove.ts';

const key = fc.constantFrom('a', 'b', 'c', 'constructor', 'toString');
const id = fc.constantFrom('1', '2', '3', '4', '5', '6');
const leaf = fc.oneof(fc.string(), fc.double(), fc.boolean());

/** A list whose items all have an id of their own, at every depth. */
const idList = (item: fc.Arbitrary<JsonValue>) =>
  fc.uniqueArray(
    fc
      .tuple(id, fc.dictionary(key, item, {maxKeys: 3}))
      .map(([id, rest]): JsonObject => ({...rest, id})),
    {selector: (item) => item.id, maxLength: 5},
  );

/** JSON in which lists have ids, as deep as fast-check likes. */
const {tree} = fc.letrec<{tree: JsonValue}>((tie) => ({
  tree: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    leaf,
    fc.dictionary(key, tie('tree'), {maxKeys: 3}),
    idList(tie('tree')),
  ),
}));
const object = fc.dictionary(key, tree, {
  maxKeys: 4,
}) as fc.Arbitrary<JsonObject>;

/** Any JSON at all, nulls and lists of anything included. */
const anything = fc.jsonValue() as fc.Arbitrary<JsonValue>;
const ids = (list: JsonObject[]) => list.map((item) => item.id);

describe('merge', () => {
  it('twice is once, where lists have ids', () => {
    fc.assert(
      fc.property(object, object, (stored, patch) => {
        const once = merge(stored, patch);
        expect(merge(once, patch)).toEqual(once);
      }),
    );
  });

  it('keeps the order of a list, and puts what is new behind', () => {
    fc.assert(
      fc.property(idList(tree), idList(tree), (stored, patch) => {
        fc.pre(patch.length > 0);
        const merged = merge(stored, patch) as JsonObject[];
        const fresh = ids(patch).filter((one) => !ids(stored).includes(one));
        expect(ids(merged)).toEqual([...ids(stored), ...fresh]);
      }),
    );
  });

  it('leaves the keys alone that the patch does not have', () => {
    fc.assert(
      fc.property(object, object, (stored, patch) => {
        fc.pre(Object.keys(patch).length > 0);
        const merged = merge(stored, patch) as JsonObject;
        for (const [name, value] of Object.entries(stored)) {
          if (!Object.hasOwn(patch, name)) {
            expect(merged[name]).toBe(value);
          }
        }
      }),
    );
  });

  it('of null changes nothing, wherever the null stands', () => {
    fc.assert(
      fc.property(object, key, (stored, name) => {
        expect(merge(stored, {[name]: null})).toEqual(stored);
        expect(merge(stored, null)).toBe(stored);
      }),
    );
  });

  it('appends items without an id', () => {
    expect(merge([{id: '1'}, 7], [{free: 1}, 7, {id: null}])).toEqual([
      {id: '1'},
      7,
      {free: 1},
      7,
      {},
    ]);
  });

  it('replaces by an empty list or object, and by another type', () => {
    fc.assert(
      fc.property(anything, (stored) => {
        expect(merge(stored, {})).toEqual({});
        expect(merge(stored, [])).toEqual([]);
        expect(merge(stored, 'text')).toBe('text');
      }),
    );
    expect(merge({a: [1]}, {a: {b: 1}})).toEqual({a: {b: 1}});
    expect(merge({a: {b: 1}}, {a: [1]})).toEqual({a: [1]});
  });

  it('does as the examples of the documentation', () => {
    expect(merge({a: [{id: '2'}]}, {a: [{id: '1'}]})).toEqual({
      a: [{id: '2'}, {id: '1'}],
    });
    expect(
      merge(
        {regions: [{id: 'r', data: {concepts: [{id: 'x', value: 1}]}}]},
        {regions: [{id: 'r', data: {concepts: [{id: 'x', value: 0}]}}]},
      ),
    ).toEqual({regions: [{id: 'r', data: {concepts: [{id: 'x', value: 0}]}}]});
  });
});

describe('remove', () => {
  it('undoes what merge added', () => {
    fc.assert(
      fc.property(idList(tree), idList(tree), (stored, more) => {
        const fresh = more.filter((item) => !ids(stored).includes(item.id));
        const names = fresh.map((item) => ({id: item.id ?? null}));
        fc.pre(fresh.length > 0);
        expect(remove(merge(stored, fresh), names)).toEqual(stored);
      }),
    );
  });

  it('undoes a key that merge added, by true', () => {
    fc.assert(
      fc.property(object, key, tree, (stored, name, value) => {
        fc.pre(!Object.hasOwn(stored, name));
        const added = merge(stored, {[name]: value});
        expect(remove(added, {[name]: true})).toEqual(stored);
      }),
    );
  });

  it('changes nothing by null and {}', () => {
    fc.assert(
      fc.property(object, key, (stored, name) => {
        expect(remove(stored, {[name]: null})).toEqual(stored);
        expect(remove(stored, {[name]: {}})).toEqual(stored);
        expect(remove(stored, {})).toEqual(stored);
      }),
    );
  });

  it('appends items without an id, without what is to go from them', () => {
    expect(remove({a: [{blah: '2'}]}, {a: [{blah: '1'}]})).toEqual({
      a: [{blah: '2'}, {blah: '1'}],
    });
    expect(remove({}, {a: [{b: true, c: 1, d: null}]})).toEqual({a: [{c: 1}]});
    expect(remove({a: 1}, {a: [{id: 'x'}]})).toEqual({a: 1});
  });

  it('keeps the order of what stays', () => {
    fc.assert(
      fc.property(idList(tree), idList(tree), (stored, patch) => {
        const rest = remove(stored, patch) as JsonObject[];
        expect(ids(rest)).toEqual(
          ids(stored).filter((one) => !ids(patch).includes(one)),
        );
      }),
    );
  });

  it('does as the examples of the documentation', () => {
    expect(remove({k: {x: 'v', y: 'w'}}, {k: {x: true}})).toEqual({
      k: {y: 'w'},
    });
    expect(remove({k: {x: 'v'}}, {k: {x: true}})).toEqual({k: {}});
    expect(remove({k: 1, l: false}, {k: 2, l: 'm'})).toEqual({k: 2, l: 'm'});
    expect(remove({k: 1}, {other: {deep: {x: true}}})).toEqual({k: 1});
  });
});

describe('overwrite', () => {
  it('reads back what was sent', () => {
    fc.assert(
      fc.property(anything, anything, (stored, patch) => {
        fc.pre(patch !== null);
        expect(overwrite(stored, patch)).toEqual(patch);
      }),
    );
  });
});

describe.each([
  ['merge', merge],
  ['remove', remove],
  ['overwrite', overwrite],
] as const)('%s', (_name, patcher) => {
  it('changes neither what is stored nor the patch', () => {
    fc.assert(
      fc.property(anything, anything, (stored, patch) => {
        const [a, b] = [structuredClone(stored), structuredClone(patch)];
        patcher(stored, patch);
        expect([stored, patch]).toEqual([a, b]);
      }),
    );
  });
});

describe('the rules, one by one', () => {
  it.each(patchCases)('$action: $name', ({action, stored, patch, after}) => {
    expect(patchers[action](stored, patch)).toEqual(after);
  });
});

import type {JsonValue} from '../../sandbox/core/json.ts';
import type {PatchAction} from './index.ts';

/** What an action makes of what is stored; `after` is missing where nothing is left. */
export interface PatchCase {
  readonly name: string;
  readonly action: PatchAction;
  readonly stored?: JsonValue;
  readonly patch: JsonValue;
  readonly after?: JsonValue;
}

type Of = Omit<PatchCase, 'action'>;

const merges: readonly Of[] = [
  {name: 'null into nothing', patch: null, after: null},
  {name: 'null into something', stored: {a: 1}, patch: null, after: {a: 1}},
  {
    name: 'items without an id are appended, each',
    stored: [{id: '1', a: 1}],
    patch: [{a: 2}, {a: 3}],
    after: [{id: '1', a: 1}, {a: 2}, {a: 3}],
  },
  {
    name: 'an item without an id is no item of the stored ones without',
    stored: [{a: 1}],
    patch: [{b: 2}],
    after: [{a: 1}, {b: 2}],
  },
  {
    name: 'an id of null is none',
    stored: [{id: null, a: 1}],
    patch: [{id: null, b: 2}],
    after: [{id: null, a: 1}, {b: 2}],
  },
  {
    name: 'an id that is an object is none',
    stored: [{id: {x: 1}, a: 1}],
    patch: [{id: {x: 1}, b: 2}],
    after: [
      {id: {x: 1}, a: 1},
      {id: {x: 1}, b: 2},
    ],
  },
  {
    name: 'of two stored items with an id, the first is meant',
    stored: [
      {id: '1', a: 1},
      {id: '1', a: 2},
    ],
    patch: [{id: '1', b: 3}],
    after: [
      {id: '1', a: 1, b: 3},
      {id: '1', a: 2},
    ],
  },
  {
    name: 'two items of a patch with one new id become one',
    stored: [],
    patch: [
      {id: '1', a: 1},
      {id: '1', b: 2},
    ],
    after: [{id: '1', a: 1, b: 2}],
  },
  {
    name: 'null in a list is appended like any item without an id',
    stored: [1],
    patch: [null, 2],
    after: [1, null, 2],
  },
  {
    name: 'a number is an id, and not the text of it',
    stored: [{id: 1, a: 1}],
    patch: [{id: '1', a: 2}],
    after: [
      {id: 1, a: 1},
      {id: '1', a: 2},
    ],
  },
];

const removes: readonly Of[] = [
  {name: 'true of all', stored: {a: 1}, patch: true},
  {name: 'null changes nothing', stored: {a: 1}, patch: null, after: {a: 1}},
  {
    name: 'null in a list changes nothing',
    stored: [{id: '1'}],
    patch: [null],
    after: [{id: '1'}],
  },
  {
    name: 'a list where none is stored is its items without an id',
    patch: [{id: '1'}, {a: 1}],
    after: [{a: 1}],
  },
  {name: 'only ids, where no list is stored', patch: [{id: '1'}]},
  {
    name: 'only ids, where another thing is stored',
    stored: 'text',
    patch: [{id: '1'}],
    after: 'text',
  },
  {
    name: 'stored items without an id stay',
    stored: [{a: 1}, {id: '1'}, 7],
    patch: [{id: '1'}],
    after: [{a: 1}, 7],
  },
  {
    name: 'what is to go from an appended item was never there',
    stored: [],
    patch: [{a: null, b: true, c: false, d: 0, e: {f: true, g: 1}}],
    after: [{c: false, d: 0, e: {g: 1}}],
  },
  {
    name: 'lists within an appended item, and within one another',
    stored: [],
    patch: [{a: [{id: '1'}, {b: 1}]}, [{c: true, d: 1}], [{id: '2'}]],
    after: [{a: [{b: 1}]}, [{d: 1}], []],
  },
  {
    name: 'plain values are appended',
    stored: [1],
    patch: ['a', 2, false],
    after: [1, 'a', 2, false],
  },
];

const overwrites: readonly Of[] = [
  {name: 'null into nothing', patch: null, after: null},
  {name: 'null into something', stored: {a: 1}, patch: null, after: {a: 1}},
  {name: 'a part', stored: {a: 1, b: 2}, patch: {a: 3}, after: {a: 3}},
];

/** The rules of the three actions where they are easily got wrong. */
export const patchCases: readonly PatchCase[] = [
  ...merges.map((item) => ({...item, action: 'merge' as const})),
  ...removes.map((item) => ({...item, action: 'remove' as const})),
  ...overwrites.map((item) => ({...item, action: 'overwrite' as const})),
];

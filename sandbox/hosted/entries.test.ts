import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {JsonObject} from '../core/json.ts';
import type {Change} from '../core/persistence.ts';
import {Draft, Entries, readBase} from './entries.ts';
import type {Row} from './entries.ts';

const NO_BOUNDS = {bytes: Infinity, items: {}};
const base = readBase([
  ['input/a', {n: 1}],
  ['input/b', {n: 2}],
]);

const key = fc.constantFrom('input/a', 'input/b', 'input/c', 'note/d');
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constant('put' as const),
    key,
    value: fc.record({n: fc.nat(3)}),
  }),
  fc.record({type: fc.constant('delete' as const), key}),
  fc.constant({type: 'clear' as const}),
);

const sorted = (entries: Iterable<readonly [string, JsonObject]>) =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

/** What the statement `COMMIT` does to the rows. */
function store(rows: Map<string, Row>, draft: Draft): void {
  if (draft.cleared) rows.clear();
  for (const row of draft.rows()) rows.set(row.key, row);
}

test('rows on top of the sample data say the same as the changes', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.array(change))), (batches) => {
      const rows = new Map<string, Row>();
      const model = new Map([...base].map(([k, {value}]) => [k, value]));
      const entries = new Entries(base);
      for (const calls of batches) {
        const draft = new Draft(base);
        for (const changes of calls) {
          entries.apply(changes, NO_BOUNDS, draft);
          for (const item of changes) {
            if (item.type === 'put') model.set(item.key, item.value);
            else if (item.type === 'delete') model.delete(item.key);
            else model.clear();
          }
        }
        store(rows, draft);
      }
      const elsewhere = new Entries(base);
      elsewhere.read(rows.values());
      expect(sorted(entries.all())).toEqual(sorted(model));
      expect(sorted(elsewhere.all())).toEqual(sorted(model));
      expect(elsewhere.bytes).toBe(entries.bytes);
    }),
  );
});

test('what would break a bound leaves everything as it was', () => {
  const bounds = {bytes: 200, items: {input: 3}};
  const entries = new Entries(base);
  const draft = new Draft(base);
  const put = (name: string, value: JsonObject = {}): Change => ({
    type: 'put',
    key: name,
    value,
  });
  expect(entries.apply([put('input/c')], bounds, draft)).toBeUndefined();
  const before = sorted(entries.all());
  expect(
    entries.apply(
      [{type: 'delete', key: 'input/a'}, put('input/d'), put('input/e')],
      bounds,
      draft,
    ),
  ).toEqual({what: 'inputs', most: 3});
  expect(
    entries.apply([put('note/x', {text: 'x'.repeat(200)})], bounds, draft),
  ).toEqual({what: 'bytes', most: 200});
  expect(sorted(entries.all())).toEqual(before);
  expect(draft.rows().map(({key: name}) => name)).toEqual(['input/c']);
});

test('who is over a bound may still take things away', () => {
  const entries = new Entries(base);
  const bounds = {bytes: 1, items: {input: 1}};
  const draft = new Draft(base);
  const changes = [{type: 'delete', key: 'input/a'}] as const;
  expect(entries.apply(changes, bounds, draft)).toBeUndefined();
});

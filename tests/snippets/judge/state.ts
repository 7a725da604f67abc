import {isDeepStrictEqual} from 'node:util';
import type {
  ExpectedChanges,
  Json,
  JsonObject as ExpectedJson,
} from '../../../code_snippets/expectation.ts';
import type {JsonObject} from '../../../sandbox/core/index.ts';
import type {StoredState} from '../tested-api.ts';

/** All that is stored, in the order of its creation. */
export type State = readonly JsonObject[];

/** What tells items apart. */
type Names = Pick<StoredState, 'pathOf'>;

/** What isn't stored as an operation declares it; nothing when all is well. */
export function compareStates(
  names: Names,
  before: State,
  after: State,
  {updated = [], created = [], deleted = []}: ExpectedChanges,
): readonly string[] {
  const nameOf = nameBy(names);
  const problems: string[] = [];
  const old = new Map(before.map((item) => [nameOf(item), item]));
  const now = new Map(after.map((item) => [nameOf(item), item]));

  for (const expected of updated) {
    const stored = now.get(nameOf(expected));
    const mismatch = stored
      ? findMismatch(expected, stored, nameOf(expected))
      : `${nameOf(expected)} is gone`;
    if (mismatch) problems.push(mismatch);
  }
  for (const name of deleted.map(nameOf)) {
    if (now.has(name)) problems.push(`${name} is still there`);
  }
  const mentioned = new Set([...updated, ...deleted].map(nameOf));
  for (const [name, item] of old) {
    if (mentioned.has(name) || isDeepStrictEqual(now.get(name), item)) continue;
    problems.push(`${name} ${now.has(name) ? 'has changed' : 'is gone'}`);
  }

  const made = createdIn(names, before, after);
  if (made.length !== created.length) {
    problems.push(`${made.length} created, not ${created.length}`);
  }
  created.forEach((expected, index) => {
    const item = made[index];
    const mismatch =
      item && findMismatch(expected, item, `created ${nameOf(item)}`);
    if (mismatch) problems.push(mismatch);
  });
  return problems;
}

/** The items that weren't there before. */
export function createdIn(names: Names, before: State, after: State): State {
  const nameOf = nameBy(names);
  const known = new Set(before.map(nameOf));
  return after.filter((item) => !known.has(nameOf(item)));
}

/** An item's path in one text, as problems name it: `park/park-dog`. */
function nameBy({pathOf}: Names) {
  return (item: JsonObject | ExpectedJson): string => pathOf(item).join('/');
}

/** Where something stored isn't as expected; fields that aren't mentioned may hold anything. */
function findMismatch(
  expected: Json,
  stored: unknown,
  path: string,
): string | undefined {
  const differs = () =>
    `${path} is ${JSON.stringify(stored) ?? 'not there'}, not ${JSON.stringify(expected)}`;
  if (Array.isArray(expected)) {
    if (!Array.isArray(stored) || stored.length !== expected.length) {
      return differs();
    }
    return firstOf(expected.entries(), ([index, item]) =>
      findMismatch(item as Json, stored[index], `${path}[${index}]`),
    );
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof stored !== 'object' || stored === null) return differs();
    return firstOf(Object.entries(expected as ExpectedJson), ([key, value]) =>
      findMismatch(
        value,
        (stored as Record<string, unknown>)[key],
        `${path}.${key}`,
      ),
    );
  }
  if (typeof expected === 'number' && typeof stored === 'number') {
    return Math.fround(expected) === Math.fround(stored)
      ? undefined
      : differs();
  }
  return expected === stored ? undefined : differs();
}

function firstOf<T>(
  items: Iterable<T>,
  find: (item: T) => string | undefined,
): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

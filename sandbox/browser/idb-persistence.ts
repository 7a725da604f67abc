import {openDB} from 'idb';
import type {DBSchema, IDBPDatabase} from 'idb';
import type {Change, JsonObject, Persistence} from '../core/index.ts';

interface Schema extends DBSchema {
  entries: {key: string; value: JsonObject};
  /** One number: how many times anybody has written. */
  version: {key: 'version'; value: number};
}

type Database = IDBPDatabase<Schema>;

/** Runs work alone among all tabs, in the order of the asking. */
export type Lock = <T>(run: () => Promise<T>) => Promise<T>;

/**
 * Keeps the state in an IndexedDB database that all tabs of the site share.
 * Every call runs under a lock that the tabs share too, and begins with a look at the
 * version: a tab that finds it changed by another takes the new state in first.
 */
export async function openIdbPersistence(
  name: string,
  lock: Lock,
): Promise<Persistence> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('entries');
      fresh.createObjectStore('version');
    },
    // A newer build of the site, in another tab, must not wait for this one.
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  });
  let seen = await versionOf(database);
  return {
    async load() {
      const transaction = database.transaction(['entries', 'version']);
      const entries = transaction.objectStore('entries');
      const [keys, values, version = 0] = await Promise.all([
        entries.getAllKeys(),
        entries.getAll(),
        transaction.objectStore('version').get('version'),
      ]);
      seen = version;
      return version === 0
        ? undefined
        : {entries: keys.map((key, i) => [key, values[i] ?? {}] as const)};
    },
    async commit(changes) {
      await write(database, changes, seen + 1);
      seen += 1;
    },
    exclusive: (run) =>
      lock(async () => run((await versionOf(database)) !== seen)),
    async close() {
      database.close();
    },
  };
}

async function versionOf(database: Database): Promise<number> {
  return (await database.get('version', 'version')) ?? 0;
}

/** All changes and the version in one transaction: all or none. */
async function write(
  database: Database,
  changes: readonly Change[],
  version: number,
): Promise<void> {
  const transaction = database.transaction(
    ['entries', 'version'],
    'readwrite',
    {durability: 'strict'},
  );
  const entries = transaction.objectStore('entries');
  for (const change of changes) {
    if (change.type === 'put') {
      void entries.put(change.value, change.key);
    } else if (change.type === 'delete') {
      void entries.delete(change.key);
    } else {
      void entries.clear();
    }
  }
  void transaction.objectStore('version').put(version, 'version');
  await transaction.done;
}

import {readdir} from 'node:fs/promises';
import {ClassicLevel} from 'classic-level';
import type {Change, JsonObject, Persistence} from '../core/index.ts';
import {UsageError} from './usage-error.ts';

type Database = ClassicLevel<string, JsonObject>;

type Operation =
  {type: 'put'; key: string; value: JsonObject} | {type: 'del'; key: string};

/** Sorts before everything stored, and says that something ever was. */
const FORMAT_KEY = '!format';
const FORMAT = {version: 1};

/** What LevelDB writes into its folder before CURRENT, should a first start be killed there. */
const LEVEL_FILE = /^(LOCK|LOG|LOG\.old|MANIFEST-\d+|\d+\.(log|ldb|dbtmp))$/;

/**
 * Keeps the state in a folder, with LevelDB: each commit is one batch, all or
 * nothing, and on disk (fsync) before the call it belongs to is answered.
 *
 * @throws UsageError when the folder can't serve: in use, not a folder, not ours.
 */
export async function openLevelPersistence(
  folder: string,
): Promise<Persistence> {
  await refuseForeignFolder(folder);
  const database: Database = new ClassicLevel(folder, {valueEncoding: 'json'});
  try {
    await database.open();
  } catch (error) {
    throw explainOpening(folder, error);
  }
  return {
    async load() {
      if ((await database.get(FORMAT_KEY)) === undefined) return undefined;
      const entries = await database.iterator({gt: FORMAT_KEY}).all();
      return {entries};
    },
    async commit(changes) {
      await database.batch(await operationsOf(database, changes), {sync: true});
    },
    async close() {
      await database.close();
    },
  };
}

async function operationsOf(
  database: Database,
  changes: readonly Change[],
): Promise<Operation[]> {
  const operations: Operation[] = [
    {type: 'put', key: FORMAT_KEY, value: FORMAT},
  ];
  // What a `clear` throws away is what is on disk, and what this batch put before it.
  const lastClear = changes.findLastIndex(({type}) => type === 'clear');
  if (lastClear >= 0) {
    for await (const key of database.keys({gt: FORMAT_KEY})) {
      operations.push({type: 'del', key});
    }
  }
  for (const change of changes.slice(lastClear + 1)) {
    if (change.type === 'put') operations.push(change);
    else if (change.type === 'delete') {
      operations.push({type: 'del', key: change.key});
    }
  }
  return operations;
}

/** LevelDB would happily spread its files among somebody else's. */
async function refuseForeignFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') {
      throw new UsageError(
        `--data ${folder} is a file; name a folder, which is made if it isn't there.`,
      );
    }
    throw new UsageError(`--data ${folder} can't be read: ${error.message}.`, {
      cause: error,
    });
  });
  const foreign = names.find((name) => !LEVEL_FILE.test(name));
  if (foreign !== undefined && !names.some((name) => name === 'CURRENT')) {
    throw new UsageError(
      `--data ${folder} holds files of something else (${foreign}); name a folder of its own.`,
    );
  }
}

function explainOpening(folder: string, error: unknown): UsageError {
  const cause = (error as Error).cause as (Error & {code?: string}) | undefined;
  if (cause?.code === 'LEVEL_LOCKED') {
    return new UsageError(
      `--data ${folder} is in use by another sandbox; stop that one, or name another folder.`,
      {cause: error},
    );
  }
  const reason = cause?.message ?? (error as Error).message;
  return new UsageError(`--data ${folder} can't be opened: ${reason}.`, {
    cause: error,
  });
}

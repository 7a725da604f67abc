import {createHash} from 'node:crypto';
import {createSandbox} from '../core/index.ts';
import type {Change, JsonObject, Persistence} from '../core/index.ts';
import type {ApiImplementation} from '../core/implementation.ts';
import type {Query} from './database.ts';
import {readBase} from './entries.ts';
import type {Base} from './entries.ts';
import {GET_SAMPLE, PUT_SAMPLE} from './statements.ts';

type StoredEntries = [key: string, value: JsonObject][];

/** What a build's workspaces begin with, and the name that it has in the database. */
export interface HashedBase {
  readonly hash: string;
  readonly base: Base;
  /** The entries as the database keeps them. */
  readonly text: string;
}

/** Lets the API put its sample data in, and looks at what it stores for it. */
export async function baseOf(
  implementation: ApiImplementation,
): Promise<HashedBase> {
  const entries: StoredEntries = [];
  const noting: Persistence = {
    load: async () => undefined,
    commit: async (changes: readonly Change[]) => {
      for (const change of changes) {
        if (change.type === 'put') entries.push([change.key, change.value]);
      }
    },
  };
  const sandbox = await createSandbox(implementation, {
    sample: implementation.sample,
    persistence: noting,
  });
  await sandbox.close();
  const text = JSON.stringify(entries);
  const hash = createHash('sha256').update(text).digest('hex');
  return {hash, base: readBase(entries), text};
}

/**
 * The bases that workspaces refer to: that of this build, and those of other
 * builds that share the database.
 */
export class Bases {
  readonly #own: HashedBase;
  readonly #query: Query;
  readonly #others = new Map<string, Promise<Base>>();
  #stored = false;

  constructor(own: HashedBase, query: Query) {
    this.#own = own;
    this.#query = query;
  }

  /** The name of this build's base, once the database has it. */
  async ownHash(): Promise<string> {
    const {hash, text} = this.#own;
    if (!this.#stored) {
      await this.#query(PUT_SAMPLE, [hash, text]);
      this.#stored = true;
    }
    return hash;
  }

  async get(hash: string): Promise<Base> {
    if (hash === this.#own.hash) return this.#own.base;
    let other = this.#others.get(hash);
    if (!other) {
      other = this.#read(hash);
      other.catch(() => this.#others.delete(hash));
      this.#others.set(hash, other);
    }
    return other;
  }

  async #read(hash: string): Promise<Base> {
    const [row] = await this.#query<{entries: string}>(GET_SAMPLE, [hash]);
    if (!row) throw new Error(`The database lacks the sample data ${hash}.`);
    return readBase(JSON.parse(row.entries) as StoredEntries);
  }
}

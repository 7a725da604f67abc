import {randomUUID} from 'node:crypto';
import type {Change, Persistence, StoredState} from '../core/persistence.ts';
import {DatabaseUnavailable} from './database.ts';
import type {Database, Query} from './database.ts';
import {Draft, Entries} from './entries.ts';
import type {Base, Bounds, Row} from './entries.ts';
import {overBound, tellAway, unknownKey} from './refusals.ts';
import {COMMIT, LOCK, NEWS, OWN_COMMIT} from './statements.ts';

/** Calls that share one look at the database and one commit, at most. */
const BATCH = 64;
/** Rows kept for keys that came and went; at more, they are cleaned away. */
const GONE_KEYS = 1000;

interface Waiting {
  run(stale: boolean): Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** A row of what happened: the workspace, beside an entry or nothing. */
type News = {version: string; cleared: string} & (Row | {key: null});

const hasKey = (news: News): news is News & Row => news.key !== null;

type Outcome = {value: unknown} | {error: unknown};

/** What a store is told of its workspace. */
export interface WorkspaceOfStore {
  readonly id: string;
  readonly base: Base;
  readonly bounds: Bounds;
}

/**
 * Keeps one workspace in PostgreSQL, which other processes use too. Calls that
 * wait go together: one look whether others have written, the calls in memory, one
 * commit that fails if somebody wrote meanwhile. Then they are done again, this
 * time with the workspace locked. None is answered before its commit is durable.
 */
export class WorkspaceStore implements Persistence {
  readonly #database: Database;
  readonly #workspace: WorkspaceOfStore;
  #entries: Entries;
  #draft: Draft;
  /** The version that `entries` has; -1 before the first look. */
  #seen = -1;
  /** Whether the sandbox's own state is another than that of `entries`. */
  #stale = true;
  /** Whether something may have been stored that was not acknowledged. */
  #inDoubt = false;
  #waiting: Waiting[] = [];
  #working: Promise<void> | undefined;

  constructor(database: Database, workspace: WorkspaceOfStore) {
    this.#database = database;
    this.#workspace = workspace;
    this.#entries = new Entries(workspace.base);
    this.#draft = new Draft(workspace.base);
  }

  /** Bytes of JSON that the workspace holds. */
  get bytes(): number {
    return this.#entries.bytes;
  }

  async load(): Promise<StoredState> {
    this.#stale = false;
    return {entries: this.#entries.all()};
  }

  /** Notes what a call has changed; the batch that it belongs to makes it durable. */
  async commit(changes: readonly Change[]): Promise<void> {
    const {bounds} = this.#workspace;
    const excess = this.#entries.apply(changes, bounds, this.#draft);
    if (excess) throw overBound(excess);
  }

  exclusive<T>(run: (stale: boolean) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        run,
        resolve: resolve as (value: unknown) => void,
        reject,
      });
      this.#working ??= this.#work();
    });
  }

  async close(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH);
      this.#inDoubt = false;
      try {
        const outcomes = await this.#carryOut(batch);
        for (const [index, outcome] of outcomes.entries()) {
          if ('error' in outcome) batch[index]?.reject(outcome.error);
          else batch[index]?.resolve(outcome.value);
        }
      } catch (error) {
        this.#forget();
        const failure = tellAway(error, this.#inDoubt);
        for (const {reject} of batch) reject(failure);
      }
    }
    this.#working = undefined;
  }

  async #carryOut(batch: readonly Waiting[]): Promise<Outcome[]> {
    const first = await this.#attempt(batch, this.#database.query);
    if (first) return first;
    const {id} = this.#workspace;
    const second = await this.#database.transaction(async (query) => {
      await query(LOCK, [id]);
      return this.#attempt(batch, query);
    });
    if (second) return second;
    throw new Error(`The workspace ${id} was written to while it was locked.`);
  }

  /** The outcomes of a batch; none when somebody wrote meanwhile. */
  async #attempt(
    batch: readonly Waiting[],
    query: Query,
  ): Promise<Outcome[] | undefined> {
    await this.#takeNews(query);
    const outcomes: Outcome[] = [];
    for (const {run} of batch) {
      // Each begins with what the one before has left.
      outcomes.push(await settle(run(this.#stale)));
    }
    if (this.#draft.isEmpty || (await this.#write(query))) return outcomes;
    this.#forget();
    return undefined;
  }

  async #takeNews(query: Query): Promise<void> {
    const {id, base} = this.#workspace;
    const rows = await query<News>(NEWS, [id, this.#seen]);
    const [first] = rows;
    if (!first) throw unknownKey();
    if (Number(first.version) === this.#seen) return;
    if (Number(first.cleared) > this.#seen) this.#entries = new Entries(base);
    this.#entries.read(rows.filter(hasKey));
    this.#seen = Number(first.version);
    this.#stale = true;
  }

  /** Writes the draft; false when somebody else wrote first. */
  async #write(query: Query): Promise<boolean> {
    const {id, base} = this.#workspace;
    const commit = randomUUID();
    this.#inDoubt = true;
    const rows = this.#draft.rows();
    const cleans = this.#entries.goneKeys > GONE_KEYS;
    const values = [
      ...[id, this.#seen, commit],
      rows.map(({key}) => key),
      rows.map(({value}) => value),
      ...[this.#draft.cleared, cleans],
      cleans ? [...base.keys()] : [],
    ];
    const version = await this.#tryTwice(query, commit, values);
    if (version === undefined) {
      this.#inDoubt = false;
      return false;
    }
    this.#seen = version;
    this.#draft = new Draft(base);
    if (cleans || values[5]) this.#entries.forgetGoneKeys();
    return true;
  }

  /**
   * A connection that breaks in the middle of a commit leaves open whether it was
   * done. The same commit once more settles that: it can't be done twice.
   */
  async #tryTwice(
    query: Query,
    commit: string,
    values: readonly unknown[],
  ): Promise<number | undefined> {
    const write = async () => {
      const [row] = await query<{version: string}>(COMMIT, values);
      return row && Number(row.version);
    };
    try {
      return await write();
    } catch (error) {
      const pooled = query === this.#database.query;
      if (!(error instanceof DatabaseUnavailable) || !pooled) throw error;
      const version = await write();
      if (version !== undefined) return version;
      const own = await query<{version: string}>(OWN_COMMIT, [
        this.#workspace.id,
        commit,
      ]);
      if (own[0]) return Number(own[0].version);
      throw error;
    }
  }

  /** What is in memory may not be what is stored: the next look reads everything. */
  #forget(): void {
    this.#seen = -1;
    this.#stale = true;
    this.#entries = new Entries(this.#workspace.base);
    this.#draft = new Draft(this.#workspace.base);
  }
}

async function settle(running: Promise<unknown>): Promise<Outcome> {
  try {
    return {value: await running};
  } catch (error) {
    return {error};
  }
}

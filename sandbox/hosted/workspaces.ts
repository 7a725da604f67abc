import {LRUCache} from 'lru-cache';
import {createSandbox} from '../core/index.ts';
import type {Sandbox} from '../core/index.ts';
import type {ServedApi} from '../node/served-api.ts';
import type {Database} from './database.ts';
import type {Bounds} from './entries.ts';
import {hashOf, newKey, newWorkspaceId} from './keys.ts';
import type {PresentedKey} from './keys.ts';
import {unknownKey} from './refusals.ts';
import {Bases, baseOf} from './samples.ts';
import {
  CREATE_WORKSPACE,
  DELETE_EXPIRED,
  FIND_WORKSPACE,
} from './statements.ts';
import {WorkspaceStore} from './workspace-store.ts';

/** A workspace that was just made; its keys are told this once. */
export interface NewWorkspace {
  readonly id: string;
  readonly expiresAt: Date;
  /** In the order of the API's sandbox users. */
  readonly keys: readonly string[];
}

/** A workspace in memory. */
interface Loaded {
  readonly sandbox: Sandbox;
  readonly store: WorkspaceStore;
  /** By the hash of a reader's key: the key that stands for it in the sample data. */
  readonly sampleKeys: ReadonlyMap<string, string>;
  /** Bytes that it was last reckoned to take. */
  readonly weight: number;
}

/** A workspace to call, and as whom. */
export interface Opened {
  readonly sandbox: Sandbox;
  readonly sampleKey: string;
}

/** How workspaces are kept. */
export interface WorkspacesOptions {
  readonly database: Database;
  readonly bounds: Bounds;
  readonly lifetimeSeconds: number;
  /** About how many bytes the workspaces in memory may take together. */
  readonly memoryBytes: number;
  readonly newId: () => string;
}

/** What a workspace takes beside what it holds: its routes, indexes and maps. */
const BYTES_OF_A_WORKSPACE = 150_000;
/** JSON takes about so many times its length as objects in memory. */
const BYTES_OF_A_BYTE = 3;
/** How long a key is remembered that no workspace has, so that nobody asks the database over and over. */
const UNKNOWN_MILLISECONDS = 60_000;
/** Workspaces deleted by one statement. */
const DELETED_AT_ONCE = 200;

/** In steps, so that small changes don't count. */
const weightOf = ({bytes}: WorkspaceStore): number =>
  BYTES_OF_A_WORKSPACE + BYTES_OF_A_BYTE * Math.ceil(bytes / 65_536) * 65_536;

/** The workspaces of a database; those used last are held in memory. */
export class Workspaces {
  readonly #api: ServedApi;
  readonly #options: WorkspacesOptions;
  readonly #bases: Bases;
  readonly #loaded: LRUCache<string, Loaded>;
  readonly #loading = new Map<string, Promise<Loaded>>();
  readonly #unknown = new LRUCache<string, true>({
    max: 10_000,
    ttl: UNKNOWN_MILLISECONDS,
  });

  private constructor(
    api: ServedApi,
    options: WorkspacesOptions,
    bases: Bases,
  ) {
    this.#api = api;
    this.#options = options;
    this.#bases = bases;
    this.#loaded = new LRUCache({
      maxSize: options.memoryBytes,
      sizeCalculation: ({weight}) => weight,
    });
  }

  static async open(
    api: ServedApi,
    options: WorkspacesOptions,
  ): Promise<Workspaces> {
    const base = await baseOf(api.implementation);
    const bases = new Bases(base, options.database.query);
    return new Workspaces(api, options, bases);
  }

  /** How many are in memory. */
  get loaded(): number {
    return this.#loaded.size;
  }

  async create(): Promise<NewWorkspace> {
    const {database, lifetimeSeconds} = this.#options;
    const {users} = this.#api.definition;
    const id = newWorkspaceId();
    const keys = users.map(() => newKey(id));
    const byHash = users.map(({key}, i) => [hashOf(keys[i] ?? ''), key]);
    const [row] = await database.query<{expires_at: Date}>(CREATE_WORKSPACE, [
      id,
      await this.#bases.ownHash(),
      JSON.stringify(Object.fromEntries(byHash)),
      lifetimeSeconds,
    ]);
    if (!row) throw new Error('The database made no workspace.');
    return {id, expiresAt: row.expires_at, keys};
  }

  /** @throws ApiError for a key that no workspace has */
  async open({workspace, key}: PresentedKey): Promise<Opened> {
    const {sandbox, sampleKeys} = await this.#find(workspace);
    const sampleKey = sampleKeys.get(hashOf(key));
    if (sampleKey === undefined) throw unknownKey();
    return {sandbox, sampleKey};
  }

  /** Takes note of what a workspace takes up, after a call may have changed it. */
  weigh(id: string): void {
    const loaded = this.#loaded.peek(id);
    if (loaded && weightOf(loaded.store) !== loaded.weight) {
      this.#keep(id, loaded);
    }
  }

  /** Waits for the calls under way. */
  async settled(): Promise<void> {
    await Promise.all(
      [...this.#loaded.values()].map(({store}) => store.close()),
    );
  }

  /** Deletes some of those whose time is over; gives how many. */
  async deleteExpired(): Promise<number> {
    const [row] = await this.#options.database.query<{count: number}>(
      DELETE_EXPIRED,
      [DELETED_AT_ONCE],
    );
    return row?.count ?? 0;
  }

  async #find(id: string): Promise<Loaded> {
    const there = this.#loaded.get(id);
    if (there) return there;
    if (this.#unknown.has(id)) throw unknownKey();
    let loading = this.#loading.get(id);
    if (!loading) {
      loading = this.#load(id).finally(() => this.#loading.delete(id));
      this.#loading.set(id, loading);
    }
    return loading;
  }

  async #load(id: string): Promise<Loaded> {
    const {database, bounds, newId} = this.#options;
    const {implementation} = this.#api;
    const [row] = await database.query<{
      sample: string;
      keys: Record<string, string>;
    }>(FIND_WORKSPACE, [id]);
    if (!row) {
      this.#unknown.set(id, true);
      throw unknownKey();
    }
    const base = await this.#bases.get(row.sample);
    const store = new WorkspaceStore(database, {id, base, bounds});
    const sandbox = await createSandbox(implementation, {
      sample: implementation.sample,
      persistence: store,
      newId,
    });
    const sampleKeys = new Map(Object.entries(row.keys));
    return this.#keep(id, {sandbox, store, sampleKeys});
  }

  #keep(id: string, parts: Omit<Loaded, 'weight'>): Loaded {
    const loaded = {...parts, weight: weightOf(parts.store)};
    // The cache weighs a value once: a new weight needs a new object.
    this.#loaded.set(id, loaded);
    return loaded;
  }
}

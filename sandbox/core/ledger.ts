import type {Change, Persistence} from './persistence.ts';
import type {StoreDesign} from './implementation.ts';
import type {Store} from './store/store.ts';
import type {Transaction} from './store/transaction.ts';

interface Pending {
  transaction: Transaction;
  failure?: unknown;
}

/**
 * The state and its persistence. Work on the state is done at once, in memory;
 * a write's promise resolves when its changes are durable. Writes that arrive
 * while others are being made durable go together in the next commit.
 */
export class Ledger {
  state: Store;
  readonly #design: StoreDesign<Store, unknown>;
  readonly #sample: unknown;
  readonly #persistence: Persistence | undefined;
  #waiting: Pending[] = [];
  #writing = false;
  #flush: Promise<void> | undefined;
  #flushing: Promise<void> = Promise.resolve();

  constructor(
    design: StoreDesign<Store, unknown>,
    sample: unknown,
    persistence: Persistence | undefined,
  ) {
    this.#design = design;
    this.#sample = sample;
    this.#persistence = persistence;
    this.state = design.createStore(sample);
  }

  /** Takes in what is stored; puts in the sample data where nothing ever was. */
  async open(): Promise<void> {
    await this.#alone(async () => {
      const stored = await this.#persistence?.load();
      if (stored) {
        this.#replace(stored);
      } else {
        await this.#putSample();
      }
    });
  }

  /**
   * Does work, and waits until what it wrote is durable. With `writes`, work that
   * turned out to change nothing waits too: what it found so may not be durable yet.
   */
  run<T>(
    work: (state: Store, transaction: Transaction) => T,
    {writes}: {writes: boolean},
  ): Promise<T> {
    return this.#alone(async () => {
      const transaction = this.#design.createTransaction(this.state);
      let result: T;
      try {
        result = work(this.state, transaction);
      } catch (error) {
        transaction.rollback();
        throw error;
      }
      const busy = this.#writing || this.#waiting.length > 0;
      if (transaction.changes.length > 0 || (writes && busy)) {
        await this.#commit(transaction);
      }
      return result;
    });
  }

  /** Puts the sample data back. */
  reset(): Promise<void> {
    return this.#alone(() => this.#putSample());
  }

  async close(): Promise<void> {
    await this.#flushing;
    await this.#flush;
    await this.#persistence?.close?.();
  }

  /** Where others use the storage too, runs alone among them, on the newest state. */
  async #alone<T>(run: () => Promise<T>): Promise<T> {
    if (!this.#persistence?.exclusive) {
      return run();
    }
    return this.#persistence.exclusive(async (stale) => {
      if (stale) {
        const stored = await this.#persistence?.load();
        this.#replace(stored ?? {entries: []});
      }
      return run();
    });
  }

  #replace(stored: Parameters<Store['load']>[0]): void {
    this.state = this.#design.createStore(this.#sample);
    this.state.load(stored);
  }

  async #putSample(): Promise<void> {
    const before = this.state;
    this.state = this.#design.createStore(this.#sample);
    const transaction = this.#design.createTransaction(this.state);
    transaction.onRollback(() => {
      this.state = before;
    });
    transaction.changes.push({type: 'clear'});
    this.#design.loadSample(this.state, transaction, this.#sample);
    await this.#commit(transaction);
  }

  async #commit(transaction: Transaction): Promise<void> {
    if (!this.#persistence) {
      return;
    }
    const pending: Pending = {transaction};
    this.#waiting.push(pending);
    this.#flush ??= this.#flushing.then(() => {
      this.#flush = undefined;
      this.#flushing = this.#write();
      return this.#flushing;
    });
    await this.#flush;
    if (pending.failure !== undefined) {
      throw pending.failure;
    }
  }

  async #write(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    const changes: Change[] = batch.flatMap(
      ({transaction}) => transaction.changes,
    );
    if (changes.length === 0) {
      return;
    }
    this.#writing = true;
    try {
      await this.#persistence?.commit(changes);
    } catch (error) {
      this.#takeBack([...batch, ...this.#waiting], error);
      this.#waiting = [];
    }
    this.#writing = false;
  }

  /** What could not be made durable, and all that was built on it, never happened. */
  #takeBack(pending: Pending[], failure: unknown): void {
    for (const item of pending.reverse()) {
      item.transaction.rollback();
      item.failure = failure;
    }
  }
}

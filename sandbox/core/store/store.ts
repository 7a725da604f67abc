import type {JsonObject} from '../json.ts';
import type {StoredState} from '../persistence.ts';

/** A place in the store: its value changes, its order doesn't. */
export interface Cell<T> {
  readonly seq: number;
  /** Looks like a path, for example `annotation/<user>/<app>/<input>/<annotation>`. */
  readonly key: string;
  value: T;
}

/** All that a sandbox holds. An API says how it is indexed. */
export abstract class Store {
  #lastSeq = 0;
  #lastMicros = 0;

  /**
   * Puts a cell in all indexes. What belongs nowhere, as after a change of what
   * a sandbox consists of, is left out: then the answer is false.
   */
  abstract insert(cell: Cell<JsonObject>): boolean;

  nextSeq(): number {
    this.#lastSeq += 1;
    return this.#lastSeq;
  }

  /** The time, later than any it gave before, so that nothing was made at once. */
  timestamp(now: Date): string {
    this.#lastMicros = Math.max(now.getTime() * 1000, this.#lastMicros + 1);
    const [seconds] = new Date(this.#lastMicros / 1000)
      .toISOString()
      .split('.');
    const fraction = String(this.#lastMicros % 1_000_000).padStart(6, '0');
    return `${seconds}.${fraction}Z`;
  }

  /** Takes in what was stored earlier. */
  load({entries}: StoredState): void {
    const stored = [...entries].sort(
      ([, a], [, b]) => Number(a.seq) - Number(b.seq),
    );
    for (const [key, {seq, value}] of stored) {
      const cell = {key, seq: Number(seq), value: value as JsonObject};
      if (this.insert(cell)) {
        this.#lastSeq = Math.max(this.#lastSeq, cell.seq);
        this.#noticeTime(cell.value);
      }
    }
  }

  /** No timestamp is given that is older than one that is stored. */
  #noticeTime({modified_at}: JsonObject): void {
    if (typeof modified_at === 'string') {
      const micros = Number(/\.\d{3}(\d{3})Z$/.exec(modified_at)?.[1] ?? 0);
      const time = Date.parse(modified_at) * 1000 + micros;
      this.#lastMicros = Math.max(this.#lastMicros, time || 0);
    }
  }
}

import type {JsonObject} from '../core/json.ts';
import type {Change} from '../core/persistence.ts';

/** Something stored, and the bytes that it takes as JSON. */
interface Entry {
  readonly value: JsonObject;
  readonly bytes: number;
}

/** What all workspaces of a build begin with: shared by all that are loaded, never changed. */
export type Base = ReadonlyMap<string, Entry>;

/** How much a workspace may hold. */
export interface Bounds {
  /** Bytes of JSON, keys included. */
  readonly bytes: number;
  /** Things of a kind; a kind is the first step of a key. */
  readonly items: Readonly<Record<string, number>>;
}

/** A bound that a change would break: what of, and how many there may be. */
export interface Excess {
  readonly what: string;
  readonly most: number;
}

/** A row of the table `entry`: no value means that the key is gone. */
export interface Row {
  readonly key: string;
  readonly value: string | null;
}

const kindOf = (key: string) => key.slice(0, key.indexOf('/'));
const sizeOf = (key: string, text: string) =>
  Buffer.byteLength(key) + Buffer.byteLength(text);

/** The base in the form that the database keeps: a list of keys and values. */
export function readBase(
  entries: Iterable<readonly [string, JsonObject]>,
): Base {
  return new Map(
    [...entries].map(([key, value]) => [
      key,
      {value, bytes: sizeOf(key, JSON.stringify(value))},
    ]),
  );
}

/** What a workspace holds, and how much of it there is. */
export class Entries {
  readonly #base: Base;
  readonly #entries: Map<string, Entry>;
  readonly #counts = new Map<string, number>();
  /** Rows that say no more than that a key is gone. */
  readonly #gone = new Set<string>();
  #bytes = 0;

  constructor(base: Base) {
    this.#base = base;
    this.#entries = new Map(base);
    for (const [key, {bytes}] of base) this.#count(key, bytes, 1);
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** How many rows are kept for keys that came and went. */
  get goneKeys(): number {
    return this.#gone.size;
  }

  forgetGoneKeys(): void {
    this.#gone.clear();
  }

  *all(): Generator<readonly [string, JsonObject]> {
    for (const [key, {value}] of this.#entries) yield [key, value];
  }

  /** Takes in rows of the database. */
  read(rows: Iterable<Row>): void {
    for (const {key, value} of rows) {
      if (value === null) {
        this.#put(key, undefined);
      } else {
        const bytes = sizeOf(key, value);
        this.#put(key, {value: JSON.parse(value) as JsonObject, bytes});
      }
    }
  }

  /**
   * Takes in the changes of one call and notes them in the draft; unless they
   * would break a bound: then it tells which, and nothing changes.
   */
  apply(
    changes: readonly Change[],
    bounds: Bounds,
    draft: Draft,
  ): Excess | undefined {
    const before = new Map<string, Entry | undefined>();
    const held = {bytes: this.#bytes, counts: new Map(this.#counts)};
    const put = (key: string, entry: Entry | undefined) => {
      if (!before.has(key)) before.set(key, this.#entries.get(key));
      this.#put(key, entry);
    };
    const noted: Noted[] = [];
    for (const change of changes) {
      if (change.type === 'clear') {
        for (const key of [...this.#entries.keys()]) put(key, undefined);
        noted.push('clear');
      } else if (change.type === 'delete') {
        put(change.key, undefined);
        noted.push({key: change.key, value: null});
      } else {
        const {key, value} = change;
        const text = JSON.stringify(value);
        put(key, {value, bytes: sizeOf(key, text)});
        noted.push({key, value: text});
      }
    }
    const excess = this.#excess(bounds, held);
    if (excess) {
      for (const [key, entry] of before) this.#put(key, entry);
    } else {
      draft.note(noted);
    }
    return excess;
  }

  #put(key: string, entry: Entry | undefined): void {
    const old = this.#entries.get(key);
    if (old) this.#count(key, -old.bytes, -1);
    if (entry) {
      this.#entries.set(key, entry);
      this.#gone.delete(key);
      this.#count(key, entry.bytes, 1);
    } else {
      this.#entries.delete(key);
      if (!this.#base.has(key)) this.#gone.add(key);
    }
  }

  #count(key: string, bytes: number, items: number): void {
    const kind = kindOf(key);
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + items);
    this.#bytes += bytes;
  }

  /** Whoever is over a bound may still take things away. */
  #excess(
    {bytes, items}: Bounds,
    held: {bytes: number; counts: ReadonlyMap<string, number>},
  ): Excess | undefined {
    if (this.#bytes > bytes && this.#bytes > held.bytes) {
      return {what: 'bytes', most: bytes};
    }
    for (const [kind, most] of Object.entries(items)) {
      const count = this.#counts.get(kind) ?? 0;
      if (count > most && count > (held.counts.get(kind) ?? 0)) {
        return {what: `${kind}s`, most};
      }
    }
    return undefined;
  }
}

type Noted = Row | 'clear';

/** What is to be written in the next commit. */
export class Draft {
  readonly #base: Base;
  readonly #written = new Map<string, string | null>();
  #cleared = false;

  constructor(base: Base) {
    this.#base = base;
  }

  get cleared(): boolean {
    return this.#cleared;
  }

  get isEmpty(): boolean {
    return !this.#cleared && this.#written.size === 0;
  }

  note(noted: readonly Noted[]): void {
    for (const item of noted) {
      if (item === 'clear') {
        this.#cleared = true;
        this.#written.clear();
      } else {
        this.#written.set(item.key, item.value);
      }
    }
  }

  /** The rows that make the database say the same. */
  rows(): Row[] {
    const rows = [...this.#written].map(([key, value]) => ({key, value}));
    if (!this.#cleared) return rows;
    // No row is left: what is as in the base needs none, and what is not there has to be told.
    const missing = [...this.#base.keys()]
      .filter((key) => !this.#written.has(key))
      .map((key) => ({key, value: null}));
    return [
      ...rows.filter(({key, value}) => value !== this.#baseText(key)),
      ...missing,
    ];
  }

  #baseText(key: string): string | null {
    const entry = this.#base.get(key);
    return entry ? JSON.stringify(entry.value) : null;
  }
}

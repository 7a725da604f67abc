import {ListsByKey} from '../../../sandbox/core/store/ordered.ts';
import type {JsonObject} from '../../../sandbox/core/json.ts';
import {Store} from '../../../sandbox/core/store/store.ts';
import type {Cell} from '../../../sandbox/core/store/store.ts';
import type {Transaction} from '../../../sandbox/core/store/transaction.ts';

/** A note, as it is stored and answered. */
export interface Note {
  id: string;
  title: string;
  tags: string[];
}

/** What a sandbox of the notes API holds at first. */
export interface NotesSample {
  users: {id: string; token: string}[];
  notes: {owner: string; note: Note}[];
}

/** All notes, by their owner. */
export class Notes extends Store {
  readonly users: ReadonlyMap<string, string>;
  readonly #lists = new ListsByKey<Cell<Note>>();

  constructor({users}: NotesSample) {
    super();
    this.users = new Map(users.map(({id, token}) => [token, id]));
  }

  of(owner: string): readonly Cell<Note>[] {
    return this.#lists.get(owner);
  }

  find(owner: string, id: string): Cell<Note> | undefined {
    return this.of(owner).find(({value}) => value.id === id);
  }

  override insert(cell: Cell<JsonObject>): boolean {
    this.#lists.insert(ownerOf(cell), cell as unknown as Cell<Note>);
    return true;
  }

  remove(cell: Cell<Note>): void {
    this.#lists.delete(ownerOf(cell), cell);
  }
}

function ownerOf({key}: Cell<unknown>): string {
  return key.split('/')[1] ?? '';
}

/** Adds a note. */
export function addNote(
  notes: Notes,
  transaction: Transaction,
  owner: string,
  value: Note,
): void {
  const cell = {seq: notes.nextSeq(), key: `note/${owner}/${value.id}`, value};
  notes.insert(cell as unknown as Cell<JsonObject>);
  transaction.notePut(cell);
  transaction.onRollback(() => notes.remove(cell));
}

/** Takes a note out. */
export function removeNote(
  notes: Notes,
  transaction: Transaction,
  cell: Cell<Note>,
): void {
  notes.remove(cell);
  transaction.noteDelete(cell);
  transaction.onRollback(() =>
    notes.insert(cell as unknown as Cell<JsonObject>),
  );
}

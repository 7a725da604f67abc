import type {JsonObject} from '../json.ts';
import type {Change} from '../persistence.ts';
import type {Cell} from './store.ts';

/**
 * Writes of one call. They take effect at once, in order, and are noted, to be
 * made durable; until they are, they can be taken back.
 */
export class Transaction {
  readonly changes: Change[] = [];
  readonly #undo: (() => void)[] = [];

  /** Notes what is to be done when the transaction is taken back. */
  onRollback(undo: () => void): void {
    this.#undo.push(undo);
  }

  /** Notes that a cell is new or has a new value. */
  notePut({key, seq, value}: Cell<object>): void {
    this.changes.push({
      type: 'put',
      key,
      value: {seq, value: value as JsonObject},
    });
  }

  /** Notes that a cell is gone. */
  noteDelete({key}: Cell<object>): void {
    this.changes.push({type: 'delete', key});
  }

  /** Gives a cell another value. */
  update<T extends object>(cell: Cell<T>, value: T): void {
    const before = cell.value;
    cell.value = value;
    this.onRollback(() => {
      cell.value = before;
    });
    this.notePut(cell);
  }

  /** How far the transaction has come, to go back to. */
  savepoint(): {undo: number; changes: number} {
    return {undo: this.#undo.length, changes: this.changes.length};
  }

  /** Takes back all writes, or those since a savepoint. */
  rollback(to = {undo: 0, changes: 0}): void {
    while (this.#undo.length > to.undo) {
      this.#undo.pop()?.();
    }
    this.changes.length = to.changes;
  }
}

import type {JsonObject} from '../../sandbox/core/json.ts';
import type {Change} from '../../sandbox/core/persistence.ts';
import type {App} from './app.ts';
import type {
  AnnotationRecord,
  Cell,
  ConceptRecord,
  InputRecord,
} from './records.ts';
import {insert, keyOf} from './state.ts';
import type {Kind, Records, State} from './state.ts';

/**
 * Writes of one call. They take effect at once, in order, and are noted, to be
 * made durable; until they are, they can be taken back.
 */
export class Transaction {
  readonly changes: Change[] = [];
  readonly #undo: (() => void)[] = [];
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  addInput(app: App, value: InputRecord): void {
    const cell = this.#add(app, keyOf(app, 'input', value.id), value);
    this.#undo.push(() => app.inputs.delete(cell));
  }

  addConcept(app: App, value: ConceptRecord): void {
    // Concept ids may hold any text; a slash in one must not look like a step of the key.
    const key = keyOf(app, 'concept', encodeURIComponent(value.id));
    this.#add(app, key, value);
    this.#undo.push(() => app.concepts.delete(value.id));
  }

  addAnnotation(app: App, value: AnnotationRecord): Cell<AnnotationRecord> {
    const key = keyOf(app, 'annotation', value.input_id, value.id);
    const cell = this.#add(app, key, value);
    this.#undo.push(() => app.annotations.delete(cell));
    return cell;
  }

  updateAnnotation(
    cell: Cell<AnnotationRecord>,
    value: AnnotationRecord,
  ): void {
    const before = cell.value;
    cell.value = value;
    this.#undo.push(() => {
      cell.value = before;
    });
    this.#note(cell);
  }

  deleteAnnotation(app: App, cell: Cell<AnnotationRecord>): void {
    app.annotations.delete(cell);
    this.#undo.push(() => app.annotations.insert(cell));
    this.changes.push({type: 'delete', key: cell.key});
  }

  /** Notes what else is to be done when the transaction is taken back. */
  onRollback(undo: () => void): void {
    this.#undo.push(undo);
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

  #add<T extends Records[Kind]>(app: App, key: string, value: T): Cell<T> {
    const cell = {seq: this.#state.nextSeq(), key, value};
    insert(app, cell);
    this.#note(cell);
    return cell;
  }

  #note({key, seq, value}: Cell<Records[Kind]>): void {
    this.changes.push({
      type: 'put',
      key,
      value: {seq, value: value as unknown as JsonObject},
    });
  }
}

import type {Cell} from '../../sandbox/core/store/store.ts';
import * as engine from '../../sandbox/core/store/transaction.ts';
import type {App} from './app.ts';
import type {
  AddJobRecord,
  AnnotationRecord,
  ConceptRecord,
  InputRecord,
} from './records.ts';
import {insert, keyOf} from './state.ts';
import type {Kind, Records, State} from './state.ts';

/** Writes of one call of the annotation API. */
export class Transaction extends engine.Transaction {
  readonly #state: State;

  constructor(state: State) {
    super();
    this.#state = state;
  }

  addInput(app: App, value: InputRecord): void {
    const cell = this.#add(app, keyOf(app, 'input', value.id), value);
    this.onRollback(() => app.inputs.delete(cell));
  }

  /** Deletes an input, and all annotations on it. */
  deleteInput(app: App, cell: Cell<InputRecord>): void {
    for (const annotation of [...app.annotations.ofInput(cell.value.id)]) {
      this.deleteAnnotation(app, annotation);
    }
    app.inputs.delete(cell);
    this.onRollback(() => app.inputs.insert(cell));
    this.noteDelete(cell);
  }

  addJob(app: App, value: AddJobRecord): void {
    const key = keyOf(app, 'add-job', encodeURIComponent(value.id));
    this.#add(app, key, value);
    this.onRollback(() => app.addJobs.delete(value.id));
  }

  addConcept(app: App, value: ConceptRecord): void {
    // Concept ids may hold any text; a slash in one must not look like a step of the key.
    const key = keyOf(app, 'concept', encodeURIComponent(value.id));
    this.#add(app, key, value);
    this.onRollback(() => app.concepts.delete(value.id));
  }

  addAnnotation(app: App, value: AnnotationRecord): Cell<AnnotationRecord> {
    const key = keyOf(app, 'annotation', value.input_id, value.id);
    const cell = this.#add(app, key, value);
    this.onRollback(() => app.annotations.delete(cell));
    return cell;
  }

  updateAnnotation(
    cell: Cell<AnnotationRecord>,
    value: AnnotationRecord,
  ): void {
    this.update(cell, value);
  }

  deleteAnnotation(app: App, cell: Cell<AnnotationRecord>): void {
    app.annotations.delete(cell);
    this.onRollback(() => app.annotations.insert(cell));
    this.noteDelete(cell);
  }

  #add<T extends Records[Kind]>(app: App, key: string, value: T): Cell<T> {
    const cell = {seq: this.#state.nextSeq(), key, value};
    insert(app, cell);
    this.notePut(cell);
    return cell;
  }
}

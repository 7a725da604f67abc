import {ListsByKey, OrderedList} from '../../sandbox/core/store/ordered.ts';
import {authorKey, isUserMade} from './records.ts';
import type {Cell} from '../../sandbox/core/store/store.ts';
import type {
  AddJobRecord,
  AnnotationRecord,
  ConceptRecord,
  InputRecord,
} from './records.ts';

type AnnotationCell = Cell<AnnotationRecord>;

/** All the annotations of an app, in the order they were made, from every side that they are asked for. */
export class Annotations {
  readonly #byId = new Map<string, AnnotationCell>();
  readonly #all = new OrderedList<AnnotationCell>();
  readonly #userMade = new OrderedList<AnnotationCell>();
  readonly #byInput = new ListsByKey<AnnotationCell>();
  readonly #byAuthor = new ListsByKey<AnnotationCell>();

  get all(): readonly AnnotationCell[] {
    return this.#all.items;
  }

  get userMade(): readonly AnnotationCell[] {
    return this.#userMade.items;
  }

  ofInput(inputId: string): readonly AnnotationCell[] {
    return this.#byInput.get(inputId);
  }

  ofAuthor(key: string): readonly AnnotationCell[] {
    return this.#byAuthor.get(key);
  }

  get(inputId: string, id: string): AnnotationCell | undefined {
    return this.#byId.get(`${inputId}/${id}`);
  }

  insert(cell: AnnotationCell): void {
    const {value} = cell;
    this.#byId.set(`${value.input_id}/${value.id}`, cell);
    this.#all.insert(cell);
    if (isUserMade(value)) {
      this.#userMade.insert(cell);
    }
    this.#byInput.insert(value.input_id, cell);
    this.#byAuthor.insert(authorKey(value), cell);
  }

  delete(cell: AnnotationCell): void {
    const {value} = cell;
    this.#byId.delete(`${value.input_id}/${value.id}`);
    this.#all.delete(cell);
    this.#userMade.delete(cell);
    this.#byInput.delete(value.input_id, cell);
    this.#byAuthor.delete(authorKey(value), cell);
  }
}

/** The inputs of an app, in the order they were added. */
export class Inputs {
  readonly #byId = new Map<string, Cell<InputRecord>>();
  readonly #all = new OrderedList<Cell<InputRecord>>();

  get all(): readonly Cell<InputRecord>[] {
    return this.#all.items;
  }

  get(id: string): Cell<InputRecord> | undefined {
    return this.#byId.get(id);
  }

  insert(cell: Cell<InputRecord>): void {
    this.#byId.set(cell.value.id, cell);
    this.#all.insert(cell);
  }

  delete(cell: Cell<InputRecord>): void {
    this.#byId.delete(cell.value.id);
    this.#all.delete(cell);
  }
}

/** An app: who may use it, and what is in it. */
export class App {
  readonly userId: string;
  readonly id: string;
  readonly collaborators: ReadonlySet<string>;
  readonly annotations = new Annotations();
  readonly inputs = new Inputs();
  readonly concepts = new Map<string, Cell<ConceptRecord>>();
  readonly addJobs = new Map<string, Cell<AddJobRecord>>();

  constructor(userId: string, id: string, collaborators: Iterable<string>) {
    this.userId = userId;
    this.id = id;
    this.collaborators = new Set(collaborators);
  }

  /** Whether a user owns the app or works on it. */
  has(userId: string): boolean {
    return userId === this.userId || this.collaborators.has(userId);
  }
}

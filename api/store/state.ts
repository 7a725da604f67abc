import {Store} from '../../sandbox/core/store/store.ts';
import type {SampleData} from '../sample-data.ts';
import {App} from './app.ts';
import type {Cell} from '../../sandbox/core/store/store.ts';
import type {
  AddJobRecord,
  AnnotationRecord,
  ConceptRecord,
  InputRecord,
} from './records.ts';

/** The kinds of things that are stored, by the first step of their keys. */
export interface Records {
  annotation: AnnotationRecord;
  input: InputRecord;
  concept: ConceptRecord;
  'add-job': AddJobRecord;
}

export type Kind = keyof Records;

/** All that a sandbox holds, indexed. */
export class State extends Store {
  readonly users: ReadonlyMap<string, string>;
  readonly apps: readonly App[];
  readonly #appsByKey: ReadonlyMap<string, App>;

  constructor({users, apps}: Pick<SampleData, 'users' | 'apps'>) {
    super();
    this.users = new Map(users.map(({id, key}) => [key, id]));
    this.apps = apps.map(
      ({user_id, id, collaborators}) => new App(user_id, id, collaborators),
    );
    this.#appsByKey = new Map(
      this.apps.map((app) => [`${app.userId}/${app.id}`, app]),
    );
  }

  app(userId: string, id: string): App | undefined {
    return this.#appsByKey.get(`${userId}/${id}`);
  }

  override insert(cell: Cell<object>): boolean {
    const [, userId = '', appId = ''] = cell.key.split('/');
    const app = this.app(userId, appId);
    if (!app) {
      return false;
    }
    insert(app, cell as Cell<Records[Kind]>);
    return true;
  }
}

/** The key that something is stored under. */
export function keyOf(app: App, kind: Kind, ...ids: string[]): string {
  return [kind, app.userId, app.id, ...ids].join('/');
}

/** Puts a cell in its app, in all indexes. */
export function insert(app: App, cell: Cell<Records[Kind]>): void {
  const kind = cell.key.split('/', 1)[0] as Kind;
  if (kind === 'annotation') {
    app.annotations.insert(cell as Cell<AnnotationRecord>);
  } else if (kind === 'input') {
    app.inputs.insert(cell as Cell<InputRecord>);
  } else if (kind === 'add-job') {
    const job = cell as Cell<AddJobRecord>;
    app.addJobs.set(job.value.id, job);
  } else {
    const concept = cell as Cell<ConceptRecord>;
    app.concepts.set(concept.value.id, concept);
  }
}

import type {JsonObject} from '../../sandbox/core/json.ts';
import type {StoredState} from '../../sandbox/core/persistence.ts';
import type {SampleData} from '../sample-data.ts';
import {App} from './app.ts';
import type {
  AnnotationRecord,
  Cell,
  ConceptRecord,
  InputRecord,
} from './records.ts';

/** The kinds of things that are stored, by the first step of their keys. */
export interface Records {
  annotation: AnnotationRecord;
  input: InputRecord;
  concept: ConceptRecord;
}

export type Kind = keyof Records;

/** All that a sandbox holds, indexed. */
export class State {
  readonly users: ReadonlyMap<string, string>;
  readonly apps: readonly App[];
  readonly #appsByKey: ReadonlyMap<string, App>;
  #lastSeq = 0;
  #lastMicros = 0;

  constructor({users, apps}: Pick<SampleData, 'users' | 'apps'>) {
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
    for (const [key, value] of stored) {
      const cell = {key, seq: Number(value.seq), value: value.value};
      const app = this.#appOf(key);
      if (app) {
        insert(app, cell as unknown as Cell<Records[Kind]>);
        this.#lastSeq = Math.max(this.#lastSeq, cell.seq);
        this.#noticeTime(cell.value as JsonObject);
      }
    }
  }

  #appOf(key: string): App | undefined {
    const [, userId = '', appId = ''] = key.split('/');
    return this.app(userId, appId);
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
  } else {
    const concept = cell as Cell<ConceptRecord>;
    app.concepts.set(concept.value.id, concept);
  }
}

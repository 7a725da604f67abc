import type {JsonObject} from '../../sandbox/core/json.ts';
import type {AnnotationJson, SampleData} from '../sample-data.ts';
import {fillData} from '../rules/defaults.ts';
import type {App} from './app.ts';
import {addConcepts, conceptName} from './concepts.ts';
import type {AnnotationRecord, WorkerRecord} from './records.ts';
import type {State} from './state.ts';
import type {Transaction} from './transaction.ts';

/** Puts sample data into an empty state. */
export function loadSample(
  state: State,
  transaction: Transaction,
  sample: SampleData,
): void {
  const annotations = [...sample.annotations, ...inputLevelOnes(sample)].sort(
    (a, b) => compare(a.annotation.created_at, b.annotation.created_at),
  );
  const inputLevel = new Map(
    annotations
      .filter(({annotation}) => annotation.input_level)
      .map((item) => [inputKey(item, item.annotation.input_id), item]),
  );
  const inputs = [...sample.inputs].sort((a, b) =>
    compare(a.input.created_at, b.input.created_at),
  );
  for (const item of inputs) {
    transaction.addInput(appOf(state, item), {
      id: item.input.id,
      annotation_id:
        inputLevel.get(inputKey(item, item.input.id))?.annotation.id ?? '',
      created_at: item.input.created_at,
    });
  }
  for (const item of annotations) {
    const app = appOf(state, item);
    const record = recordOf(app, item.annotation);
    addConcepts(app, transaction, record.data);
    transaction.addAnnotation(app, record);
  }
}

type Placed = {user_id: string; app_id: string};

function inputKey({user_id, app_id}: Placed, inputId: string): string {
  return `${user_id}/${app_id}/${inputId}`;
}

/** The input-level annotations of the inputs that bring none. */
function inputLevelOnes({inputs, annotations}: SampleData) {
  const present = new Set(
    annotations
      .filter(({annotation}) => annotation.input_level)
      .map((item) => inputKey(item, item.annotation.input_id)),
  );
  return inputs
    .filter((item) => !present.has(inputKey(item, item.input.id)))
    .map(({user_id, app_id, input}) => ({
      user_id,
      app_id,
      annotation: {
        id: `${input.id}-input`,
        input_id: input.id,
        data: input.data,
        input_level: true,
        status: {code: 24150, description: '', details: ''},
        worker: {user: {id: user_id}},
        created_at: input.created_at,
        modified_at: input.modified_at,
      } satisfies AnnotationJson,
    }));
}

function appOf(state: State, {user_id, app_id}: Placed): App {
  const app = state.app(user_id, app_id);
  if (!app) {
    throw new Error(
      `The sample data puts something into the app ${user_id}/${app_id}, which it does not define.`,
    );
  }
  return app;
}

function recordOf(app: App, annotation: AnnotationJson): AnnotationRecord {
  const copy = structuredClone(annotation);
  const data = copy.data as unknown as JsonObject;
  fillData(data, {
    conceptName: (id) => conceptName(app, id),
    newId: () => `${annotation.id}-region`,
  });
  return {
    id: copy.id,
    input_id: copy.input_id,
    data,
    status_code: copy.status.code,
    worker: copy.worker as WorkerRecord,
    input_level: copy.input_level ?? false,
    ...(copy.task_id && {task_id: copy.task_id}),
    created_at: copy.created_at,
    modified_at: copy.modified_at,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type {JsonObject} from '../../sandbox/core/json.ts';

/** Who made an annotation. */
export interface WorkerRecord {
  user?: {id: string};
  model?: {id: string; model_version?: {id: string}};
  workflow?: {id: string; version?: {id: string}};
}

/** An annotation as it is stored. */
export interface AnnotationRecord {
  id: string;
  input_id: string;
  data: JsonObject;
  status_code: number;
  worker: WorkerRecord;
  input_level: boolean;
  task_id?: string;
  annotation_info?: JsonObject;
  consensus_info?: JsonObject;
  /** Fields of the contract that are kept as they were sent. */
  kept?: JsonObject;
  created_at: string;
  modified_at: string;
}

/** An input as it is stored; its data is that of its input-level annotation. */
export interface InputRecord {
  id: string;
  annotation_id: string;
  /** Fields of the contract that are kept as they were sent. */
  kept?: JsonObject;
  created_at: string;
}

/** What became of the inputs that were added under the id of one job. */
export interface AddJobRecord {
  id: string;
  added: number;
  failed: number;
  created_at: string;
  modified_at: string;
}

/** A concept of an app. */
export interface ConceptRecord {
  id: string;
  name: string;
}

/** Whether a user made the annotation, not a model or a workflow. */
export function isUserMade({worker}: AnnotationRecord): boolean {
  return worker.user !== undefined;
}

/** What an annotation is filed under for the filters by author. */
export function authorKey({worker}: AnnotationRecord): string {
  if (worker.user) {
    return userKey(worker.user.id);
  }
  if (worker.model?.model_version) {
    return modelVersionKey(worker.model.model_version.id);
  }
  return worker.workflow?.version
    ? workflowVersionKey(worker.workflow.version.id)
    : 'other';
}

/** Every author by a key of his, her or its own. */
export function workerKey({worker}: AnnotationRecord): string {
  return JSON.stringify(worker);
}

/** Whether an annotation counts as trusted: where it doesn't say, when a user made it. */
export function isTrusted(record: AnnotationRecord): boolean {
  return (record.kept?.trusted ?? isUserMade(record)) === true;
}

export const userKey = (id: string) => `user/${id}`;
export const modelVersionKey = (id: string) => `model/${id}`;
export const workflowVersionKey = (id: string) => `workflow/${id}`;

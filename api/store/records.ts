import type {JsonObject} from '../../sandbox/core/json.ts';

/** Who made an annotation. */
export interface WorkerRecord {
  user?: {id: string};
  model?: {id: string; model_version?: {id: string}};
  workflow?: {id: string};
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
  created_at: string;
  modified_at: string;
}

/** An input as it is stored; its data is that of its input-level annotation. */
export interface InputRecord {
  id: string;
  annotation_id: string;
  created_at: string;
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
  return worker.model?.model_version
    ? modelVersionKey(worker.model.model_version.id)
    : 'other';
}

export const userKey = (id: string) => `user/${id}`;
export const modelVersionKey = (id: string) => `model/${id}`;

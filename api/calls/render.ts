import {statusOf} from '../errors.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import type {StatusCode} from '../status-codes.ts';
import type {App} from '../store/app.ts';
import type {AnnotationRecord, InputRecord} from '../store/records.ts';

/** An annotation as it is answered. */
export function renderAnnotation(record: AnnotationRecord): JsonObject {
  const {worker} = record;
  return {
    id: record.id,
    input_id: record.input_id,
    data: record.data,
    status: {...statusOf(record.status_code as StatusCode)},
    ...(worker.user && {user_id: worker.user.id}),
    ...(worker.model?.model_version && {
      model_version_id: worker.model.model_version.id,
    }),
    worker: worker as JsonObject,
    ...(record.input_level && {input_level: true}),
    ...(record.task_id && {task_id: record.task_id}),
    ...(record.annotation_info && {annotation_info: record.annotation_info}),
    ...(record.consensus_info && {consensus_info: record.consensus_info}),
    ...record.kept,
    created_at: record.created_at,
    modified_at: record.modified_at,
  };
}

/** The status of every input: the sandbox takes one in at once. */
export const INPUT_STATUS = 30000;

/** An input as it is answered, with the data of its input-level annotation. */
export function renderInput(app: App, record: InputRecord): JsonObject {
  const annotation = app.annotations.get(record.id, record.annotation_id);
  return {
    id: record.id,
    data: annotation?.value.data ?? {},
    status: {...statusOf(INPUT_STATUS)},
    ...record.kept,
    created_at: record.created_at,
    modified_at: annotation?.value.modified_at ?? record.created_at,
  };
}

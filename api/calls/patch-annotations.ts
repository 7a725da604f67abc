import {ApiError} from '../errors.ts';
import {isObject, sameJson} from '../../sandbox/core/json.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {patchers} from '../patch/index.ts';
import type {PatchAction} from '../patch/index.ts';
import {toleratesRemovals} from '../patch/removals.ts';
import {items, saysNothing} from '../rules/parts.ts';
import {PatchAnnotationsRequest} from '../schemas/annotation.ts';
import type {Cell} from '../../sandbox/core/store/store.ts';
import type {AnnotationRecord} from '../store/records.ts';
import {isUserMade} from '../store/records.ts';
import {checkSameAuthor} from './author.ts';
import {answerItems} from './batch.ts';
import {defineCall} from '../call.ts';
import type {CallDocumentation, Context} from '../call.ts';
import {checkMayChange, findAnnotation} from './find.ts';
import {keptAnnotation} from './kept.ts';
import {patchedData} from './patched-data.ts';
import {renderAnnotation} from './render.ts';
import {askedStatus} from './status.ts';

export const aboutPatchAnnotations: CallDocumentation = {
  summary: 'Update annotations',
  description:
    'Changes annotations, each named by its `input_id` and `id`. `action` says what happens to what they bring: `merge` adds to what is stored, `overwrite` replaces the stored `data`, `remove` takes out what it names: list items by their `id`, and keys that are `true`. The owner of the app may change every annotation that a user made, a collaborator only his or her own. Annotations of models are not changed.',
  limits: [
    '1 to 128 annotations in a call.',
    'What is stored afterwards must be an annotation that could have been created.',
  ],
  errors: [
    {
      code: 24154,
      when: '`status.code` is not one that an annotation stands in.',
    },
    {
      code: 24155,
      when: 'The annotation does not exist, a model made it, or a value is wrong.',
    },
    {
      code: 24156,
      when: "A collaborator's change of somebody else's annotation.",
    },
    {code: 30102, when: 'The input does not exist.'},
  ],
};

export const patchAnnotations = defineCall({
  rpc: 'PatchAnnotations',
  method: 'PATCH',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/annotations',
    short: '/v2/annotations',
  },
  request: PatchAnnotationsRequest,
  answer: 'AnnotationsResponse',
  batch: 'annotations',
  tolerates: toleratesRemovals,
  handle(request, context) {
    const {action, annotations, delete_if_empty_data: deleteIfEmpty} = request;
    if (deleteIfEmpty && action !== 'remove') {
      throw new ApiError(
        11102,
        `delete_if_empty_data goes with the action remove, not with ${action}. Leave it out.`,
      );
    }
    const raw = items(context.raw, 'annotations');
    return answerItems('annotations', annotations, context, (item, path, i) => {
      const cell = findChangeable(item, path, context);
      checkUnchanged(item, path, cell.value, context);
      const next = {
        ...patchedFields(raw[i] ?? {}, path, cell.value, action, context),
        status_code:
          askedStatus(item.status, `${path}.status`) ?? cell.value.status_code,
        ...(item.task_id && {task_id: item.task_id}),
        ...keptAfter(cell.value, item as JsonObject),
      };
      return store(cell, next, deleteIfEmpty ?? false, context);
    });
  },
});

function findChangeable(
  item: {id: string; input_id: string},
  path: string,
  context: Context,
): Cell<AnnotationRecord> {
  const {id, input_id} = item;
  const cell = findAnnotation(
    context.app,
    [input_id, id],
    {input: `${path}.input_id`, annotation: `${path}.id`},
    24155,
  );
  checkMayChange(context, cell.value, path);
  if (!isUserMade(cell.value)) {
    throw new ApiError(
      24155,
      `${path} names the annotation ${id}, which a model made. Those are not changed; POST an annotation of your own.`,
    );
  }
  return cell;
}

/** What is only kept is overwritten, whatever the action. */
function keptAfter(
  {kept: before}: AnnotationRecord,
  item: JsonObject,
): Pick<AnnotationRecord, 'kept'> {
  const kept = keptAnnotation(item);
  return kept ? {kept: {...before, ...kept}} : {};
}

type Item = Parameters<typeof checkSameAuthor>[0] & {
  created_at?: string | undefined;
  modified_at?: string | undefined;
  input_level?: boolean | undefined;
};

/** What only the API sets may be sent back, as it was got, but not changed. */
function checkUnchanged(
  item: Item,
  path: string,
  stored: AnnotationRecord,
  context: Context,
): void {
  checkSameAuthor(item, path, stored, context);
  for (const field of ['created_at', 'modified_at', 'input_level'] as const) {
    if (item[field] !== undefined && item[field] !== stored[field]) {
      throw new ApiError(
        24155,
        `${path}.${field} differs from what is stored, ${stored[field]}. It can't be changed; leave it out.`,
      );
    }
  }
}

/** The stored annotation with the patch applied to its data and free JSON. */
function patchedFields(
  item: JsonObject,
  path: string,
  stored: AnnotationRecord,
  action: PatchAction,
  context: Context,
): AnnotationRecord {
  const next = {...stored};
  if (item.data != null) {
    next.data = patchedData(item.data, stored, `${path}.data`, action, context);
  }
  for (const field of ['annotation_info', 'consensus_info'] as const) {
    const patch = item[field];
    if (patch != null) {
      const value = patchers[action](stored[field], patch);
      next[field] = isObject(value) ? value : {};
    }
  }
  return next;
}

function store(
  cell: Cell<AnnotationRecord>,
  next: AnnotationRecord,
  deleteIfEmpty: boolean,
  {app, transaction, timestamp}: Context,
): JsonObject {
  if (deleteIfEmpty && !next.input_level && saysNothing(next.data)) {
    transaction.deleteAnnotation(app, cell);
    return renderAnnotation(next);
  }
  if (!sameJson(next as never, cell.value as never)) {
    transaction.updateAnnotation(cell, {...next, modified_at: timestamp()});
  }
  return renderAnnotation(cell.value);
}

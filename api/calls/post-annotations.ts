import {ApiError} from '../errors.ts';
import {copyJson} from '../../sandbox/core/json.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {quote} from '../../sandbox/core/quote.ts';
import {fillConceptValues} from '../rules/defaults.ts';
import {checkId} from '../rules/ids.ts';
import {inner, regionsOf} from '../rules/parts.ts';
import {PostAnnotationsRequest} from '../schemas/annotation.ts';
import type {App} from '../store/app.ts';
import {authorOf} from './author.ts';
import {answerItems} from './batch.ts';
import {defineCall} from '../call.ts';
import type {CallDocumentation} from '../call.ts';
import {findInput} from './find.ts';
import {keptAnnotation} from './kept.ts';
import {renderAnnotation} from './render.ts';
import {askedStatus} from './status.ts';
import {checkNoMedia, prepareData} from './write-data.ts';

export const aboutPostAnnotations: CallDocumentation = {
  summary: 'Create annotations',
  description:
    'Adds annotations to inputs. Each holds at most one region; label several regions with several annotations. A region given by its `id` alone takes over the place of the region of that id that the input already has. Only the owner of the app may name another user as the author.',
  limits: [
    '1 to 128 annotations in a call.',
    'At most one region, or one frame of a video, in an annotation.',
    'Coordinates from 0 to 1; top above bottom, left of right; a polygon has three points or more; a mask is a PNG.',
  ],
  errors: [
    {
      code: 24154,
      when: '`status.code` is not one that an annotation stands in.',
    },
    {code: 24155, when: 'A value of the annotation is wrong or missing.'},
    {code: 24156, when: 'A collaborator names another user as the author.'},
    {code: 30102, when: 'The input does not exist.'},
    {code: 40010, when: 'The input already has an annotation with this id.'},
  ],
};

export const postAnnotations = defineCall({
  rpc: 'PostAnnotations',
  method: 'POST',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/annotations',
    short: '/v2/annotations',
  },
  request: PostAnnotationsRequest,
  answer: 'AnnotationsResponse',
  batch: 'annotations',
  handle: ({annotations}, context) =>
    answerItems('annotations', annotations, context, (item, path) => {
      const {app, transaction} = context;
      const inputId = findInput(app, item.input_id, `${path}.input_id`).value
        .id;
      const id = newIdFor(app, inputId, item.id, path, context.newId);
      const author = authorOf(item, path, context);
      const status = askedStatus(item.status, `${path}.status`) ?? 24150;
      refuseGiven(item, path);
      const data = (item.data ?? {}) as JsonObject;
      checkNoMedia(data, `${path}.data`);
      fillConceptValues(data, context.transport === 'grpc' ? 0 : 1);
      takeOverRegions(app, inputId, data, `${path}.data`);
      const kept = keptAnnotation(item as JsonObject);
      const now = context.timestamp();
      const cell = transaction.addAnnotation(app, {
        id,
        input_id: inputId,
        data: prepareData(data, `${path}.data`, context),
        status_code: status,
        worker: {user: {id: author}},
        input_level: false,
        ...(item.task_id && {task_id: item.task_id}),
        ...(item.annotation_info && {
          annotation_info: item.annotation_info as JsonObject,
        }),
        ...(item.consensus_info && {
          consensus_info: item.consensus_info as JsonObject,
        }),
        ...(kept && {kept}),
        created_at: now,
        modified_at: now,
      });
      return renderAnnotation(cell.value);
    }),
});

function newIdFor(
  app: App,
  inputId: string,
  id: string | undefined,
  path: string,
  newId: () => string,
): string {
  if (!id) {
    return newId();
  }
  checkId(id, `${path}.id`);
  if (app.annotations.get(inputId, id)) {
    throw new ApiError(
      40010,
      `${path}.id is "${id}", which the input ${inputId} already has. Choose another id, or leave it out to have one made; to change the annotation, PATCH it.`,
    );
  }
  return id;
}

/** Refuses what only the API sets. */
function refuseGiven(
  item: {created_at?: unknown; modified_at?: unknown; input_level?: unknown},
  path: string,
): void {
  for (const field of ['created_at', 'modified_at', 'input_level'] as const) {
    if (item[field]) {
      throw new ApiError(
        24155,
        `${path}.${field} is set by the API. Leave it out of a new annotation.`,
      );
    }
  }
}

/** Gives each region that has an id and no place the place of the input's region of that id. */
function takeOverRegions(
  app: App,
  inputId: string,
  data: JsonObject,
  path: string,
): void {
  for (const {region, path: at} of regionsOf(data, path)) {
    if (inner(region, 'region_info') || !region.id) {
      continue;
    }
    const id = String(region.id);
    const info = regionInfoOf(app, inputId, id);
    if (!info) {
      throw new ApiError(
        24155,
        `${at}.id is ${quote(id)}, and the input ${inputId} has no such region. Send region_info to draw a new one.`,
      );
    }
    region.region_info = copyJson(info);
  }
}

function regionInfoOf(
  app: App,
  inputId: string,
  regionId: string,
): JsonObject | undefined {
  for (const {value} of app.annotations.ofInput(inputId)) {
    for (const {region} of regionsOf(value.data, '')) {
      if (region.id === regionId) {
        return inner(region, 'region_info');
      }
    }
  }
  return undefined;
}

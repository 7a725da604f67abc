import type {SentRequest} from '../../sandbox/core/definition.ts';

/** Names one annotation. */
export interface AnnotationRef {
  userId: string;
  appId: string;
  inputId: string;
  annotationId: string;
}

/** What a request says about what it will change. */
export type TouchedAnnotations =
  | {kind: 'named'; refs: AnnotationRef[]}
  /** Delete many by inputs alone: the annotations must be listed to be known. */
  | {kind: 'inputs'; userId: string; appId: string; inputIds: string[]}
  /** Create: the answer names them. */
  | {kind: 'created'; userId: string; appId: string}
  | {kind: 'nothing'};

interface Place {
  userId: string;
  appId: string;
}

const ANNOTATIONS =
  /^\/v2(?:\/users\/([^/]+)\/apps\/([^/]+))?(?:\/inputs\/([^/]+))?\/annotations(?:\/([^/]+))?$/;

/** Reads from a request which annotations it is about to change. */
export function touchedBy(request: SentRequest): TouchedAnnotations {
  const path = ANNOTATIONS.exec(new URL(request.url).pathname);
  if (!path || request.method === 'GET') {
    return {kind: 'nothing'};
  }
  const [userId, appId, inputId, annotationId] = path.slice(1).map(decode);
  const body = jsonBody(request.body);
  const place =
    userId && appId ? {userId, appId} : placeOf(body['user_app_id']);
  if (!place) {
    return {kind: 'nothing'};
  }
  if (request.method === 'POST') {
    return {kind: 'created', ...place};
  }
  if (request.method === 'PATCH') {
    return {kind: 'named', refs: refsIn(body, place)};
  }
  if (inputId && annotationId) {
    return {kind: 'named', refs: [{...place, inputId, annotationId}]};
  }
  return deletedBy(body, place);
}

/** A part of a path; one that is wrongly encoded stands for itself, as the API will say. */
function decode(part: string | undefined): string | undefined {
  try {
    return part && decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The annotations that an answer (or a body) lists. */
export function refsIn(body: unknown, place: Place): AnnotationRef[] {
  return list(record(body)['annotations']).flatMap((item) => {
    const {id, input_id: inputId} = record(item);
    return typeof id === 'string' && typeof inputId === 'string' && id !== ''
      ? [
          {
            userId: place.userId,
            appId: place.appId,
            inputId,
            annotationId: id,
          },
        ]
      : [];
  });
}

function deletedBy(
  body: Record<string, unknown>,
  place: Place,
): TouchedAnnotations {
  const ids = list(body['ids']).map(String);
  const inputIds = list(body['input_ids']).map(String);
  if (ids.length === 0) {
    return {kind: 'inputs', ...place, inputIds};
  }
  return {
    kind: 'named',
    refs: ids.flatMap((annotationId, index) => {
      const inputId = inputIds[index];
      return inputId ? [{...place, inputId, annotationId}] : [];
    }),
  };
}

function placeOf(value: unknown): Place | undefined {
  const {user_id: userId, app_id: appId} = record(value);
  return typeof userId === 'string' && typeof appId === 'string'
    ? {userId, appId}
    : undefined;
}

function jsonBody(body: ArrayBuffer | null): Record<string, unknown> {
  try {
    return record(body && JSON.parse(new TextDecoder().decode(body)));
  } catch {
    return {};
  }
}

/** An unknown as an object to read from; what is none reads as empty. */
export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

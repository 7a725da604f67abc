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
  /** All of some inputs: the annotations must be listed to be known. */
  | {
      kind: 'inputs';
      userId: string;
      appId: string;
      inputIds: string[];
      /** Whether only those that are the inputs' own. */
      ownOnly?: boolean;
    }
  /** Create: the answer names them. */
  | {kind: 'created'; userId: string; appId: string}
  /** Create inputs: the answer names them, and each has annotations from then on. */
  | {kind: 'created-inputs'; userId: string; appId: string}
  | {kind: 'nothing'};

interface Place {
  userId: string;
  appId: string;
}

const ANNOTATIONS =
  /^\/v2(?:\/users\/([^/]+)\/apps\/([^/]+))?(?:\/inputs\/([^/]+))?\/annotations(?:\/([^/]+))?$/;

const INPUTS =
  /^\/v2(?:\/users\/([^/]+)\/apps\/([^/]+))?\/inputs(?:\/([^/]+))?$/;

/** Reads from a request which annotations it is about to change. */
export function touchedBy(request: SentRequest): TouchedAnnotations {
  const {pathname} = new URL(request.url);
  const path = ANNOTATIONS.exec(pathname);
  const inputs = INPUTS.exec(pathname);
  if (request.method === 'GET' || (!path && !inputs)) {
    return {kind: 'nothing'};
  }
  return path ? byAnnotations(request, path) : byInputs(request, inputs ?? []);
}

/** What is stored of an input is its own annotation; with an input all of its annotations go. */
function byInputs(
  {method, body: bytes}: SentRequest,
  path: readonly (string | undefined)[],
): TouchedAnnotations {
  const [userId, appId, inputId] = path.slice(1).map(decode);
  const body = jsonBody(bytes);
  const place =
    userId && appId ? {userId, appId} : placeOf(body['user_app_id']);
  if (!place) {
    return {kind: 'nothing'};
  }
  if (method === 'POST') {
    return {kind: 'created-inputs', ...place};
  }
  const inputIds =
    inputId !== undefined
      ? [inputId]
      : method === 'PATCH'
        ? inputIdsIn(body)
        : list(body['ids']).map(String);
  return {kind: 'inputs', ...place, inputIds, ownOnly: method === 'PATCH'};
}

/** The ids of the inputs that an answer (or a body) lists. */
export function inputIdsIn(body: unknown): string[] {
  return list(record(body)['inputs']).flatMap((item) => {
    const {id} = record(item);
    return typeof id === 'string' && id !== '' ? [id] : [];
  });
}

function byAnnotations(
  request: SentRequest,
  path: readonly (string | undefined)[],
): TouchedAnnotations {
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

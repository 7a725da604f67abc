import type {NetworkEdge} from '../../src/runner/network-edge.ts';
import type {WireRequest, WireResponse} from '../../src/runner/protocol.ts';
import type {AnnotationRef} from './touched.ts';
import {record, refsIn, touchedBy} from './touched.ts';

/** An annotation before and after a run; missing where it did not exist. */
export interface AnnotationChange {
  ref: AnnotationRef;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** More than that is not read: a picture of a change should stay a picture. */
const MAX_ANNOTATIONS = 24;
const SUCCESS = 10000;

/** Watches a run's requests, and reads what they touch before and after. */
export interface ChangeRecorder {
  before(request: WireRequest, signal: AbortSignal): Promise<void>;
  after(request: WireRequest, response: WireResponse): void;
  /** Reads the annotations as they are now, as far as that goes before the signal. */
  finish(signal: AbortSignal): Promise<AnnotationChange[]>;
}

/** Makes a recorder that reads, and only reads, through the given edge. */
export function createChangeRecorder(
  edge: Pick<NetworkEdge, 'read'>,
): ChangeRecorder {
  const seen = new Map<string, AnnotationChange>();

  const remember = (refs: readonly AnnotationRef[]) => {
    const fresh = refs
      .filter((ref) => !seen.has(keyOf(ref)))
      .slice(0, Math.max(0, MAX_ANNOTATIONS - seen.size));
    fresh.forEach((ref) => seen.set(keyOf(ref), {ref}));
    return fresh;
  };
  const look = (refs: readonly AnnotationRef[], signal: AbortSignal) =>
    Promise.all(
      remember(refs).map(async (ref) => {
        const before = await readAnnotation(edge, ref, signal);
        seen.set(keyOf(ref), {ref, ...(before && {before})});
      }),
    );

  return {
    async before(request, signal) {
      const touch = touchedBy(request);
      if (touch.kind === 'named') {
        await look(touch.refs, signal);
      } else if (touch.kind === 'inputs') {
        await look(await listOf(edge, touch, signal), signal);
      }
    },
    after(request, response) {
      const touch = touchedBy(request);
      if (touch.kind === 'created') {
        remember(refsIn(parse(response.body), touch));
      }
    },
    async finish(signal) {
      const changes = await Promise.all(
        [...seen.values()].map(async (change) => {
          const after = await readAnnotation(edge, change.ref, signal);
          return {...change, ...(after && {after})};
        }),
      );
      return changes.filter(({before, after}) => before ?? after);
    },
  };
}

function keyOf(ref: AnnotationRef): string {
  return JSON.stringify(ref);
}

function appPath({userId, appId}: {userId: string; appId: string}): string {
  return `/v2/users/${encodeURIComponent(userId)}/apps/${encodeURIComponent(appId)}`;
}

async function readAnnotation(
  edge: Pick<NetworkEdge, 'read'>,
  ref: AnnotationRef,
  signal: AbortSignal,
): Promise<Record<string, unknown> | undefined> {
  const path = `${appPath(ref)}/inputs/${encodeURIComponent(ref.inputId)}/annotations/${encodeURIComponent(ref.annotationId)}`;
  const {status, annotation} = await tryRead(edge, path, signal);
  return record(status)['code'] === SUCCESS && annotation
    ? record(annotation)
    : undefined;
}

async function listOf(
  edge: Pick<NetworkEdge, 'read'>,
  {
    userId,
    appId,
    inputIds,
  }: {userId: string; appId: string; inputIds: string[]},
  signal: AbortSignal,
): Promise<AnnotationRef[]> {
  const query = new URLSearchParams(inputIds.map((id) => ['input_ids', id]));
  query.set('list_all_annotations', 'true');
  query.set('per_page', String(MAX_ANNOTATIONS));
  const place = {userId, appId};
  const body = await tryRead(
    edge,
    `${appPath(place)}/annotations?${query}`,
    signal,
  );
  return refsIn(body, place);
}

/** A look for the reader's sake must not fail the run. */
async function tryRead(
  edge: Pick<NetworkEdge, 'read'>,
  path: string,
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  try {
    return record(await edge.read(path, signal));
  } catch {
    return {};
  }
}

function parse(body: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    return undefined;
  }
}

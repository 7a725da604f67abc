import type {
  ChangeRecorder,
  ReadPath,
  RecordedChange,
} from '../../sandbox/core/definition.ts';
import type {AnnotationRef} from './touched.ts';
import {inputIdsIn, record, refsIn, touchedBy} from './touched.ts';

/** An annotation that a run touched, as it was. */
interface Seen {
  ref: AnnotationRef;
  before?: Record<string, unknown>;
}

/** Some inputs of an app. */
interface Inputs {
  readonly userId: string;
  readonly appId: string;
  readonly inputIds: readonly string[];
  /** Whether only the annotations that are the inputs' own matter. */
  readonly ownOnly?: boolean;
}

/** More than that is not read: a picture of a change should stay a picture. */
const MAX_ANNOTATIONS = 24;
const SUCCESS = 10000;

/** Makes a recorder that reads, and only reads, in the given way. */
export function createChangeRecorder(read: ReadPath): ChangeRecorder {
  const seen = new Map<string, Seen>();
  /** Inputs that were made, whose annotations are yet to be listed. */
  const made: Inputs[] = [];

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
        const before = await readAnnotation(read, ref, signal);
        seen.set(keyOf(ref), {ref, ...(before && {before})});
      }),
    );

  return {
    async before(request, signal) {
      const touched = touchedBy(request);
      if (touched.kind === 'named') {
        await look(touched.refs, signal);
      } else if (touched.kind === 'inputs') {
        await look(await listOf(read, touched, signal), signal);
      }
    },
    after(request, answer) {
      const touched = touchedBy(request);
      if (touched.kind === 'created') {
        remember(refsIn(parse(answer), touched));
      } else if (touched.kind === 'created-inputs') {
        const {userId, appId} = touched;
        made.push({userId, appId, inputIds: inputIdsIn(parse(answer))});
      }
    },
    async finish(signal) {
      for (const inputs of made.filter(({inputIds}) => inputIds.length > 0)) {
        remember(await listOf(read, inputs, signal));
      }
      const changes = await Promise.all(
        [...seen.values()].map(
          async ({ref, before}): Promise<RecordedChange> => {
            const after = await readAnnotation(read, ref, signal);
            const path = [ref.inputId, ref.annotationId];
            return {path, ...(before && {before}), ...(after && {after})};
          },
        ),
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
  read: ReadPath,
  ref: AnnotationRef,
  signal: AbortSignal,
): Promise<Record<string, unknown> | undefined> {
  const path = `${appPath(ref)}/inputs/${encodeURIComponent(ref.inputId)}/annotations/${encodeURIComponent(ref.annotationId)}`;
  const {status, annotation} = await tryRead(read, path, signal);
  return record(status)['code'] === SUCCESS && annotation
    ? record(annotation)
    : undefined;
}

async function listOf(
  read: ReadPath,
  {userId, appId, inputIds, ownOnly = false}: Inputs,
  signal: AbortSignal,
): Promise<AnnotationRef[]> {
  const query = new URLSearchParams(inputIds.map((id) => ['input_ids', id]));
  query.set('list_all_annotations', 'true');
  query.set('per_page', String(MAX_ANNOTATIONS));
  const place = {userId, appId};
  const body = await tryRead(
    read,
    `${appPath(place)}/annotations?${query}`,
    signal,
  );
  const annotations = Array.isArray(body['annotations'])
    ? (body['annotations'] as unknown[])
    : [];
  const wanted = annotations.filter(
    (each) => !ownOnly || record(each)['input_level'] === true,
  );
  return refsIn({annotations: wanted}, place);
}

/** A look for the reader's sake must not fail the run. */
async function tryRead(
  read: ReadPath,
  path: string,
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  try {
    return record(await read(path, signal));
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

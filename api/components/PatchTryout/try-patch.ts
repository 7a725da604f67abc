import type {JsonObject, JsonValue} from '../../../sandbox/core/json.ts';
import type {PatchAction} from '../../patch/index.ts';
import {createSandbox} from '../../sandbox.ts';

/** What is stored after a PATCH, or which of the two texts the API refuses and why. */
export type PatchResult =
  | {readonly ok: true; readonly after: JsonValue}
  | {
      readonly ok: false;
      readonly refused: 'stored' | 'patch';
      readonly problem: string;
    };

const NAME = {input_id: 'input', id: 'annotation'};

/** How the API names what the reader typed. */
const ITS_PATH = /\bannotations\[0\]\.data\b\.?/g;

/**
 * Creates an annotation with the data that is stored, patches it, and answers the
 * data that it has then: all by the sandbox's own calls, in one that is made for it.
 * Concepts come without the names that the API has given them.
 */
export async function tryPatch(
  action: PatchAction,
  stored: JsonObject,
  patch: JsonObject,
): Promise<PatchResult> {
  const sandbox = await createSandbox();
  const send = async (rpc: string, request: JsonObject) => {
    const {body} = await sandbox.call(rpc, request, {
      authorization: 'Key owner-pat',
      transport: 'rest',
    });
    return body as unknown as Answer;
  };
  const image = {url: 'https://annotation-api.example/image.png'};
  await send('PostInputs', {inputs: [{id: NAME.input_id, data: {image}}]});
  const posted = await send('PostAnnotations', {
    annotations: [{...NAME, data: stored}],
  });
  const problem = problemIn(posted);
  if (problem !== undefined) return {ok: false, refused: 'stored', problem};
  const patched = await send('PatchAnnotations', {
    action,
    annotations: [{...NAME, data: patch}],
  });
  const refusal = problemIn(patched);
  return refusal === undefined
    ? {ok: true, after: withoutGivenNames(patched.annotations?.[0]?.data ?? {})}
    : {ok: false, refused: 'patch', problem: refusal};
}

interface Answer {
  readonly status: {readonly code: number; readonly details: string};
  readonly annotations?: readonly {
    readonly data?: JsonObject;
    readonly status: {readonly details: string};
  }[];
}

function problemIn({status, annotations}: Answer): string | undefined {
  if (status.code === 10000) return undefined;
  const details = annotations?.[0]?.status.details || status.details;
  return details.replaceAll(ITS_PATH, '');
}

/** A concept's name is its id until another is given. */
function withoutGivenNames(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutGivenNames);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(
    ([key, inner]) => key !== 'name' || inner !== value.id,
  );
  return Object.fromEntries(
    fields.map(([key, inner]) => [key, withoutGivenNames(inner)]),
  );
}

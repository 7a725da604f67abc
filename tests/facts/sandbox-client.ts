import type {
  AnnotationJson,
  InputJson,
  SampleData,
} from '../../api/sample-data.ts';
import type {
  JsonObject,
  Sandbox,
  SandboxOptions,
} from '../../sandbox/core/index.ts';
import {createSandbox} from '../../api/sandbox.ts';
import {sampleData} from '../../api/sample/index.ts';

/** Keys of the sandbox's users. */
export const KEYS = {
  owner: 'owner-pat',
  a: 'collaborator-a-pat',
  b: 'collaborator-b-pat',
} as const;

/** The app's path in its long form. */
export const APP = '/v2/users/sandbox-owner/apps/sandbox-app';
export const ANNOTATIONS = `${APP}/annotations`;

interface AnswerBody {
  readonly status: {code: number; description: string; details: string};
  readonly annotation: AnnotationJson;
  readonly annotations: AnnotationJson[];
  readonly input: InputJson;
  readonly inputs: InputJson[];
}

/** What a call was answered. */
export interface Reply extends AnswerBody {
  readonly http: number;
  readonly code: number;
  /** Codes of the items, in their order. */
  readonly itemCodes: number[];
}

interface SendOptions {
  readonly key?: string | null;
  readonly body?: unknown;
}

/** A sandbox with fresh sample data, and short ways to call it. */
export interface FactSandbox {
  send(method: string, path: string, options?: SendOptions): Promise<Reply>;
  post(annotations: unknown[], key?: string): Promise<Reply>;
  patch(action: string, annotations: unknown[], key?: string): Promise<Reply>;
  list(query?: string, key?: string): Promise<AnnotationJson[]>;
  /** One stored annotation, or undefined. */
  stored(inputId: string, id: string): Promise<AnnotationJson | undefined>;
  /** All that is stored, to tell whether anything changed. */
  everything(): Promise<AnnotationJson[]>;
  /** A call as gRPC makes it. */
  grpc(rpc: string, request: JsonObject, key?: string): Promise<Reply>;
}

function replyOf(http: number, body: AnswerBody): Reply {
  return {
    ...body,
    http,
    code: body.status.code,
    itemCodes: (body.annotations ?? body.inputs ?? []).map(
      ({status}) => status.code,
    ),
  };
}

async function sendTo(
  sandbox: Sandbox,
  method: string,
  path: string,
  {key = KEYS.owner, body}: SendOptions = {},
): Promise<Reply> {
  const response = await sandbox.fetch(
    new Request(`https://api.clarifai.com${path}`, {
      method,
      headers: {
        ...(key !== null && {Authorization: `Key ${key}`}),
        'Content-Type': 'application/json',
      },
      ...(body !== undefined && {
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    }),
  );
  return replyOf(response.status, (await response.json()) as AnswerBody);
}

/** Opens a sandbox with the sample data. */
export async function openSandbox(
  options: SandboxOptions<SampleData> = {},
): Promise<FactSandbox> {
  const sandbox = await createSandbox({sample: sampleData, ...options});
  const send: FactSandbox['send'] = (method, path, sent) =>
    sendTo(sandbox, method, path, sent);
  const list: FactSandbox['list'] = async (query = '', key = KEYS.owner) =>
    (await send('GET', `${ANNOTATIONS}?${query}`, {key})).annotations;
  return {
    send,
    list,
    post: (annotations, key = KEYS.owner) =>
      send('POST', ANNOTATIONS, {key, body: {annotations}}),
    patch: (action, annotations, key = KEYS.owner) =>
      send('PATCH', ANNOTATIONS, {key, body: {action, annotations}}),
    everything: () => list('list_all_annotations=true&per_page=1000'),
    async stored(inputId, id) {
      const reply = await send(
        'GET',
        `${APP}/inputs/${inputId}/annotations/${id}`,
      );
      return reply.code === 10000 ? reply.annotation : undefined;
    },
    async grpc(rpc, request, key = KEYS.owner) {
      const {httpStatus, body} = await sandbox.call(rpc, request, {
        authorization: `Key ${key}`,
        transport: 'grpc',
      });
      return replyOf(httpStatus, body as unknown as AnswerBody);
    },
  };
}

/** Concepts of an annotation or region, as `{dog: 1, cat: 0}`. */
export function values(
  data: AnnotationJson['data'] | undefined,
): Record<string, number> {
  return Object.fromEntries(
    (data?.concepts ?? []).map(({id, value}) => [id, value]),
  );
}

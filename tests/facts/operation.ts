import {expect} from 'vitest';
import type {OperationExpectation} from '../../code_snippets/api-guide/annotate/expectation.ts';
import type {Said} from './binding/said.ts';
import type {FactSandbox, Reply} from './sandbox-client.ts';

type ExpectedRequest = OperationExpectation['request'];

const FOLDER = '../../code_snippets/api-guide/annotate/operations';

/** What an item of a request says, as far as the facts look at it. */
interface SentItem {
  readonly id?: string;
  readonly input_id?: string;
  readonly user_id?: string;
  readonly status?: {readonly code: number};
  readonly data?: {
    readonly concepts?: readonly {id: string; value: number}[];
    readonly regions?: readonly {
      readonly id?: string;
      readonly region_info?: {
        readonly bounding_box?: Readonly<Record<string, number>>;
        readonly polygon?: {points: readonly Record<string, number>[]};
        readonly mask?: {readonly image: {readonly base64: string}};
      };
      readonly data?: {
        readonly concepts?: readonly {id: string; value: number}[];
      };
    }[];
  };
}

/** The request of an example, and what the sandbox answers to it. */
export interface RunOperation {
  readonly request: ExpectedRequest;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: {
    readonly action?: string;
    readonly annotations?: readonly SentItem[];
    readonly ids?: readonly string[];
    readonly input_ids?: readonly string[];
  };
  /** Items of the body; empty when it has none. */
  readonly items: readonly SentItem[];
  readonly reply: Reply;
}

function pathOf({path, query = {}}: ExpectedRequest): string {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      [value].flat().map((each) => [key, String(each)]),
    ),
  );
  const filled = path
    .replace('{user_id}', 'sandbox-owner')
    .replace('{app_id}', 'sandbox-app');
  return search.size === 0 ? filled : `${filled}?${search}`;
}

/**
 * Sends the request of an example, which all its languages must send, and sees
 * that it succeeds.
 *
 * @param example The operation's name, or a quoted `<Snippet operation="…" />`.
 */
export async function runOperation(
  example: Said | string,
  api: FactSandbox,
): Promise<RunOperation> {
  const name =
    typeof example === 'string'
      ? example
      : /^<Snippet operation="(\w+)" \/>$/.exec(example.text)?.[1];
  const {default: operation} = (await import(`${FOLDER}/${name}.ts`)) as {
    default: OperationExpectation;
  };
  const {request} = operation;
  const reply = await api.send(request.method, pathOf(request), {
    ...(request.body !== undefined && {body: request.body}),
  });
  expect(reply.code, reply.status.details).toBe(10000);
  const body = (request.body ?? {}) as RunOperation['body'];
  return {
    request,
    query: request.query ?? {},
    body,
    items: body.annotations ?? [],
    reply,
  };
}

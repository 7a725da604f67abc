import type {JsonObject, Sandbox} from '../../../sandbox/core/index.ts';
import {listenGrpc} from '../../../sandbox/node/grpc-listener.ts';
import {listenRest} from '../../../sandbox/node/rest-listener.ts';
import type {TestedApi} from '../tested-api.ts';
import type {Certificate} from './certificate.ts';

/** A call as it came in, before anything of the sandbox has looked at it, and its answer. */
export interface ReceivedCall {
  readonly sent:
    | {
        readonly transport: 'grpc';
        readonly rpc: string;
        readonly request: JsonObject;
      }
    | {
        readonly transport: 'rest';
        readonly method: string;
        /** Path and query. */
        readonly url: string;
        readonly body: string;
      };
  readonly authorization: string | undefined;
  /** The answer's body. */
  readonly answer: JsonObject;
}

/** A sandbox that answers for the API's host, over TLS, and remembers what it was asked. */
export interface TestServer {
  readonly restPort: number;
  /** Absent for an API that speaks REST alone. */
  readonly grpcPort: number | undefined;
  /** Forgets the calls and starts over with the sample data. */
  begin(): Promise<Sandbox>;
  /** The calls since {@link begin}. */
  received(): readonly ReceivedCall[];
  close(): Promise<void>;
}

/** Starts a sandbox of its own on free ports. */
export async function startTestServer(
  {createSandbox, grpc: contract}: Pick<TestedApi, 'createSandbox' | 'grpc'>,
  {cert, key}: Certificate,
): Promise<TestServer> {
  let sandbox = await createSandbox();
  let received: ReceivedCall[] = [];
  const recording = recordingSandbox(
    () => sandbox,
    (call) => received.push(call),
  );
  const listening = {host: '127.0.0.1', port: 0, tls: {cert, key}};
  const rest = await listenRest(recording, listening);
  const grpc = contract && (await listenGrpc(recording, contract, listening));
  return {
    restPort: rest.port,
    grpcPort: grpc?.port,
    async begin() {
      await sandbox.close();
      sandbox = await createSandbox();
      received = [];
      return sandbox;
    },
    received: () => received,
    async close() {
      await Promise.all([rest.close(), grpc?.close()]);
      await sandbox.close();
    },
  };
}

/** A sandbox that passes every call on and takes it down. */
function recordingSandbox(
  current: () => Sandbox,
  record: (call: ReceivedCall) => void,
): Sandbox {
  return {
    async fetch(request, from) {
      // A browser's question whether it may ask is no call.
      if (request.method === 'OPTIONS') return current().fetch(request, from);
      const {pathname, search} = new URL(request.url);
      const body = await request.clone().text();
      const response = await current().fetch(request, from);
      const answer = await jsonOf(response.clone());
      record({
        sent: {
          transport: 'rest',
          method: request.method,
          url: pathname + search,
          body,
        },
        authorization: request.headers.get('authorization') ?? undefined,
        answer,
      });
      return response;
    },
    async call(rpc, request, caller) {
      const answer = await current().call(rpc, request, caller);
      record({
        sent: {transport: 'grpc', rpc, request},
        authorization: caller.authorization,
        answer: answer.body,
      });
      return answer;
    },
    implementation: current().implementation,
    refuseUnreadable: (details) => current().refuseUnreadable(details),
    reset: () => current().reset(),
    close: () => current().close(),
  };
}

/** An answer's body; nothing at all for one that isn't a JSON object. */
async function jsonOf(response: Response): Promise<JsonObject> {
  try {
    return (await response.json()) as JsonObject;
  } catch {
    return {};
  }
}

import {Server, ServerCredentials} from '@grpc/grpc-js';
import type {handleUnaryCall, ServerUnaryCall} from '@grpc/grpc-js';
import type {JsonObject, Sandbox} from '../core/index.ts';
import {loadContract} from './grpc/contract.ts';
import {describeService} from './grpc/service.ts';
import type {ReceivedRequest} from './grpc/service.ts';
import {addressOf, explainListening} from './listening.ts';
import type {Listener, ListenOptions, TlsFiles} from './listening.ts';

/** How long a stop waits for calls under way. */
const GRACE_MILLISECONDS = 2000;

type Call = ServerUnaryCall<ReceivedRequest, JsonObject>;
type UnaryHandler = handleUnaryCall<ReceivedRequest, JsonObject>;

/** Answers the service `clarifai.api.V2`, over TLS when there is a certificate. */
export async function listenGrpc(
  sandbox: Sandbox,
  rpcs: readonly string[],
  {host, port, tls, onRequest}: ListenOptions,
): Promise<Listener> {
  const server = new Server({
    'grpc.max_receive_message_length': 5 * 1024 * 1024,
    'grpc.max_send_message_length': -1,
  });
  const handlers = new Map(
    rpcs.map((rpc) => [rpc, handlerOf(sandbox, rpc, onRequest)]),
  );
  const {definition, implementation} = describeService(
    loadContract(),
    handlers,
  );
  server.addService(definition, implementation);
  const boundPort = await new Promise<number>((resolve, reject) => {
    server.bindAsync(addressOf(host, port), credentials(tls), (error, bound) =>
      error === null
        ? resolve(bound)
        : reject(explainListening('--grpc-port', host, port, error)),
    );
  });
  return {
    port: boundPort,
    async close() {
      const timer = setTimeout(
        () => server.forceShutdown(),
        GRACE_MILLISECONDS,
      );
      await new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
      clearTimeout(timer);
    },
  };
}

function credentials(tls: TlsFiles | undefined): ServerCredentials {
  if (tls === undefined) return ServerCredentials.createInsecure();
  const pair = {
    cert_chain: Buffer.from(tls.cert),
    private_key: Buffer.from(tls.key),
  };
  return ServerCredentials.createSsl(null, [pair], false);
}

function handlerOf(
  sandbox: Sandbox,
  rpc: string,
  onRequest: ListenOptions['onRequest'],
): UnaryHandler {
  return async (call, callback) => {
    const started = performance.now();
    // Past its deadline, or given up by the caller: nothing is done for it.
    if (call.cancelled) return;
    const body = await answer(sandbox, rpc, call);
    onRequest?.({
      transport: 'grpc',
      call: rpc,
      outcome: (body.status as {code: number}).code,
      milliseconds: performance.now() - started,
    });
    callback(null, body);
  };
}

async function answer(
  sandbox: Sandbox,
  rpc: string,
  {request, metadata}: Call,
): Promise<JsonObject> {
  if ('unreadable' in request) {
    const details = `The message isn't a ${rpc}Request: ${request.unreadable}.`;
    return {status: {code: 11100, description: 'Bad request format', details}};
  }
  const [authorization] = metadata.get('authorization');
  const {body} = await sandbox.call(rpc, request.json, {
    authorization: authorization?.toString(),
    transport: 'grpc',
  });
  return body;
}

import {Metadata, Server, ServerCredentials} from '@grpc/grpc-js';
import type {
  ConnectionInjector,
  handleUnaryCall,
  ServerUnaryCall,
} from '@grpc/grpc-js';
import type {Socket} from 'node:net';
import type {Service} from 'protobufjs';
import type {CallResult} from '../core/answer.ts';
import type {JsonObject, Sandbox} from '../core/index.ts';
import {describeService} from './grpc/service.ts';
import type {ReceivedRequest} from './grpc/service.ts';
import {acceptConnections} from './connections.ts';
import type {Listener, ListenOptions, TlsFiles} from './listening.ts';

/** How long a stop waits for calls under way. */
const GRACE_MILLISECONDS = 2000;

type Call = ServerUnaryCall<ReceivedRequest, JsonObject>;
type UnaryHandler = handleUnaryCall<ReceivedRequest, JsonObject>;

/** An API's contract as protobuf describes it. */
export interface GrpcContract {
  /** Full name of the service: `clarifai.api.V2`. */
  readonly service: string;
  /** Reads the service, with all types resolved. */
  loadContract(): Service;
  /** What is said, after its name, of a method of the service that the sandbox lacks. */
  readonly unimplemented: string;
}

/** Answers the service of a contract; over TLS when there is a certificate, or in both ways. */
export async function listenGrpc(
  sandbox: Sandbox,
  {loadContract, unimplemented}: Omit<GrpcContract, 'service'>,
  {host, port, tls, plainToo, onRequest, onUnwantedTls}: ListenOptions,
): Promise<Listener> {
  const {calls, limits} = sandbox.implementation;
  const server = new Server({
    'grpc.max_receive_message_length': limits.bodyBytes,
    'grpc.max_send_message_length': -1,
  });
  const handlers = new Map(
    calls.map(({rpc}) => [rpc, handlerOf(sandbox, rpc, onRequest)]),
  );
  const {definition, implementation} = describeService(
    loadContract(),
    handlers,
    unimplemented,
  );
  server.addService(definition, implementation);
  const plain = server.createConnectionInjector(credentials(undefined));
  const secure = tls && server.createConnectionInjector(credentials(tls));
  const giveTo = (injector: ConnectionInjector) => (socket: Socket) =>
    injector.injectConnection(socket);
  const connections = await acceptConnections(
    {host, port, option: '--grpc-port'},
    {
      plain: giveTo(secure && !plainToo ? secure : plain),
      tls: (socket) => {
        if (secure === undefined) onUnwantedTls?.('grpc');
        giveTo(secure ?? plain)(socket);
      },
    },
  );
  return {
    port: connections.port,
    async close() {
      const timer = setTimeout(
        () => server.forceShutdown(),
        GRACE_MILLISECONDS,
      );
      const closed = connections.close();
      await new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
      await closed;
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
    // Node's HTTP/2 ends the request of a stream that was reset like one that is
    // complete. On sending, grpc-js looks at the difference, and tells a tick later.
    call.sendMetadata(new Metadata());
    await nextTick();
    // Given up by the caller, or too late: nothing is done for it, and gRPC says so.
    if (call.cancelled || Number(call.getDeadline()) <= Date.now()) return;
    const {code, body, retryAfter} = await answerCall(sandbox, rpc, call);
    onRequest?.({
      transport: 'grpc',
      call: rpc,
      outcome: code,
      milliseconds: performance.now() - started,
    });
    callback(null, body, trailerOf(retryAfter));
  };
}

/** What HTTP says in its header of the same name. */
function trailerOf(retryAfter: number | undefined): Metadata {
  const trailer = new Metadata();
  if (retryAfter !== undefined) trailer.set('retry-after', `${retryAfter}`);
  return trailer;
}

const nextTick = () =>
  new Promise<void>((resolve) => process.nextTick(resolve));

async function answerCall(
  sandbox: Sandbox,
  rpc: string,
  {request, metadata}: Call,
): Promise<CallResult> {
  const [authorization] = metadata.get('authorization');
  const result =
    'unreadable' in request
      ? await sandbox.refuseUnreadable(
          `The message can't be read as ${rpc}Request: ${request.unreadable}. Encode it with the contract's own protos.`,
        )
      : await sandbox.call(rpc, request.json, {
          authorization: authorization?.toString(),
          transport: 'grpc',
        });
  if (result.cause !== undefined) {
    // Ours to mend; the caller is told no more than that.
    console.error(result.cause);
  }
  return result;
}

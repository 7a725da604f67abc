import {
  Client,
  credentials,
  Metadata,
  Server,
  ServerCredentials,
} from '@grpc/grpc-js';
import type {MethodDefinition, ServerUnaryCall} from '@grpc/grpc-js';
import type {Method, Service, Type} from 'protobufjs';
import type {JsonObject} from '../../../sandbox/core/index.ts';
import {messageToJson} from '../../../sandbox/node/grpc/message-to-json.ts';
import type {Certificate} from './certificate.ts';
import type {Record} from './recording.ts';

/** What is passed on, and where to. */
interface Passage {
  readonly service: Service;
  /** `host:port` */
  readonly to: string;
  /** Whether TLS is spoken there. */
  readonly secure: boolean;
  /** What is shown to the clients. */
  readonly certificate: Pick<Certificate, 'cert' | 'key'>;
  readonly record: Record;
}

/** Messages go through as they are: what a client has written is what arrives. */
const asItIs = (bytes: Buffer) => bytes;

/** Listens on a free port over TLS, passes every call on, and takes it down. */
export async function passGrpcOn(
  passage: Passage,
): Promise<{port: number; close(): Promise<void>}> {
  const {service, to, secure, certificate} = passage;
  const client = new Client(
    to,
    secure ? credentials.createSsl() : credentials.createInsecure(),
  );
  const server = new Server();
  const methods = service.methodsArray.filter(
    ({requestStream, responseStream}) => !requestStream && !responseStream,
  );
  server.addService(
    Object.fromEntries(
      methods.map((method) => [method.name, definitionOf(service, method)]),
    ),
    Object.fromEntries(
      methods.map((method) => [
        method.name,
        handlerOf(method, client, passage),
      ]),
    ),
  );
  const port = await bind(server, certificate);
  return {
    port,
    async close() {
      await new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
      client.close();
    },
  };
}

function bind(
  server: Server,
  {cert, key}: Passage['certificate'],
): Promise<number> {
  const pair = {cert_chain: Buffer.from(cert), private_key: Buffer.from(key)};
  return new Promise((resolve, reject) => {
    server.bindAsync(
      '127.0.0.1:0',
      ServerCredentials.createSsl(null, [pair]),
      (error, port) => (error ? reject(error) : resolve(port)),
    );
  });
}

/** Its full name begins with a dot. */
const pathOf = (service: Service, {name}: Method) =>
  `/${service.fullName.slice(1)}/${name}`;

function definitionOf(
  service: Service,
  method: Method,
): MethodDefinition<Buffer, Buffer> {
  return {
    path: pathOf(service, method),
    requestStream: false,
    responseStream: false,
    requestSerialize: asItIs,
    requestDeserialize: asItIs,
    responseSerialize: asItIs,
    responseDeserialize: asItIs,
  };
}

function handlerOf(method: Method, client: Client, {service, record}: Passage) {
  const {resolvedRequestType, resolvedResponseType} = method;
  return (
    {metadata, request}: ServerUnaryCall<Buffer, Buffer>,
    callback: (error: Error | null, answer?: Buffer) => void,
  ) => {
    const [authorization] = metadata.get('authorization').map(String);
    const sent = new Metadata();
    if (authorization !== undefined) sent.set('authorization', authorization);
    client.makeUnaryRequest<Buffer, Buffer>(
      pathOf(service, method),
      asItIs,
      asItIs,
      request,
      sent,
      (error, answer) => {
        if (answer) {
          record({
            sent: {
              transport: 'grpc',
              rpc: method.name,
              request: toJson(resolvedRequestType, request),
            },
            authorization,
            answer: toJson(resolvedResponseType, answer),
          });
        }
        callback(error, answer);
      },
    );
  };
}

function toJson(type: Type | null, bytes: Buffer): JsonObject {
  if (type === null) throw new TypeError('A message without a resolved type');
  return messageToJson(type, type.decode(bytes));
}

// What the sandbox is measured against, in a process of its own: a Hono app and
// a grpc-js server that read a request, send its annotations back, and do nothing else.
import {serve} from '@hono/node-server';
import {Server, ServerCredentials} from '@grpc/grpc-js';
import type {UntypedServiceImplementation} from '@grpc/grpc-js';
import {Hono} from 'hono';
import {loadContract, SERVICE} from '../../api/grpc/contract.ts';

const app = new Hono();
app.all('*', async (context) => {
  const {annotations} = await context.req.json();
  return context.json({status: {code: 10000}, annotations});
});

const method = loadContract().methods.PatchAnnotations;
const requestType = method?.resolvedRequestType;
const responseType = method?.resolvedResponseType;
if (!requestType || !responseType) {
  throw new TypeError('The contract has no PatchAnnotations.');
}

const implementation: UntypedServiceImplementation = {
  PatchAnnotations(
    call: {request: {annotations: object[]}},
    callback: (error: null, response: object) => void,
  ) {
    const {annotations} = call.request;
    callback(null, {status: {code: 10000}, annotations});
  },
};

const server = new Server();
server.addService(
  {
    PatchAnnotations: {
      path: `/${SERVICE}/PatchAnnotations`,
      requestStream: false,
      responseStream: false,
      requestSerialize: (value: object) =>
        requestType.encode(value).finish() as Buffer,
      requestDeserialize: (bytes: Buffer) => requestType.decode(bytes),
      responseSerialize: (value: object) =>
        responseType.encode(value).finish() as Buffer,
      responseDeserialize: (bytes: Buffer) => responseType.decode(bytes),
    },
  },
  implementation,
);

serve({fetch: app.fetch, hostname: '127.0.0.1', port: 0}, ({port}) => {
  const credentials = ServerCredentials.createInsecure();
  server.bindAsync('127.0.0.1:0', credentials, (error, grpcPort) => {
    if (error !== null) throw error;
    console.log(`REST http://127.0.0.1:${port}`);
    console.log(`gRPC 127.0.0.1:${grpcPort}`);
    console.log('Ctrl+C stops it.');
  });
});

process.once('SIGTERM', () => process.exit(0));

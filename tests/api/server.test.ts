import {afterAll, beforeAll, beforeEach, describe, it} from 'vitest';
import type {JsonObject} from '../../sandbox/core/index.ts';
import {startSandboxServer} from '../../api/server.ts';
import type {SandboxServer} from '../../sandbox/node/server.ts';
import {cases} from './cases/index.ts';
import {openGrpcCaller} from './grpc-caller.ts';
import {httpCases} from './http-cases.ts';
import {runCase} from './run-case.ts';
import type {Caller} from './run-case.ts';
import {runHttpCase} from './run-http-case.ts';
import {toHttp} from './to-http.ts';

// The same cases as in memory, by way of real sockets.

let server: SandboxServer;

beforeAll(async () => {
  server = await startSandboxServer();
});

beforeEach(() => server.sandbox.reset());

afterAll(() => server.close());

const sayableIn = (transport: 'rest' | 'grpc') =>
  cases.filter(({transports}) => transports?.includes(transport) ?? true);

describe('REST over HTTP', () => {
  const call: Caller = async (rpc, request, key) => {
    const {method, path, body} = toHttp(rpc, request);
    const response = await fetch(server.restUrl + path, {
      method,
      ...(key !== null && {headers: {Authorization: `Key ${key}`}}),
      ...(body !== undefined && {body}),
    });
    return {
      http: response.status,
      body: (await response.json()) as JsonObject,
    };
  };

  it.each(sayableIn('rest'))('$name', (item) => runCase(item, call));

  it.each(httpCases)('$name', (item) =>
    runHttpCase(item, server.restUrl, (request) => fetch(request)),
  );
});

describe('gRPC', () => {
  let caller: ReturnType<typeof openGrpcCaller>;

  beforeAll(() => {
    caller = openGrpcCaller(server.grpcAddress);
  });

  afterAll(() => caller.close());

  it.each(sayableIn('grpc'))('$name', (item) => runCase(item, caller.call));
});

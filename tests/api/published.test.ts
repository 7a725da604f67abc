import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {startSandboxServer} from '../../api/server.ts';
import type {SandboxServer} from '../../sandbox/node/server.ts';
import type {JsonObject} from '../../sandbox/core/index.ts';
import {KEYS} from './case.ts';
import {openGrpcCaller} from './grpc-caller.ts';
import {publishedRequests} from './published/index.ts';
import type {PublishedRequest} from './published/request.ts';
import type {Caller} from './run-case.ts';
import {toHttp} from './to-http.ts';

// What Clarifai publishes is answered, whatever way it comes by.

let server: SandboxServer;

beforeAll(async () => {
  server = await startSandboxServer();
});

beforeEach(() => server.sandbox.reset());

afterAll(() => server.close());

async function send(
  {rpc, request, before = [], answer = {}}: PublishedRequest,
  call: Caller,
): Promise<void> {
  for (const earlier of before) {
    const {body} = await call(earlier.rpc, earlier.request, KEYS.owner);
    expect(body.status, earlier.rpc).toMatchObject({code: 10000});
  }
  const {body} = await call(rpc, request, KEYS.owner);
  expect(body, JSON.stringify(body)).toMatchObject({
    status: {code: 10000},
    ...answer,
  });
}

describe.each(['long', 'short'] as const)('REST, %s form', (form) => {
  const call: Caller = async (rpc, request, key) => {
    const {method, path, body} = toHttp(rpc, request, form);
    const response = await server.sandbox.fetch(
      new Request(`https://api.clarifai.com${path}`, {
        method,
        headers: {Authorization: `Key ${key}`},
        ...(body !== undefined && {body}),
      }),
    );
    return {body: (await response.json()) as JsonObject};
  };

  it.each(publishedRequests)('$name ($from)', (item) => send(item, call));
});

describe('gRPC', () => {
  let caller: ReturnType<typeof openGrpcCaller>;

  beforeAll(() => {
    caller = openGrpcCaller(server.grpcAddress);
  });

  afterAll(() => caller.close());

  it.each(publishedRequests)('$name ($from)', (item) =>
    send(item, caller.call),
  );
});

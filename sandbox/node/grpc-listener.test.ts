import {connect, constants} from 'node:http2';
import {connect as connectSocket} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import type {ClientHttp2Session, ClientHttp2Stream} from 'node:http2';
import {Client, credentials, Metadata, status} from '@grpc/grpc-js';
import type {ServiceError} from '@grpc/grpc-js';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {openGrpcCaller} from '../../tests/api/grpc-caller.ts';
import {calls} from '../../api/calls/index.ts';
import {LIMITS} from '../../api/limits.ts';
import {loadContract} from '../../api/grpc/contract.ts';
import {messageToJson} from './grpc/message-to-json.ts';
import {startSandboxServer} from '../../api/server.ts';
import type {SandboxServer} from './server.ts';

let server: SandboxServer;
let session: ClientHttp2Session;
let client: Client;
let caller: ReturnType<typeof openGrpcCaller>;

beforeAll(async () => {
  server = await startSandboxServer();
  session = connect(`http://${server.grpcAddress}`);
  client = new Client(server.grpcAddress, credentials.createInsecure());
  caller = openGrpcCaller(server.grpcAddress);
});

beforeEach(() => server.sandbox.reset());

afterAll(async () => {
  session.close();
  client.close();
  caller.close();
  await server.close();
});

const {methods} = loadContract();
const DELETE_PARK = {
  user_app_id: {user_id: 'sandbox-owner', app_id: 'sandbox-app'},
  input_id: 'park',
  annotation_id: 'park-concepts',
};

/** A call that deletes an annotation, as bytes with gRPC's five in front. */
function deletion(): Buffer {
  const type = methods.DeleteAnnotation?.resolvedRequestType;
  if (!type) throw new TypeError('The contract has no DeleteAnnotation.');
  const message = type.encode(DELETE_PARK).finish();
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

function begin(
  headers: Record<string, string> = {},
  on = session,
): ClientHttp2Stream {
  return on.request({
    [constants.HTTP2_HEADER_METHOD]: 'POST',
    [constants.HTTP2_HEADER_PATH]: '/clarifai.api.V2/DeleteAnnotation',
    [constants.HTTP2_HEADER_CONTENT_TYPE]: 'application/grpc',
    authorization: 'Key owner-pat',
    ...headers,
  });
}

const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
const [DATA, HEADERS, RST_STREAM, SETTINGS] = [0, 1, 3, 4];
const END_HEADERS = 4;
const CANCEL = 8;

/** A frame of HTTP/2. */
function frame(
  type: number,
  flags: number,
  stream: number,
  payload: Buffer,
): Buffer {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head.writeUInt8(type, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

/** A deletion that lacks nothing but its end. */
function openingFrames(): Buffer[] {
  const headers = {
    ':method': 'POST',
    ':scheme': 'http',
    ':path': '/clarifai.api.V2/DeleteAnnotation',
    ':authority': 'localhost',
    'content-type': 'application/grpc',
    te: 'trailers',
    authorization: 'Key owner-pat',
  };
  // HPACK's plainest form: a zero, then name and value with their lengths.
  const text = (value: string) => [value.length, ...Buffer.from(value)];
  const block = Object.entries(headers).flatMap(([name, value]) => [
    0,
    ...text(name),
    ...text(value),
  ]);
  return [
    frame(SETTINGS, 0, 0, Buffer.alloc(0)),
    frame(HEADERS, END_HEADERS, 1, Buffer.from(block)),
    frame(DATA, 0, 1, deletion()),
  ];
}

async function codeOfPark(): Promise<unknown> {
  const {body} = await caller.call('GetAnnotation', DELETE_PARK, 'owner-pat');
  return (body.status as {code: number}).code;
}

/** Sends these bytes as a request and gives what comes back. */
function sendBytes(
  rpc: string,
  bytes: Buffer,
): Promise<{error: ServiceError | null; answer: Buffer | undefined}> {
  const metadata = new Metadata();
  metadata.set('authorization', 'Key owner-pat');
  const raw = (value: Buffer) => value;
  return new Promise((resolve) => {
    client.makeUnaryRequest(
      `/clarifai.api.V2/${rpc}`,
      raw,
      raw,
      bytes,
      metadata,
      (error, answer) => resolve({error, answer}),
    );
  });
}

describe('a call that ends early', () => {
  // Node's client ends a request before it resets it; clients of other languages don't.
  test.each([0, 1, 10, 50])(
    'because the caller reset it after %i ms, does nothing',
    async (milliseconds) => {
      const {port} = new URL(`http://${server.grpcAddress}`);
      const socket = connectSocket(Number(port), '127.0.0.1');
      socket.write(Buffer.concat([PREFACE, ...openingFrames()]));
      // A moment in the same packet, or a packet of its own.
      if (milliseconds > 0) await wait(milliseconds);
      socket.write(frame(RST_STREAM, 0, 1, Buffer.from([0, 0, 0, CANCEL])));
      await wait(50);
      socket.destroy();
      expect(await codeOfPark()).toBe(10000);
    },
  );

  test('because the connection is cut, does nothing', async () => {
    const own = connect(`http://${server.grpcAddress}`);
    const stream = begin({}, own);
    stream.on('error', () => {});
    stream.write(deletion());
    await wait(50);
    own.destroy();
    await wait(50);
    expect(await codeOfPark()).toBe(10000);
  });

  test('because its time is up, does nothing and says so', async () => {
    const stream = begin({'grpc-timeout': '50m'});
    const answered = new Promise((resolve) =>
      stream.on('response', (headers) => resolve(headers['grpc-status'])),
    );
    stream.write(deletion());
    expect(await answered).toBe(String(status.DEADLINE_EXCEEDED));
    stream.end();
    expect(await codeOfPark()).toBe(10000);
  });

  test('and is otherwise carried out', async () => {
    const stream = begin();
    const closed = new Promise((resolve) => stream.on('close', resolve));
    stream.resume();
    stream.end(deletion());
    await closed;
    expect(await codeOfPark()).toBe(11101);
  });
});

describe('a message', () => {
  test('may be as large as a REST body', async () => {
    // A field that the contract doesn't know, which protobuf skips.
    const head = Buffer.from([0xfa, 0x3f]);
    const sizeOf = (length: number) =>
      Buffer.from([
        (length & 127) | 128,
        ((length >> 7) & 127) | 128,
        ((length >> 14) & 127) | 128,
        length >> 21,
      ]);
    const length = LIMITS.bodyBytes - head.length - 4;
    const message = Buffer.concat([head, sizeOf(length), Buffer.alloc(length)]);
    expect(message).toHaveLength(LIMITS.bodyBytes);
    expect((await sendBytes('ListInputs', message)).error).toBeNull();
  });

  test('that is larger is refused with the limit', async () => {
    const bytes = Buffer.alloc(LIMITS.bodyBytes + 1);
    const {error} = await sendBytes('PatchAnnotations', bytes);
    expect(error?.code).toBe(status.RESOURCE_EXHAUSTED);
    expect(error?.details).toContain(String(LIMITS.bodyBytes));
  });

  test('that is no protobuf is answered, not met with a breakdown', async () => {
    const bytes = Buffer.from([0xff, 0xff, 0xff]);
    const {error, answer} = await sendBytes('PatchAnnotations', bytes);
    expect(error).toBeNull();
    const type = methods.PatchAnnotations?.resolvedResponseType;
    const body = type && messageToJson(type, type.decode(answer ?? bytes));
    expect(body).toMatchObject({
      status: {
        code: 11100,
        details: expect.stringContaining('PatchAnnotationsRequest'),
        req_id: expect.stringMatching(/./),
      },
    });
  });
});

test('every other method of the service is UNIMPLEMENTED, in words', async () => {
  const answered = new Set(calls.map(({rpc}) => rpc));
  const others = Object.values(methods).filter(({name}) => !answered.has(name));
  expect(others.length).toBeGreaterThan(200);
  const answers = await Promise.all(
    others.map(({name}) => sendBytes(name, Buffer.alloc(0))),
  );
  for (const [index, {error}] of answers.entries()) {
    expect(error?.code).toBe(status.UNIMPLEMENTED);
    expect(error?.details).toContain(
      `${others[index]?.name} is not part of this sandbox`,
    );
  }
});

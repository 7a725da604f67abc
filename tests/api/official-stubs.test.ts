import {credentials, Metadata} from '@grpc/grpc-js';
import {createRequire} from 'node:module';
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {calls} from '../../api/calls/index.ts';
import {startSandboxServer} from '../../api/server.ts';
import type {SandboxServer} from '../../sandbox/node/server.ts';

// The stubs that come with the official client, as protoc made them: a request
// for every call, written with their own setters.

type Message = Record<string, (value?: unknown) => unknown>;
type MessageClass = new () => Message;
type Stub = Record<
  string,
  (
    request: Message,
    metadata: Metadata,
    done: (error: Error | null, answer: {toObject(): Answer}) => void,
  ) => void
> & {close(): void};

interface Answer {
  status: {code: number; details: string};
}

const require = createRequire(import.meta.url);
const PROTO = 'clarifai-nodejs-grpc/proto/clarifai/api/';
const messages = {
  ...(require(`${PROTO}resources_pb`) as object),
  ...(require(`${PROTO}service_pb`) as object),
} as Record<string, MessageClass>;
const {V2Client} = require(`${PROTO}service_grpc_pb`) as {
  V2Client: new (address: string, credentials: object) => Stub;
};

/** A message with fields set: lists by their own setters, messages by objects of [name, fields]. */
function make(name: string, fields: object): Message {
  const Message = messages[name];
  if (!Message) {
    throw new Error(`The official stubs have no ${name}.`);
  }
  const message = new Message();
  for (const [field, value] of Object.entries(fields)) {
    const setter = `set${field[0]?.toUpperCase()}${field.slice(1)}`;
    message[setter]?.call(message, value);
    expect(message[setter], `${name}.${setter}`).toBeTypeOf('function');
  }
  return message;
}

const url = 'https://annotation-api.example/img/bridge.png';
const image = () =>
  make('Data', {image: make('Image', {url}), metadata: undefined});
const bench = () =>
  make('Data', {
    conceptsList: [make('Concept', {id: 'bench', value: 1})],
  });
const search = () =>
  make('Search', {
    query: make('Query', {
      filtersList: [
        make('Filter', {annotation: make('Annotation', {data: bench()})}),
      ],
    }),
  });
const onPark = () =>
  make('Annotation', {id: 'park-concepts', inputId: 'park', data: bench()});

/** What each call is asked for. */
const requests: Record<string, () => object> = {
  PostAnnotations: () => ({
    annotationsList: [make('Annotation', {inputId: 'park', data: bench()})],
  }),
  ListAnnotations: () => ({inputIdsList: ['park'], perPage: 5}),
  GetAnnotation: () => ({inputId: 'park', annotationId: 'park-concepts'}),
  PatchAnnotations: () => ({annotationsList: [onPark()], action: 'merge'}),
  DeleteAnnotation: () => ({inputId: 'park', annotationId: 'park-concepts'}),
  DeleteAnnotations: () => ({inputIdsList: ['park']}),
  PostAnnotationsSearches: () => ({searchesList: [search()]}),
  PatchAnnotationsStatus: () => ({taskId: 'task', statusCode: 24150}),
  ListAnnotationWorkers: () => ({additionalFieldsList: ['names']}),
  PostInputs: () => ({
    inputsList: [make('Input', {id: 'bridge', data: image()})],
    inputsAddJobId: 'job-1',
  }),
  ListInputs: () => ({idsList: ['park']}),
  GetInput: () => ({inputId: 'park'}),
  PatchInputs: () => ({
    inputsList: [make('Input', {id: 'park', data: bench()})],
    action: 'merge',
  }),
  DeleteInput: () => ({inputId: 'park'}),
  DeleteInputs: () => ({idsList: ['park', 'desk']}),
  PostInputsSearches: () => ({searchesList: [search()], onlyCount: true}),
  ListInputsAddJobs: () => ({perPage: 5}),
  GetInputsAddJob: () => ({id: 'job-1'}),
  CancelInputsAddJob: () => ({id: 'job-1'}),
};

let server: SandboxServer;
let stub: Stub;

beforeAll(async () => {
  server = await startSandboxServer();
  stub = new V2Client(server.grpcAddress, credentials.createInsecure());
});

beforeEach(() => server.sandbox.reset());

afterAll(async () => {
  stub.close();
  await server.close();
});

function send(rpc: string): Promise<Answer> {
  const request = make(`${rpc}Request`, {
    userAppId: make('UserAppIDSet', {
      userId: 'sandbox-owner',
      appId: 'sandbox-app',
    }),
    ...requests[rpc]?.(),
  });
  const metadata = new Metadata();
  metadata.set('authorization', 'Key owner-pat');
  const method = `${rpc[0]?.toLowerCase()}${rpc.slice(1)}`;
  return new Promise((resolve, reject) =>
    stub[method]?.(request, metadata, (error, answer) =>
      error ? reject(error) : resolve(answer.toObject()),
    ),
  );
}

test.each(calls)('$rpc', async ({rpc}) => {
  expect(requests, 'a request for each call').toHaveProperty(rpc);
  if (rpc.endsWith('InputsAddJob')) {
    await send('PostInputs');
  }
  const {status} = await send(rpc);
  expect(status).toMatchObject({code: 10000, details: ''});
});

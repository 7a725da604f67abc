import {hashText} from '../../../languages/toolchain/hash.ts';
import type {Sandbox, SandboxOptions} from '../../../sandbox/core/index.ts';
import {listenGrpc} from '../../../sandbox/node/grpc-listener.ts';
import {listenRest} from '../../../sandbox/node/rest-listener.ts';
import type {Answering, TestedApi} from '../tested-api.ts';
import type {Certificate} from './certificate.ts';
import {fetchRecorded} from './recording.ts';
import type {ReceivedCall, Record} from './recording.ts';

/** A state with the sample data, which nobody has changed yet. */
export interface FreshState {
  /** What it is read by. */
  readonly sandbox: Answering;
  /** The first user's key in it. */
  readonly key: string;
}

/** A sandbox that answers for the API's host, over TLS, and remembers what it was asked. */
export interface TestServer {
  readonly restPort: number;
  /** Absent where gRPC is not spoken. */
  readonly grpcPort: number | undefined;
  /**
   * Forgets the calls and starts over with the sample data.
   *
   * @param name What is about to run: a sandbox in this process makes up ids by it.
   */
  begin(name?: string): Promise<FreshState>;
  /** The calls since {@link begin}. */
  received(): readonly ReceivedCall[];
  close(): Promise<void>;
}

/** When everything happens; the sample data is older. */
const NOW = new Date('2026-02-02T12:00:00Z');

/** Makes a run happen once more just as before: what was recorded stays the same. */
function repeatably(name: string): Pick<SandboxOptions, 'now' | 'newId'> {
  let count = 0;
  return {
    now: () => NOW,
    newId: () => hashText(`${name} ${(count += 1)}`).slice(0, 32),
  };
}

/** Starts a sandbox of its own on free ports. */
export async function startTestServer(
  {
    createSandbox,
    grpc: contract,
    definition,
  }: Pick<TestedApi, 'createSandbox' | 'grpc' | 'definition'>,
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
    async begin(name = '') {
      await sandbox.close();
      sandbox = await createSandbox(repeatably(name));
      received = [];
      return {sandbox, key: definition.users[0].key};
    },
    received: () => received,
    async close() {
      await Promise.all([rest.close(), grpc?.close()]);
      await sandbox.close();
    },
  };
}

/** A sandbox that passes every call on and takes it down. */
function recordingSandbox(current: () => Sandbox, record: Record): Sandbox {
  return {
    fetch: (request, from) => fetchRecorded(current(), record, request, from),
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

import {listenRest} from '../../../sandbox/node/rest-listener.ts';
import type {HostedAddress} from '../options.ts';
import type {Answering, TestedApi} from '../tested-api.ts';
import type {Certificate} from './certificate.ts';
import {passGrpcOn} from './grpc-passage.ts';
import {makeWorkspace} from './make-workspace.ts';
import {fetchRecorded} from './recording.ts';
import type {ReceivedCall} from './recording.ts';
import type {TestServer} from './test-server.ts';

/**
 * Answers for the API's host by passing everything on to a hosted sandbox, in
 * which each state to begin with is a workspace.
 *
 * @throws UsageError when nothing of the kind is there
 */
export async function startHostedServer(
  api: TestedApi,
  {cert, key}: Certificate,
  address: HostedAddress,
): Promise<TestServer> {
  // At once, so that a wrong address is told before anything long begins.
  let next: Promise<string> | undefined = makeWorkspace(
    address,
    api.definition,
  );
  await next;
  const far: Answering = {fetch: (request) => fetch(sendTo(address, request))};
  let received: ReceivedCall[] = [];
  const record = (call: ReceivedCall) => void received.push(call);
  const stranger = await api.createSandbox();
  const rest = await listenRest(
    {
      ...stranger,
      fetch: (request, from) => fetchRecorded(far, record, request, from),
    },
    {host: '127.0.0.1', port: 0, tls: {cert, key}},
  );
  const {grpcAddress, restUrl} = address;
  const grpc =
    api.grpc && grpcAddress !== undefined
      ? await passGrpcOn({
          service: api.grpc.loadContract(),
          to: grpcAddress,
          secure: restUrl.startsWith('https:'),
          certificate: {cert, key},
          record,
        })
      : undefined;
  return {
    restPort: rest.port,
    grpcPort: grpc?.port,
    async begin() {
      const made = next ?? makeWorkspace(address, api.definition);
      next = undefined;
      received = [];
      return {sandbox: far, key: await made};
    },
    received: () => received,
    async close() {
      await Promise.all([rest.close(), grpc?.close()]);
      await stranger.close();
    },
  };
}

/** The same request to the hosted sandbox. */
function sendTo({restUrl}: HostedAddress, request: Request): Request {
  const {pathname, search} = new URL(request.url);
  const headers = new Headers(request.headers);
  // These are about the connection, not about the request.
  for (const name of ['host', 'connection', 'content-length']) {
    headers.delete(name);
  }
  return new Request(restUrl + pathname + search, {
    method: request.method,
    headers,
    body: request.body,
    ...(request.body && {duplex: 'half'}),
  } as RequestInit);
}

import {Agent, request as httpRequest} from 'node:http';
import {Client, credentials, Metadata, status} from '@grpc/grpc-js';
import type {ServiceError} from '@grpc/grpc-js';
import type {Service} from 'protobufjs';
import {messageToJson} from '../../../sandbox/node/grpc/message-to-json.ts';
import type {HostileMessage} from './grpc-requests.ts';
import type {HostileRequest} from './rest-requests.ts';

/** Sends a hostile request and says what is wrong with the answer, if anything is. */
export interface Sender<Hostile> {
  send(hostile: Hostile): Promise<string | undefined>;
  close(): void;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Sends over HTTP/1.1, on connections that are kept. */
export function restSender(restUrl: string): Sender<HostileRequest> {
  const agent = new Agent({keepAlive: true, maxSockets: 64});
  const {hostname, port} = new URL(restUrl);
  const exchange = ({method, path, headers, body}: HostileRequest) =>
    new Promise<Answer | 'cut'>((resolve) => {
      const request = httpRequest(
        {
          ...{agent, hostname, port, method, path},
          headers: {...headers, 'content-length': body?.length ?? 0},
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.on('end', () =>
            resolve({status: response.statusCode ?? 0, text}),
          );
          response.on('error', () => resolve('cut'));
        },
      );
      request.on('error', () => resolve('cut'));
      request.end(body);
    });
  return {
    async send(hostile) {
      const answer = await exchange(hostile);
      // A body beyond the limit may be cut off while it is still being sent.
      if (answer === 'cut') {
        return hostile.kind === 'too large' ? undefined : 'connection cut';
      }
      return judgeRest(hostile, answer);
    },
    close: () => agent.destroy(),
  };
}

function judgeRest(
  {method}: HostileRequest,
  {status: httpStatus, text}: Answer,
): string | undefined {
  if (httpStatus >= 500 || httpStatus < 200)
    return `HTTP ${httpStatus} ${text}`;
  if (method === 'HEAD' || httpStatus === 204) return undefined;
  try {
    const {status: apiStatus} = JSON.parse(text) as {
      status?: {code?: unknown};
    };
    if (typeof apiStatus?.code === 'number') return undefined;
    // A page for people (`GET /`) may say something else, if it is a success.
    return httpStatus === 200 ? undefined : `no status.code in ${text}`;
  } catch {
    return `HTTP ${httpStatus}, not JSON: ${text.slice(0, 200)}`;
  }
}

/** What a server may say at transport level: nothing that means it is broken. */
const FAIR_CODES = new Set<number>([
  status.UNIMPLEMENTED,
  status.RESOURCE_EXHAUSTED,
  status.DEADLINE_EXCEEDED,
  status.CANCELLED,
]);

/** Sends bytes over gRPC, whatever they are. */
export function grpcSender(
  address: string,
  service: Service,
): Sender<HostileMessage> {
  const client = new Client(address, credentials.createInsecure());
  return {
    send: ({rpc, bytes, authorization, patience}) =>
      new Promise((resolve) => {
        const metadata = new Metadata();
        if (authorization !== undefined) {
          metadata.set('authorization', authorization);
        }
        const path = `/clarifai.api.V2/${rpc}`;
        const raw = (value: Buffer) => value;
        const onAnswer = (error: ServiceError | null, answer?: Buffer) =>
          resolve(judgeGrpc(service, rpc, error, answer));
        const call = client.makeUnaryRequest(
          path,
          raw,
          raw,
          bytes,
          metadata,
          patience === 0 ? {deadline: Date.now() + 1} : {},
          onAnswer,
        );
        if (patience) setTimeout(() => call.cancel(), patience);
      }),
    close: () => client.close(),
  };
}

function judgeGrpc(
  service: Service,
  rpc: string,
  error: ServiceError | null,
  answer: Buffer | undefined,
): string | undefined {
  if (error !== null) {
    return FAIR_CODES.has(error.code) ? undefined : error.message;
  }
  const type = service.methods[rpc]?.resolvedResponseType;
  if (!type || answer === undefined) return 'an answer that nobody can read';
  const {status: apiStatus} = messageToJson(type, type.decode(answer)) as {
    status?: {code?: number};
  };
  const code = apiStatus?.code ?? 0;
  return code === 0 || code >= 98_000 ? JSON.stringify(apiStatus) : undefined;
}

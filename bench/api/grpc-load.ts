import {connect, constants} from 'node:http2';
import type {ClientHttp2Session} from 'node:http2';
import {startStopwatch} from './measurement.ts';
import type {Measurement} from './measurement.ts';

/** One unary call, as often as the server can answer it. */
export interface GrpcLoad {
  readonly address: string;
  /** For example `/clarifai.api.V2/PatchAnnotations`. */
  readonly path: string;
  /** The request, encoded. */
  readonly message: Uint8Array;
  readonly connections: number;
  readonly seconds: number;
}

/** The five bytes before a message: not compressed, and its length. */
function frame(message: Uint8Array): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

/**
 * Loads a server over bare HTTP/2, one call at a time on each connection,
 * without a gRPC client, which would cost as much as the server itself.
 */
export async function loadGrpc(load: GrpcLoad): Promise<Measurement> {
  const message = frame(load.message);
  const stopwatch = startStopwatch(load.seconds);
  await Promise.all(
    Array.from({length: load.connections}, async () => {
      const session = connect(`http://${load.address}`);
      while (stopwatch.running()) {
        const sent = performance.now();
        const status = await call(session, load.path, message);
        stopwatch.add(performance.now() - sent, status === '0');
      }
      session.close();
    }),
  );
  return stopwatch.result();
}

/** Makes one call and gives its gRPC status. */
function call(
  session: ClientHttp2Session,
  path: string,
  message: Buffer,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const stream = session.request({
      [constants.HTTP2_HEADER_METHOD]: 'POST',
      [constants.HTTP2_HEADER_PATH]: path,
      [constants.HTTP2_HEADER_CONTENT_TYPE]: 'application/grpc',
      [constants.HTTP2_HEADER_TE]: 'trailers',
      authorization: 'Key owner-pat',
    });
    let status = 'none';
    const note = (headers: Record<string, unknown>) => {
      if (headers['grpc-status'] !== undefined) {
        status = String(headers['grpc-status']);
      }
    };
    stream.on('response', note).on('trailers', note);
    stream.on('end', () => resolve(status)).on('error', reject);
    stream.resume();
    stream.end(message);
  });
}

import {UsageError} from './usage-error.ts';

/** A certificate and its private key, both PEM. */
export interface TlsFiles {
  readonly cert: string | Buffer;
  readonly key: string | Buffer;
}

/** The two ways in. */
export type Transport = 'rest' | 'grpc';

/** One answered request, as the log shows it; there is no key in it. */
export interface RequestLine {
  readonly transport: Transport;
  /** `PATCH /v2/…` or the name of the rpc. */
  readonly call: string;
  /** HTTP status, or the API's status code for gRPC. */
  readonly outcome: number;
  readonly milliseconds: number;
}

/** Where and how a listener listens. */
export interface ListenOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** With it, the port takes TLS; without it, plain connections. */
  readonly tls?: TlsFiles | undefined;
  /** Whether a port with TLS takes plain connections as well. */
  readonly plainToo?: boolean | undefined;
  /** Told of who speaks TLS to a port without it. */
  readonly onUnwantedTls?: ((transport: Transport) => void) | undefined;
  readonly onRequest?: ((line: RequestLine) => void) | undefined;
}

/** A listener that listens. */
export interface Listener {
  /** The port it really has. */
  readonly port: number;
  /** Stops listening, lets the calls under way finish for a moment, then cuts them. */
  close(): Promise<void>;
}

/** `host:port`, with the brackets that an IPv6 address needs. */
export function addressOf(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/** Why a port can't be listened on, with the option that helps. */
export function explainListening(
  option: string,
  host: string,
  port: number,
  error: Error,
): UsageError {
  const about = `${error.message} ${(error as NodeJS.ErrnoException).code}`;
  const say = (message: string) => new UsageError(message, {cause: error});
  if (about.includes('EADDRINUSE')) {
    return say(
      `Port ${port} on ${host} is taken; choose another with ${option}.`,
    );
  }
  if (about.includes('EACCES')) {
    return say(
      `Port ${port} needs more rights than this user has; choose another with ${option}.`,
    );
  }
  if (/EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|Name resolution/.test(about)) {
    return say(
      `${host} is no address of this machine; choose another with --host.`,
    );
  }
  return say(`Can't listen on ${addressOf(host, port)}: ${error.message}.`);
}

import {randomUUID} from 'node:crypto';
import {createSecureContext} from 'node:tls';
import {createSandbox} from '../core/index.ts';
import type {Sandbox, SandboxOptions} from '../core/index.ts';
import type {HostedOptions} from '../hosted/hosted-sandbox.ts';
import {HOSTED_DEFAULTS} from '../hosted/defaults.ts';
import {listenGrpc} from './grpc-listener.ts';
import {openLevelPersistence} from './level-persistence.ts';
import {addressOf} from './listening.ts';
import type {Listener, RequestLine, TlsFiles, Transport} from './listening.ts';
import {listenRest} from './rest-listener.ts';
import type {ServedApi} from './served-api.ts';
import {UsageError} from './usage-error.ts';

/** How workspaces are hosted; what is left out has its default. */
export type HostedSettings = Pick<HostedOptions, 'database'> &
  Partial<HostedOptions>;

/** How to start a server; without any of it: sample data, in memory, on free ports of this machine. */
export interface SandboxServerOptions<Sample = never> extends Omit<
  SandboxOptions<Sample>,
  'persistence'
> {
  /** Address to listen on; default 127.0.0.1. */
  host?: string;
  /** Port for REST; 0, the default, takes a free one. */
  port?: number;
  /** Port for gRPC; 0, the default, takes a free one. */
  grpcPort?: number;
  /** With it, both ports speak TLS. */
  tls?: TlsFiles | undefined;
  /** Whether ports with TLS take plain connections as well; by default they don't. */
  plainToo?: boolean;
  /** Told of a client that speaks TLS to a port without it. */
  onUnwantedTls?: (transport: Transport) => void;
  /** Folder that keeps the state; without it, in memory alone. */
  data?: string | undefined;
  /** Keeps a workspace for each reader in a PostgreSQL database. */
  hosted?: HostedSettings | undefined;
  /** Told of every request that was answered, for a log. */
  onRequest?: (line: RequestLine) => void;
}

/** A server that listens. */
export interface SandboxServer {
  /** For example `http://127.0.0.1:8787`. */
  readonly restUrl: string;
  /** For example `127.0.0.1:8788`; empty for an API without gRPC. */
  readonly grpcAddress: string;
  /** What answers; the state can be looked at and reset through it. */
  readonly sandbox: Sandbox;
  /** Stops listening, lets calls under way finish, and closes the storage. */
  close(): Promise<void>;
}

/**
 * Starts a sandbox over REST, and over gRPC where the API has a contract for it.
 *
 * @throws UsageError when a port is taken, or a file or folder can't serve.
 * @example
 * const server = await startSandboxServer(api);
 * await fetch(`${server.restUrl}/healthz`);
 * await server.close();
 */
export async function startSandboxServer<Sample>(
  api: ServedApi<Sample>,
  options: SandboxServerOptions<Sample> = {},
): Promise<SandboxServer> {
  const {host = '127.0.0.1', port = 0, grpcPort = 0, tls} = options;
  if (tls !== undefined) refuseBadCertificate(tls);
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of closers.splice(0).reverse()) await step();
  };
  try {
    const sandbox = await openSandbox(api, options);
    closers.push(() => sandbox.close());
    const {plainToo = false, onRequest, onUnwantedTls} = options;
    const listening = {host, tls, plainToo, onRequest, onUnwantedTls};
    const track = (listener: Listener) => {
      closers.push(() => listener.close());
      return listener.port;
    };
    const restPort = track(await listenRest(sandbox, {...listening, port}));
    const boundGrpcPort =
      api.grpc &&
      track(
        await listenGrpc(sandbox, api.grpc, {...listening, port: grpcPort}),
      );
    const scheme = tls === undefined || plainToo ? 'http' : 'https';
    return {
      restUrl: `${scheme}://${addressOf(host, restPort)}`,
      grpcAddress:
        boundGrpcPort === undefined ? '' : addressOf(host, boundGrpcPort),
      sandbox,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openSandbox<Sample>(
  api: ServedApi<Sample>,
  {
    sample = api.implementation.sample,
    now,
    newId,
    data,
    hosted,
  }: SandboxServerOptions<Sample>,
): Promise<Sandbox> {
  const makeId = newId ?? (() => randomUUID().replaceAll('-', ''));
  if (hosted !== undefined) {
    // Loaded for those alone who have a database.
    const {openHostedSandbox} = await import('../hosted/hosted-sandbox.ts');
    return openHostedSandbox(api as ServedApi, {
      ...HOSTED_DEFAULTS,
      newId: makeId,
      ...hosted,
    });
  }
  const settings: SandboxOptions<Sample> = {
    sample,
    ...(now !== undefined && {now}),
    newId: makeId,
  };
  if (data !== undefined) {
    settings.persistence = await openLevelPersistence(data);
  }
  return createSandbox(api.implementation, settings);
}

function refuseBadCertificate({cert, key}: TlsFiles): void {
  try {
    createSecureContext({cert, key});
  } catch (error) {
    throw new UsageError(
      `--tls-cert and --tls-key don't make a pair that TLS can use: ${(error as Error).message}.`,
      {cause: error},
    );
  }
}

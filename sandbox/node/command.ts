import {readFile} from 'node:fs/promises';
import type {TlsFiles} from './listening.ts';
import {createLog} from './log.ts';
import type {ApiDefinition} from '../core/definition.ts';
import {helpText, parseOptions} from './options.ts';
import type {CommandLineOptions} from './options.ts';
import {certificateFolder, ownCertificate} from './own-certificate.ts';
import type {OwnCertificate} from './own-certificate.ts';
import type {ServedApi} from './served-api.ts';
import type {
  HostedSettings,
  SandboxServer,
  SandboxServerOptions,
} from './server.ts';
import {UsageError} from './usage-error.ts';

const log = createLog((text) => process.stdout.write(text));

async function readPem(option: string, file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : message;
    throw new UsageError(`--${option} ${file} can't be read: ${reason}.`, {
      cause: error,
    });
  }
}

async function givenCertificate({
  tlsCert,
  tlsKey,
}: CommandLineOptions): Promise<TlsFiles | undefined> {
  return tlsCert === undefined || tlsKey === undefined
    ? undefined
    : {
        cert: await readPem('tls-cert', tlsCert),
        key: await readPem('tls-key', tlsKey),
      };
}

function serverOptions(
  options: CommandLineOptions,
  own: OwnCertificate | undefined,
  given: TlsFiles | undefined,
): SandboxServerOptions {
  const {host, port, grpcPort, data, empty} = options;
  return {
    ...{host, port, grpcPort, tls: own ?? given, data},
    hosted: hostedSettings(options),
    plainToo: own !== undefined,
    ...(empty && {sample: 'empty' as const}),
    onUnwantedTls: (transport) =>
      log.add(
        `${transport}  A client speaks TLS, this port does not. Start the sandbox with --tls.`,
      ),
    onRequest: ({transport, call, outcome, milliseconds}) =>
      log.add(
        `${transport}  ${call}  ${outcome}  ${milliseconds.toFixed(1)} ms`,
      ),
  };
}

function hostedSettings({
  database,
  workspaceHours,
  callsPerSecond,
  workspacesPerHour,
  proxies,
}: CommandLineOptions): HostedSettings | undefined {
  if (database === undefined) return undefined;
  return {
    database,
    ...(workspaceHours !== undefined && {
      lifetimeSeconds: workspaceHours * 3600,
    }),
    ...(callsPerSecond !== undefined && {callsPerSecond}),
    ...(workspacesPerHour !== undefined && {workspacesPerHour}),
    ...(proxies !== undefined && {proxies}),
    onDatabase: (news) => log.add(news),
  };
}

function announce(
  {definition: {name, users}, grpc, clientSettings}: ServedApi,
  {restUrl, grpcAddress}: SandboxServer,
  {data, database, tlsCert}: CommandLineOptions,
  own: OwnCertificate | undefined,
): void {
  const tls = own ? 'with TLS and without' : tlsCert ? 'TLS' : 'no TLS';
  const secureUrl = restUrl.replace('http:', 'https:');
  const hosted = database !== undefined;
  const state = hosted
    ? 'a workspace for each reader, in PostgreSQL'
    : data === undefined
      ? 'in memory, gone when this stops'
      : `in ${data}`;
  const width = Math.max(...users.map(({key}) => key.length)) + 2;
  const keys = hosted
    ? [`POST ${restUrl}/_sandbox/workspaces makes a workspace and its keys`]
    : users.map(({key, label}) => `${key.padEnd(width)}user ${label}`);
  console.log(
    [
      `The ${name}, on this machine:`,
      `  REST   ${own ? `${restUrl} and ${secureUrl}` : restUrl}`,
      ...(grpc === undefined
        ? []
        : [`  gRPC   ${grpcAddress} (${grpc.service}, ${tls})`]),
      `  State  ${state}`,
      `  Keys   ${keys.join('\n         ')}`,
    ].join('\n'),
  );
  if (own !== undefined && clientSettings !== undefined) {
    const local = {restUrl, grpcAddress, certificateFile: own.file};
    console.log(`\n${clientSettings(local, process.platform)}\n`);
  }
  console.log('Ctrl+C stops it.');
}

/** Ends the process when it is told to; told twice, at once. */
function stopOnSignal(server: SandboxServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close().then(
        () => {
          log.flush();
          process.exit(0);
        },
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}

/** What the command serves, and how to come by it. */
interface Served {
  /** Called once the options are known to be good. */
  loadServedApi(): Promise<ServedApi>;
  readonly speaksGrpc: boolean;
}

async function serve(
  definition: ApiDefinition,
  {loadServedApi, speaksGrpc}: Served,
): Promise<void> {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(helpText(definition.name, speaksGrpc));
    return;
  }
  const own = options.tls
    ? await ownCertificate(certificateFolder(), [
        new URL(definition.origin).hostname,
        options.host,
      ])
    : undefined;
  const given = await givenCertificate(options);
  // Loaded late, so that a mistyped option is answered at once.
  const {startSandboxServer} = await import('./server.ts');
  const {logVerbosity, setLogVerbosity} = await import('@grpc/grpc-js');
  // It would report a taken port in its own words, before we do in ours.
  if (process.env.GRPC_VERBOSITY === undefined) {
    setLogVerbosity(logVerbosity.NONE);
  }
  const api = await loadServedApi();
  const server = await startSandboxServer(
    api,
    serverOptions(options, own, given),
  );
  announce(api, server, options, own);
  stopOnSignal(server);
}

/**
 * Serves an API as the command line and the environment say, until it is told to
 * stop. A mistake in how it was called is told, and ends it with exit code 2.
 */
export async function runSandboxCommand(
  definition: ApiDefinition,
  served: Served,
): Promise<void> {
  try {
    await serve(definition, served);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`sandbox: ${error.message}`);
    process.exitCode = 2;
  }
}

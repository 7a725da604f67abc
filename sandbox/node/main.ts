import {readFile} from 'node:fs/promises';
import {createLog} from './log.ts';
import {HELP, parseOptions} from './options.ts';
import type {CommandLineOptions} from './options.ts';
import type {SandboxServer, SandboxServerOptions} from './server.ts';
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

async function serverOptions({
  host,
  port,
  grpcPort,
  tlsCert,
  tlsKey,
  data,
  empty,
}: CommandLineOptions): Promise<SandboxServerOptions> {
  const tls =
    tlsCert === undefined || tlsKey === undefined
      ? undefined
      : {
          cert: await readPem('tls-cert', tlsCert),
          key: await readPem('tls-key', tlsKey),
        };
  return {
    ...{host, port, grpcPort, tls, data},
    ...(empty && {sample: 'empty' as const}),
    onRequest: ({transport, call, outcome, milliseconds}) =>
      log.add(
        `${transport}  ${call}  ${outcome}  ${milliseconds.toFixed(1)} ms`,
      ),
  };
}

function announce(server: SandboxServer, options: CommandLineOptions): void {
  const tls = options.tlsCert === undefined ? '' : ', TLS';
  const state =
    options.data === undefined
      ? 'in memory, gone when this stops'
      : `in ${options.data}`;
  console.log(`The annotation API, on this machine:
  REST   ${server.restUrl}
  gRPC   ${server.grpcAddress} (clarifai.api.V2${tls || ', no TLS'})
  State  ${state}
  Keys   owner-pat           user sandbox-owner, owner of the app sandbox-app
         collaborator-a-pat  user collaborator-a
         collaborator-b-pat  user collaborator-b
Ctrl+C stops it.`);
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

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(HELP);
    return;
  }
  const settings = await serverOptions(options);
  // Loaded late, so that a mistyped option is answered at once.
  const {startSandboxServer} = await import('./server.ts');
  const {logVerbosity, setLogVerbosity} = await import('@grpc/grpc-js');
  // It would report a taken port in its own words, before we do in ours.
  if (process.env.GRPC_VERBOSITY === undefined) {
    setLogVerbosity(logVerbosity.NONE);
  }
  const server = await startSandboxServer(settings);
  announce(server, options);
  stopOnSignal(server);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`sandbox: ${error.message}`);
  process.exitCode = 2;
}

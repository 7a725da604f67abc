import {parseArgs} from 'node:util';
import {LOCAL_SANDBOX} from '../core/local.ts';
import {HOSTED_DEFAULTS} from '../hosted/defaults.ts';
import {UsageError} from './usage-error.ts';

/** What the command line and the environment can say. */
export interface CommandLineOptions {
  readonly host: string;
  readonly port: number;
  readonly grpcPort: number;
  readonly tls: boolean;
  readonly tlsCert: string | undefined;
  readonly tlsKey: string | undefined;
  readonly data: string | undefined;
  /** Address of a PostgreSQL database; with it, every reader has a workspace. */
  readonly database: string | undefined;
  /** How many hours a workspace lives. */
  readonly workspaceHours: number | undefined;
  /** Calls a second that each workspace may make. */
  readonly callsPerSecond: number | undefined;
  /** Workspaces that an address may make in an hour. */
  readonly workspacesPerHour: number | undefined;
  /** How many proxies before the sandbox note whom they speak for. */
  readonly proxies: number | undefined;
  readonly empty: boolean;
  readonly help: boolean;
}

/** What `--help` prints. */
export function helpText(api: string, speaksGrpc: boolean): string {
  const over = speaksGrpc ? 'REST and gRPC' : 'REST';
  return `Answers the ${api} on this machine, over ${over}.

Usage: npm run sandbox -- [options]

  --host <address>    address to listen on; default ${LOCAL_SANDBOX.host}, this machine only
  --port <number>     port for REST; default ${LOCAL_SANDBOX.port}; 0 takes a free one
  --grpc-port <number>
                      port for gRPC; default ${LOCAL_SANDBOX.grpcPort}; 0 takes a free one
  --tls               take TLS on both ports as well, with a certificate of its own,
                      and say what to set so that clients trust it
  --tls-cert <file>   certificate (PEM); with --tls-key, both ports speak TLS alone
  --tls-key <file>    its private key (PEM)
  --data <folder>     keep the state in this folder; without it, in memory only
  --database <url>    host a workspace for each reader in this PostgreSQL database,
                      which other processes may share: postgres://user@host/name
  --workspace-hours <number>
                      how long a workspace lives; default ${HOSTED_DEFAULTS.lifetimeSeconds / 3600}
  --calls-per-second <number>
                      calls that each workspace may make; default ${HOSTED_DEFAULTS.callsPerSecond}
  --workspaces-per-hour <number>
                      workspaces that an address may make; default ${HOSTED_DEFAULTS.workspacesPerHour}
  --proxies <number>  proxies before the sandbox, whose X-Forwarded-For is believed;
                      default ${HOSTED_DEFAULTS.proxies}
  --empty             begin without the sample inputs and annotations
  --help              show this text

Each option can also be set by an environment variable: SANDBOX_HOST,
SANDBOX_PORT, SANDBOX_GRPC_PORT, SANDBOX_TLS=1, SANDBOX_TLS_CERT,
SANDBOX_TLS_KEY, SANDBOX_DATA, SANDBOX_DATABASE, SANDBOX_WORKSPACE_HOURS,
SANDBOX_CALLS_PER_SECOND, SANDBOX_WORKSPACES_PER_HOUR, SANDBOX_PROXIES,
SANDBOX_EMPTY=1. An option given on the command line wins.
`;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the command line and the environment.
 *
 * @throws UsageError that names the option and the fix.
 */
export function parseOptions(
  args: readonly string[],
  environment: Environment,
): CommandLineOptions {
  const given = readArguments(args);
  const setting = (
    option: 'host' | 'tls-cert' | 'tls-key' | 'data' | 'database',
  ) => {
    const value = given[option] ?? environment[variableOf(option)];
    if (given[option] === '') {
      throw new UsageError(`--${option} needs a value.`);
    }
    return value === '' ? undefined : value;
  };
  const port = (option: 'port' | 'grpc-port', fallback: number) =>
    readPort(option, given[option], environment, fallback);
  const number = (option: HostedNumber, least: number) =>
    readNumber(option, given[option], environment, least);
  const options = {
    host: setting('host') ?? LOCAL_SANDBOX.host,
    port: port('port', LOCAL_SANDBOX.port),
    grpcPort: port('grpc-port', LOCAL_SANDBOX.grpcPort),
    tls: given.tls ?? readSwitch('tls', environment),
    tlsCert: setting('tls-cert'),
    tlsKey: setting('tls-key'),
    data: setting('data'),
    database: setting('database'),
    workspaceHours: number('workspace-hours', 1),
    callsPerSecond: number('calls-per-second', 1),
    workspacesPerHour: number('workspaces-per-hour', 1),
    proxies: number('proxies', 0),
    empty: given.empty ?? readSwitch('empty', environment),
    help: given.help ?? false,
  };
  if (!options.help) refuseContradictions(options);
  return options;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        host: {type: 'string'},
        port: {type: 'string'},
        'grpc-port': {type: 'string'},
        tls: {type: 'boolean'},
        'tls-cert': {type: 'string'},
        'tls-key': {type: 'string'},
        data: {type: 'string'},
        database: {type: 'string'},
        'workspace-hours': {type: 'string'},
        'calls-per-second': {type: 'string'},
        'workspaces-per-hour': {type: 'string'},
        proxies: {type: 'string'},
        empty: {type: 'boolean'},
        help: {type: 'boolean', short: 'h'},
      },
    }).values;
  } catch (error) {
    // node:util adds advice about positionals and dashes after the first sentence.
    const [sentence] = (error as Error).message.split(/\.(?:\s|$)|\n/);
    throw new UsageError(`${sentence}. See --help.`, {cause: error});
  }
}

function variableOf(option: string): string {
  return `SANDBOX_${option.toUpperCase().replaceAll('-', '_')}`;
}

function readPort(
  option: string,
  given: string | undefined,
  environment: Environment,
  fallback: number,
): number {
  const fromEnvironment = environment[variableOf(option)];
  const [name, text] =
    given === undefined
      ? [variableOf(option), fromEnvironment]
      : [`--${option}`, given];
  if (text === undefined || (text === '' && given === undefined)) {
    return fallback;
  }
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new UsageError(
      `${name} must be a port number from 0 to 65535, not "${text}".`,
    );
  }
  return port;
}

type HostedNumber =
  'workspace-hours' | 'calls-per-second' | 'workspaces-per-hour' | 'proxies';

function readNumber(
  option: HostedNumber,
  given: string | undefined,
  environment: Environment,
  least: number,
): number | undefined {
  const fromEnvironment = environment[variableOf(option)];
  const [name, text] =
    given === undefined
      ? [variableOf(option), fromEnvironment || undefined]
      : [`--${option}`, given];
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d{1,7}$/.test(text) || number < least) {
    throw new UsageError(
      `${name} must be a whole number of at least ${least}, not "${text}".`,
    );
  }
  return number;
}

function readSwitch(option: string, environment: Environment): boolean {
  const name = variableOf(option);
  const value = environment[name] ?? '';
  if (/^(1|true|yes)$/i.test(value)) return true;
  if (/^(0|false|no|)$/i.test(value)) return false;
  throw new UsageError(`${name} must be 1 or 0, not "${value}".`);
}

function refuseContradictions(options: CommandLineOptions): void {
  if (options.tlsCert !== undefined && options.tlsKey === undefined) {
    throw new UsageError('--tls-cert needs --tls-key beside it.');
  }
  if (options.tlsKey !== undefined && options.tlsCert === undefined) {
    throw new UsageError('--tls-key needs --tls-cert beside it.');
  }
  if (options.tls && options.tlsCert !== undefined) {
    throw new UsageError(
      '--tls makes a certificate of its own; leave it out to use the one of --tls-cert.',
    );
  }
  if (options.database !== undefined) {
    if (options.data !== undefined) {
      throw new UsageError(
        '--data and --database both say where the state is kept; leave one out.',
      );
    }
    if (options.empty) {
      throw new UsageError(
        '--empty is for a sandbox without --database; a workspace begins with the sample data.',
      );
    }
  }
  if (options.port !== 0 && options.port === options.grpcPort) {
    throw new UsageError(
      `--port and --grpc-port are both ${options.port}; REST and gRPC need a port each.`,
    );
  }
}

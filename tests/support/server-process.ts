import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = fileURLToPath(new URL('../../api/serve.ts', import.meta.url));

/** How a process ended, and what it said. */
interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The sandbox's command, running in a process of its own. */
export interface ServerProcess {
  readonly restUrl: string;
  readonly grpcAddress: string;
  readonly process: ChildProcess;
  /** All that it printed so far. */
  output(): string;
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ending>;
}

/** A process under way. */
interface Spawned {
  readonly child: ChildProcess;
  readonly ended: Promise<Ending>;
  output(): string;
}

/** Runs `npm run sandbox` with these arguments, without npm in between. */
export function spawnSandbox(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Spawned {
  return spawnScript(MAIN, args, environment);
}

function spawnScript(
  file: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Spawned {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: ROOT,
    env: {...process.env, ...environment},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const ended = once(child, 'close').then(([code, signal]): Ending => ({
    code,
    signal,
    stdout,
    stderr,
  }));
  return {child, ended, output: () => stdout + stderr};
}

/** Starts the command on free ports and waits until it says that it listens. */
export async function startServerProcess(
  args: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
): Promise<ServerProcess> {
  const ports = ['--port', '0', '--grpc-port', '0'];
  return whenListening(spawnSandbox([...ports, ...args], environment));
}

/** Starts another server, which says where it listens in the same words. */
export async function startOtherServer(file: URL): Promise<ServerProcess> {
  return whenListening(spawnScript(fileURLToPath(file), [], {}));
}

async function whenListening({
  child,
  ended,
  output,
}: Spawned): Promise<ServerProcess> {
  const listening = new Promise<void>((resolve) => {
    child.stdout?.on('data', () => {
      if (output().includes('Ctrl+C stops it.')) resolve();
    });
  });
  await Promise.race([listening, ended]);
  const restUrl = /REST\s+(\S+)/.exec(output())?.[1];
  const grpcAddress = /gRPC\s+(\S+)/.exec(output())?.[1];
  if (restUrl === undefined || grpcAddress === undefined) {
    throw new Error(`The server did not start:\n${output()}`);
  }
  return {
    restUrl,
    grpcAddress,
    process: child,
    output,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {jarPath} from '../../languages/java/jars.ts';
import {prepareJavaClient} from '../../languages/java/toolchain.ts';
import {contractOf, grpcEnvironment} from '../../languages/toolchain/grpc.ts';
import type {
  Endpoint,
  ExecutedApi,
  Executor,
  Outcome,
} from '../../languages/toolchain/index.ts';

const JAVA = 'java';
const RUNNER = fileURLToPath(new URL('RunPrograms.java', import.meta.url));

/** A machine that runs one program after the other, for one sandbox. */
class Machine {
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  constructor(classPath: string, environment: NodeJS.ProcessEnv) {
    this.#process = spawn(
      JAVA,
      ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', classPath, RUNNER],
      {
        env: {PATH: process.env.PATH, LANG: 'C', ...environment},
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    if (!this.#process.stdout) throw new Error('java has no output');
    this.#lines = createInterface(this.#process.stdout)[Symbol.asyncIterator]();
  }

  async run(file: string): Promise<Outcome> {
    this.#process.stdin?.write(`${file}\n`);
    const {value, done} = await this.#lines.next();
    if (done) throw new Error('The machine for Java has ended.');
    const [ok, printed = ''] = String(value).split(' ');
    const text = Buffer.from(printed, 'base64').toString();
    return {
      ok: ok === 'true',
      ending: ok === 'true' ? 'done' : 'an exception',
      printed: text,
      complaints: ok === 'true' ? '' : text,
    };
  }

  close(): void {
    this.#process.stdin?.end();
  }
}

/**
 * Java, where a start of its own for each program would take most of the time: programs
 * are compiled and run as they are, each in a class loader of its own. The language's
 * ASCII locale shows what a compiler makes of texts that are not.
 */
export function warmJava(api: ExecutedApi): Executor {
  const contract = contractOf(api);
  const machines = new Map<number | undefined, Machine>();
  let client = '';
  const machineFor = (endpoint: Endpoint) => {
    const machine =
      machines.get(endpoint.grpcPort) ??
      new Machine(
        `${client}/client.jar:${jarPath()}`,
        grpcEnvironment(contract, endpoint),
      );
    machines.set(endpoint.grpcPort, machine);
    return machine;
  };
  return {
    id: 'java',
    label: 'Java',
    async prepare() {
      client = await prepareJavaClient(contract);
    },
    run: (file, endpoint) => machineFor(endpoint).run(file),
    tools: async () => ({}),
    async close() {
      for (const machine of machines.values()) machine.close();
    },
  };
}

import {
  GRPC_PLUGINS,
  prepareClient,
  PROTOC,
} from '../toolchain/generated-client.ts';
import {contractOf, grpcEnvironment} from '../toolchain/grpc.ts';
import type {
  ExecutedApi,
  Executor,
  ClientContract,
  Toolchain,
} from '../toolchain/index.ts';
import {otherRpcs, word} from '../toolchain/mutation-grammar.ts';
import {contractVersion} from '../toolchain/packages.ts';
import {askVersion, runProcess} from '../toolchain/process.ts';

/** The Python that Debian's packages belong to, whatever else is first on the path. */
export const PYTHON = '/usr/bin/python3';

/** Makes the folder for `PYTHONPATH` that holds the generated client. */
export function preparePythonClient(contract: ClientContract): Promise<string> {
  return prepareClient({
    language: 'python',
    contract,
    plugin: 'grpc_python_plugin',
    folder: contract.pythonFolder,
  });
}

/** Python, with classes generated from the contract in place of the official client. */
function python(api: ExecutedApi): Executor {
  const contract = contractOf(api);
  let client = '';
  return {
    id: 'python',
    label: 'Python',
    async prepare() {
      client = await preparePythonClient(contract);
    },
    run: (file, endpoint) =>
      runProcess(PYTHON, [file], file, {
        PYTHONPATH: client,
        ...grpcEnvironment(contract, endpoint),
      }),
    async tools() {
      const module = (name: string) =>
        askVersion(PYTHON, '-c', `import ${name}; print(${name}.__version__)`);
      return {
        Python: await askVersion(PYTHON, '--version'),
        grpcio: await module('grpc'),
        protobuf: await module('google.protobuf'),
        ...contractVersion(contract),
      };
    },
    async close() {},
  };
}

export const toolchain: Toolchain = {
  executors: [python],
  requirements: [
    ...PROTOC,
    GRPC_PLUGINS,
    {
      what: 'Python 3.11 with grpcio 1.51',
      debian: 'python3-grpcio',
      elsewhere: `pip install grpcio, for ${PYTHON}`,
      probe: {command: `${PYTHON} -c 'import grpc'`},
    },
    {
      what: 'protobuf 3.21 for Python',
      debian: 'python3-protobuf',
      elsewhere: `pip install 'protobuf<4', for ${PYTHON}`,
      probe: {command: `${PYTHON} -c 'import google.protobuf'`},
    },
  ],
  mutations: ({success, calls}) => ({
    field: (name) => new RegExp(`${word(name)}(?==)`, 'g'),
    calls: otherRpcs(calls),
    check: [new RegExp(`[\\w.]+ != \\w+\\.${success.name}\\b`), 'False'],
    details: /: \{[\w.]*\bdetails\}/,
    prints: /\bprint\(/,
  }),
  format: {
    by: 'command',
    requirement: {
      what: 'Black (the format of the Python snippets)',
      debian: 'black',
      elsewhere: 'pip install black',
      probe: {command: 'black --version'},
    },
    check: ['black', '--check', '--diff', '--quiet'],
    fix: ['black'],
  },
};

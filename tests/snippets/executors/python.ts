import {prepareClient} from '../clients/prepare.ts';
import {PYTHON} from '../clients/requirements.ts';
import type {Executor} from './executor.ts';
import {grpcEnvironment} from './grpc.ts';
import {contractVersion} from './packages.ts';
import {askVersion, runProcess, versionIn} from './process.ts';

/** Python, with classes generated from the contract in place of `clarifai-grpc`. */
export function pythonExecutor(): Executor {
  let client = '';
  return {
    id: 'python',
    label: 'Python',
    language: 'python',
    async prepare() {
      client = await prepareClient('python');
    },
    run: (file, endpoint) =>
      runProcess(PYTHON, [file], file, {
        PYTHONPATH: client,
        ...grpcEnvironment(endpoint),
      }),
    async tools() {
      const module = (name: string) =>
        askVersion(PYTHON, '-c', `import ${name}; print(${name}.__version__)`);
      return {
        Python: versionIn(await askVersion(PYTHON, '--version')),
        grpcio: await module('grpc'),
        protobuf: await module('google.protobuf'),
        'Clarifai contract': contractVersion(),
      };
    },
    async close() {},
  };
}

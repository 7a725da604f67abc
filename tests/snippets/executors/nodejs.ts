import type {Executor} from './executor.ts';
import {grpcEnvironment} from './grpc.ts';
import {linkPackages, packageVersion} from './packages.ts';
import {runProcess} from './process.ts';

/** Node.js with the official client. */
export function nodejsExecutor(): Executor {
  return {
    id: 'nodejs',
    label: 'Node.js',
    language: 'nodejs',
    async prepare() {},
    async run(file, endpoint) {
      await linkPackages(file);
      return runProcess(
        process.execPath,
        [file],
        file,
        grpcEnvironment(endpoint),
      );
    },
    async tools() {
      return {
        'Node.js': process.versions.node,
        'clarifai-nodejs-grpc': packageVersion('clarifai-nodejs-grpc'),
      };
    },
    async close() {},
  };
}

import {contractOf, grpcEnvironment} from '../toolchain/grpc.ts';
import type {ExecutedApi, Executor, Toolchain} from '../toolchain/index.ts';
import {otherRpcs, scriptGrammar} from '../toolchain/mutation-grammar.ts';
import {linkPackages, packageVersion} from '../toolchain/packages.ts';
import {runProcess} from '../toolchain/process.ts';

/** Node.js with the official client. */
function nodejs(api: ExecutedApi): Executor {
  const contract = contractOf(api);
  return {
    id: 'nodejs',
    label: 'Node.js',
    async prepare() {},
    async run(file, endpoint) {
      await linkPackages(file);
      return runProcess(
        process.execPath,
        [file],
        file,
        grpcEnvironment(contract, endpoint),
      );
    },
    async tools() {
      return {
        'Node.js': process.versions.node,
        [contract.package]: packageVersion(contract.package),
      };
    },
    async close() {},
  };
}

export const toolchain: Toolchain = {
  executors: [nodejs],
  requirements: [],
  mutations: ({success, calls}) => ({
    ...scriptGrammar,
    calls: otherRpcs(calls),
    check: [new RegExp(`[\\w.]*\\bcode !== ${success.code}`), 'false'],
    prints: /console\.log/,
  }),
  format: {by: 'prettier'},
};

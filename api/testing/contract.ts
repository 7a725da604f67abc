import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {ClientContract} from '../../languages/toolchain/index.ts';
import {calls} from '../calls/index.ts';
import {grpcClients} from '../index.ts';

const require = createRequire(import.meta.url);
const PACKAGE = 'clarifai-nodejs-grpc';

/** The official contract, as clients are generated from it. */
export const contract: ClientContract = {
  name: 'Clarifai contract',
  package: PACKAGE,
  // The package's entry is src/index.js; it exports nothing nearer to the protos.
  root: join(dirname(require.resolve(PACKAGE)), '..'),
  serviceFile: 'proto/clarifai/api/service.proto',
  calls: calls.map(({rpc}) => rpc).sort(),
  pythonFolder: ['proto/clarifai', 'clarifai_grpc/grpc'],
  additions: fileURLToPath(new URL('clients', import.meta.url)),
  addressVariable: grpcClients.addressVariable,
};

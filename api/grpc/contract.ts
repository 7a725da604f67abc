import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import protobuf from 'protobufjs';

/** The files that the official client itself loads, in its order. */
const FILES = [
  'proto/clarifai/api/status/status_code.proto',
  'proto/clarifai/api/status/status.proto',
  'proto/clarifai/api/resources.proto',
  'proto/clarifai/api/service_processed.proto',
  'proto/clarifai/api/utils/matrix.proto',
];

/** Full name of the service, as in the paths of its methods. */
export const SERVICE = 'clarifai.api.V2';

const require = createRequire(import.meta.url);

/**
 * Reads the contract out of the official client's package: nothing of it is
 * copied here, so an update of that package is an update of the contract.
 */
export function loadContract(): protobuf.Service {
  // Its entry is src/index.js; the package exports nothing nearer to the protos.
  const client = join(dirname(require.resolve('clarifai-nodejs-grpc')), '..');
  const googleTypes = dirname(require.resolve('protobufjs'));
  const root = new protobuf.Root();
  root.resolvePath = (_origin, target) => {
    if (target.startsWith('proto/')) return join(client, target);
    // google/protobuf/struct.proto and the like are part of protobufjs' code.
    if (protobuf.common.get(target) !== null) return target;
    return join(googleTypes, target);
  };
  root.loadSync(FILES, {keepCase: true});
  root.resolveAll();
  return root.lookupService(SERVICE);
}

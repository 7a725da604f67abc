import {writeContract} from '../../languages/codegen/contract/write.ts';
import {calls} from '../calls/index.ts';
import {loadContract} from '../grpc/contract.ts';

/** The module with the part of the contract that requests are written as code with. */
export function contractModule(): string {
  const text = writeContract(
    loadContract(),
    calls.map(({rpc}) => rpc),
    // The client for Node.js has the service in a file of its own.
    {rename: (file) => file.replace('_processed.proto', '.proto')},
  );
  return `// Made by \`npm run generate\` from the protos of the official client.\nexport const CONTRACT = \`${text}\`;\n`;
}

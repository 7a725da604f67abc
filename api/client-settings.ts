import annotationApi, {grpcClients} from './index.ts';
import type {LocalSandbox} from '../sandbox/node/served-api.ts';

/**
 * What leads the examples of each language to a sandbox on this machine, as lines
 * for a shell: what is to be set, and as comments what is to be changed by hand.
 * The page _Setting up each client_ says the same.
 *
 * @param platform Node's name of the operating system; Windows has another way to set a variable.
 */
export function clientSettings(
  {restUrl, grpcAddress, certificateFile}: LocalSandbox,
  platform: string,
): string {
  const set = (name: string, value: string) =>
    platform === 'win32'
      ? `$env:${name} = '${value}'`
      : `export ${name}='${value}'`;
  const [host, port] = grpcAddress.split(/:(?=\d+$)/);
  return [
    '# Python, Node.js, PHP: set this in the terminal that runs the example.',
    set(grpcClients.addressVariable, grpcAddress),
    set('GRPC_DEFAULT_SSL_ROOTS_FILE_PATH', certificateFile),
    `# Java: write this in the place of ${grpcClients.javaChannel}`,
    `#   io.grpc.ManagedChannelBuilder.forAddress("${host}", ${port}).usePlaintext().build()`,
    `# TypeScript, JavaScript, cURL: write this in the place of ${annotationApi.origin}`,
    `#   ${restUrl}`,
  ].join('\n');
}

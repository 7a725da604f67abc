import type {Endpoint, ExecutedApi, ClientContract} from './executor.ts';

/** The contract that a gRPC client speaks. */
export function contractOf({grpc, host}: ExecutedApi): ClientContract {
  if (grpc === undefined) {
    throw new Error(
      `${host} has no gRPC contract: its snippets can't be in a language whose client speaks gRPC. Leave that language out of its definition.`,
    );
  }
  return grpc;
}

/** How the gRPC clients are led to the sandbox; both variables are the clients' own. */
export function grpcEnvironment(
  {addressVariable}: ClientContract,
  {grpcPort, authorityFile}: Endpoint,
): NodeJS.ProcessEnv {
  return {
    [addressVariable]: `127.0.0.1:${grpcPort}`,
    GRPC_DEFAULT_SSL_ROOTS_FILE_PATH: authorityFile,
  };
}

import type {Endpoint} from './executor.ts';

/** How the gRPC clients are led to the sandbox; both variables are the clients' own. */
export function grpcEnvironment({
  grpcPort,
  authorityFile,
}: Endpoint): NodeJS.ProcessEnv {
  return {
    CLARIFAI_GRPC_BASE: `127.0.0.1:${grpcPort}`,
    GRPC_DEFAULT_SSL_ROOTS_FILE_PATH: authorityFile,
  };
}

import * as engine from '../sandbox/node/server.ts';
import type {ServedApi} from '../sandbox/node/served-api.ts';
import type {
  SandboxServer,
  SandboxServerOptions,
} from '../sandbox/node/server.ts';
import {clientSettings} from './client-settings.ts';
import {loadContract, SERVICE} from './grpc/contract.ts';
import {implementation} from './implementation.ts';
import annotationApi from './index.ts';
import type {SampleData} from './sample-data.ts';

/** The annotation API, as Node serves it: over REST and gRPC. */
export const annotationServer = {
  definition: annotationApi,
  implementation,
  clientSettings,
  grpc: {
    service: SERVICE,
    loadContract,
    unimplemented:
      'is not part of this sandbox, which answers the calls for annotations and inputs.',
  },
} satisfies ServedApi<SampleData>;

/** Starts the sandbox over REST and gRPC; without options with sample data, in memory, on free ports. */
export function startSandboxServer(
  options: SandboxServerOptions<SampleData> = {},
): Promise<SandboxServer> {
  return engine.startSandboxServer(annotationServer, options);
}

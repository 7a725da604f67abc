import type {ApiDefinition} from '../sandbox/core/definition.ts';
import {LOCAL_SANDBOX, LOCAL_URL} from '../sandbox/core/local.ts';

/** Where a sandbox is found that examples are to be sent to. */
export interface SandboxAddress {
  /** Base URL, without a slash at the end; where it has no TLS, gRPC is taken without it, too. */
  readonly restUrl: string;
  /** `host:port`; absent where only REST is served. */
  readonly grpcAddress?: string | undefined;
  /** The file with its certificate, as a shell is told it, where clients don't trust it by themselves. */
  readonly certificateFile?: string | undefined;
}

const {host, grpcPort, certificateFolder, certificateFile} = LOCAL_SANDBOX;

/** The sandbox on a reader's own machine, as its programs find it. */
export const LOCAL_ADDRESS: SandboxAddress = {
  restUrl: LOCAL_URL,
  grpcAddress: `${host}:${grpcPort}`,
  certificateFile: `~/${certificateFolder}/${certificateFile}`,
};

/** A text of an example, and what to write in its place. */
export type Replacement = readonly [text: string, by: string];

/** What leads a copied example to a sandbox. */
export interface Steps {
  /** What is to be changed in the example. */
  readonly replacements: readonly Replacement[];
  /** What is to be run, line by line, in a POSIX shell; nothing for a page that is opened in a browser. */
  readonly commands: readonly string[];
}

/** How the examples of one language are led to a sandbox. */
export interface Recipe {
  readonly speaks: 'rest' | 'grpc';
  /** @param file The example's name. */
  stepsFor(api: ApiDefinition, address: SandboxAddress, file: string): Steps;
}

/** For examples that name the API's origin. */
export function overRest(command?: (file: string) => string): Recipe {
  return {
    speaks: 'rest',
    stepsFor: ({origin}, {restUrl}, file) => ({
      replacements: [[origin, restUrl]],
      commands: command ? [command(file)] : [],
    }),
  };
}

/** For clients that variables lead to another server. */
export function byVariables(command: (file: string) => string): Recipe {
  return {
    speaks: 'grpc',
    stepsFor: ({grpcClients}, {grpcAddress, certificateFile}, file) => ({
      replacements: [],
      commands: [
        `export ${grpcClients?.addressVariable}=${grpcAddress}`,
        ...(certificateFile === undefined
          ? []
          : [`export GRPC_DEFAULT_SSL_ROOTS_FILE_PATH=${certificateFile}`]),
        command(file),
      ],
    }),
  };
}

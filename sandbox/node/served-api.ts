import type {ApiDefinition} from '../core/definition.ts';
import type {ApiImplementation} from '../core/implementation.ts';
import type {Store} from '../core/store/store.ts';
import type {GrpcContract} from './grpc-listener.ts';

/** An API, as Node serves it. */
export interface ServedApi<Sample = unknown> {
  readonly definition: ApiDefinition;
  readonly implementation: ApiImplementation<Store, Sample>;
  /** Its contract; without one, REST alone is served. */
  readonly grpc?: GrpcContract;
  /**
   * What leads the examples to a sandbox on this machine, as lines for a shell.
   *
   * @param platform Node's name of the operating system; Windows has another way to set a variable.
   */
  clientSettings?(local: LocalSandbox, platform: string): string;
}

/** Where a sandbox answers on this machine, and the certificate that it shows. */
export interface LocalSandbox {
  readonly restUrl: string;
  readonly grpcAddress: string;
  readonly certificateFile: string;
}

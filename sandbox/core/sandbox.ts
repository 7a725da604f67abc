import type {JsonObject} from './json.ts';
import type {Persistence} from './persistence.ts';
import type {SampleData} from './sample-data.ts';

/** Who calls, and over what. */
export interface Caller {
  /** The `Authorization` header or metadata entry: `Key <PAT>`. */
  authorization: string | undefined;
  /** Decides what a concept's missing value is: 1 in REST, 0 in gRPC. */
  transport: 'rest' | 'grpc';
  /** The call comes from this very machine. */
  loopback?: boolean;
}

/** The annotation API, with a state of its own. */
export interface Sandbox {
  /** Answers a REST request. */
  fetch(request: Request, from?: {loopback?: boolean}): Promise<Response>;
  /**
   * Answers one call by its name in the contract, such as `PatchAnnotations`.
   * Request and answer are in the form that REST has (snake_case names, base64
   * bytes, RFC 3339 times). Never throws for a failure of the API: that is in `status`.
   */
  call(
    rpc: string,
    request: JsonObject,
    caller: Caller,
  ): Promise<{httpStatus: number; body: JsonObject}>;
  /** Puts the sample data back. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export interface SandboxOptions {
  /** What it holds at first; `'empty'` has users, keys and an app, and nothing in it. */
  sample?: SampleData | 'empty';
  /** Where the state is kept; without it, in memory alone. */
  persistence?: Persistence;
  now?: () => Date;
  newId?: () => string;
}

/** Starts a sandbox of the API. */
export function createSandbox(_options: SandboxOptions = {}): Promise<Sandbox> {
  const status = {code: 10040, description: 'Not implemented', details: ''};
  return Promise.resolve({
    fetch: async () => Response.json({status}, {status: 501}),
    call: async () => ({httpStatus: 501, body: {status}}),
    reset: async () => {},
    close: async () => {},
  });
}

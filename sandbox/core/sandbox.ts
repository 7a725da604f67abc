import {dispatch} from './dispatch.ts';
import {answer} from './answer.ts';
import type {CallResult, Caller, Execute} from './answer.ts';
import {ApiError} from './errors.ts';
import {createRestApp} from './http/app.ts';
import type {From} from './http/app.ts';
import {inspect} from './inspect.ts';
import type {ApiImplementation, ReadRequest} from './implementation.ts';
import {copyJson} from './json.ts';
import type {JsonObject} from './json.ts';
import {Ledger} from './ledger.ts';
import {quote} from './quote.ts';
import type {Call} from './call.ts';
import type {Persistence} from './persistence.ts';
import type {Store} from './store/store.ts';

/** An API, with a state of its own. */
export interface Sandbox {
  readonly implementation: ApiImplementation;
  /**
   * Answers a REST request. An adapter that knows the caller to be on this very
   * machine says so: such a caller may reset the state without a key.
   */
  fetch(request: Request, from?: From): Promise<Response>;
  /**
   * Answers one call by its name in the contract, such as `PatchAnnotations`.
   * Request and answer are in the form that REST has (snake_case names, base64
   * bytes, RFC 3339 times). Never throws for a failure of the API: that is in `status`.
   */
  call(rpc: string, request: JsonObject, caller: Caller): Promise<CallResult>;
  /** What a request is answered that an adapter could not even read. */
  refuseUnreadable(details: string): Promise<CallResult>;
  /** Puts the sample data back. */
  reset(): Promise<void>;
  /** Waits for what is being written, and lets the storage go. */
  close(): Promise<void>;
}

export interface SandboxOptions<Sample = never> {
  /** What it holds at first; `'empty'` has users and keys, and nothing of theirs. */
  sample?: Sample | 'empty';
  /** Where the state is kept; without it, in memory alone. */
  persistence?: Persistence;
  now?: () => Date;
  newId?: () => string;
}

/**
 * Starts a sandbox of an API.
 *
 * @example
 * const sandbox = await createSandbox(implementation, {sample: sampleData});
 * const response = await sandbox.fetch(new Request('https://api.clarifai.com/v2/annotations', {
 *   headers: {Authorization: 'Key owner-pat'},
 * }));
 */
export async function createSandbox<S extends Store, Sample>(
  api: ApiImplementation<S, Sample>,
  {
    sample = 'empty',
    persistence,
    now = () => new Date(),
    newId = randomId,
  }: SandboxOptions<Sample> = {},
): Promise<Sandbox> {
  const implementation = api as ApiImplementation;
  const ledger = new Ledger(
    implementation,
    sample === 'empty' ? api.emptySample : sample,
    persistence,
  );
  await ledger.open();

  const execute: Execute = async (call, given, {authorization, transport}) => {
    // Whoever has no key learns nothing of what is wrong with the request.
    implementation.authenticate(ledger.state, authorization);
    inspect(given, implementation.limits.depth);
    const request = await readRequest(implementation, call, given);
    return ledger.run(
      (store, transaction) =>
        dispatch(
          call,
          request,
          {implementation, authorization, transport, now, newId},
          store,
          transaction,
        ),
      {writes: call.method !== 'GET'},
    );
  };
  const answering = {implementation, newId};
  const rest = createRestApp({ledger, execute, answering});
  return {
    implementation,
    fetch: async (request, from = {}) => rest.fetch(request, from),
    call: (rpc, request, caller) =>
      answer(answering, async () =>
        // The caller may do with the answer what it likes.
        copyJson(await execute(findCall(api.calls, rpc), request, caller)),
      ),
    refuseUnreadable: (details) =>
      answer(answering, () =>
        Promise.reject(new ApiError('unreadable', details)),
      ),
    reset: () => ledger.reset(),
    close: () => ledger.close(),
  };
}

/** A request in the form that the API's calls take, sharing nothing with what was given. */
function readRequest(
  {readRequest: read}: ApiImplementation,
  call: Call,
  given: JsonObject,
): ReadRequest | Promise<ReadRequest> {
  return read ? read(call, given) : {request: copyJson(given), problems: []};
}

function findCall(calls: readonly Call[], rpc: string): Call {
  const call = calls.find((item) => item.rpc === rpc);
  if (!call) {
    throw new ApiError(
      'unknownCall',
      `The sandbox has no call ${quote(rpc)}. It has ${calls.map((item) => item.rpc).join(', ')}.`,
    );
  }
  return call;
}

/** 32 hexadecimal digits. (`randomUUID` is missing on pages without TLS.) */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

import {authenticate} from '../../api/access.ts';
import {readRequest} from '../../api/contract/index.ts';
import {dispatch} from './dispatch.ts';
import {answer} from './answer.ts';
import type {CallResult, Caller, Execute} from './answer.ts';
import {ApiError} from './errors.ts';
import {createRestApp} from './http/app.ts';
import {inspect} from './inspect.ts';
import {copyJson} from './json.ts';
import type {JsonObject} from './json.ts';
import {Ledger} from './ledger.ts';
import {calls} from '../../api/calls/index.ts';
import {quote} from './quote.ts';
import type {Call} from '../../api/calls/index.ts';
import type {Persistence} from './persistence.ts';
import {EMPTY_SAMPLE} from '../../api/sample-data.ts';
import type {SampleData} from '../../api/sample-data.ts';

/** The annotation API, with a state of its own. */
export interface Sandbox {
  /**
   * Answers a REST request. An adapter that knows the caller to be on this very
   * machine says so: such a caller may reset the state without a key.
   */
  fetch(request: Request, from?: {loopback?: boolean}): Promise<Response>;
  /**
   * Answers one call by its name in the contract, such as `PatchAnnotations`.
   * Request and answer are in the form that REST has (snake_case names, base64
   * bytes, RFC 3339 times). Never throws for a failure of the API: that is in `status`.
   */
  call(rpc: string, request: JsonObject, caller: Caller): Promise<CallResult>;
  /** Puts the sample data back. */
  reset(): Promise<void>;
  /** Waits for what is being written, and lets the storage go. */
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

/**
 * Starts a sandbox of the API.
 *
 * @example
 * const sandbox = await createSandbox({sample: sampleData});
 * const response = await sandbox.fetch(new Request('https://api.clarifai.com/v2/annotations', {
 *   headers: {Authorization: 'Key owner-pat'},
 * }));
 */
export async function createSandbox({
  sample = 'empty',
  persistence,
  now = () => new Date(),
  newId = randomId,
}: SandboxOptions = {}): Promise<Sandbox> {
  const ledger = new Ledger(
    sample === 'empty' ? EMPTY_SAMPLE : sample,
    persistence,
  );
  await ledger.open();

  const execute: Execute = async (call, given, caller) => {
    // Whoever has no key learns nothing of what is wrong with the request.
    authenticate(ledger.state, caller.authorization);
    inspect(given);
    const request = await readRequest(call, given);
    return ledger.run(
      (state, transaction) =>
        dispatch(call, request, {...caller, now, newId}, state, transaction),
      {writes: call.method !== 'GET'},
    );
  };
  const rest = createRestApp({ledger, execute, newId});
  return {
    fetch: async (request, from = {}) => rest.fetch(request, from),
    call: (rpc, request, caller) =>
      answer(newId, async () =>
        // The caller may do with the answer what it likes.
        copyJson(await execute(findCall(rpc), request, caller)),
      ),
    reset: () => ledger.reset(),
    close: () => ledger.close(),
  };
}

function findCall(rpc: string): Call {
  const call = calls.find((item) => item.rpc === rpc);
  if (!call) {
    throw new ApiError(
      40036,
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

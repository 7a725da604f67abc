import type {RecordedChange} from '../../sandbox/core/definition.ts';
import type {ConsoleEntry, RunError} from './protocol.ts';

/** One request of a snippet, as the page saw it. */
export interface RequestRecord {
  id: number;
  method: string;
  /** Path and query at the API. */
  path: string;
  requestBody: string;
  outcome:
    | {state: 'pending'}
    | {
        state: 'answered';
        status: number;
        statusText: string;
        duration: number;
        responseBody: string;
      }
    | {state: 'failed'; message: string; duration: number};
}

/** Why a run did not come to its own end. */
export type RunFailure =
  | {reason: 'syntax'; error: RunError}
  | {reason: 'exception'; error: RunError}
  | {reason: 'stopped'}
  /** Nothing was heard of the code for the given time (an endless loop). */
  | {reason: 'stalled'; limit: number}
  | {reason: 'timeout'; limit: number}
  | {reason: 'crashed'; message: string};

interface RunFacts {
  /** Milliseconds from the start of the code to its end. */
  duration: number;
  output: ConsoleEntry[];
  /** How many calls of `console` were counted but not kept. */
  omittedOutput: number;
  requests: RequestRecord[];
  changes: readonly RecordedChange[];
}

/** What came of a run. A snippet that fails is a result, not an error. */
export type RunResult =
  ({ok: true} & RunFacts) | ({ok: false; failure: RunFailure} & RunFacts);

import type {RecordedChange} from '../../sandbox/core/definition.ts';
import type {ConsoleEntry, PagePart, RunError} from './protocol.ts';

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
    | {state: 'failed'; message: string; duration?: number};
}

/** Something stored at the API, before and after a run, cut to what can be shown. */
export interface RunChange extends RecordedChange {
  kind: 'created' | 'changed' | 'deleted' | 'same';
  /** Whether something is missing in what is shown. */
  cut: boolean;
}

/** Why a run did not come to its own end. */
export type RunFailure =
  | {reason: 'syntax'; error: RunError}
  | {reason: 'exception'; error: RunError}
  /** A program ended with a code that says it failed. */
  | {reason: 'exit'; code: number}
  | {reason: 'stopped'}
  /** Another run began. */
  | {reason: 'superseded'}
  /** The code is longer than the given number of characters. */
  | {reason: 'too-large'; limit: number}
  /** Nothing was heard of the code for the given time (an endless loop). */
  | {reason: 'stalled'; limit: number; during: 'reading' | 'running'}
  | {reason: 'timeout'; limit: number}
  | {reason: 'crashed'; message: string};

/** What a run gave to be seen. */
export interface RunOutput {
  readonly output: readonly ConsoleEntry[];
  /** How many calls of `console` were counted but not kept. */
  readonly omittedOutput: number;
  /** What the page shows, when it is a page that ran. */
  readonly page: readonly PagePart[];
}

interface RunFacts extends RunOutput {
  /** Milliseconds from the start of the code to its end. */
  duration: number;
  requests: RequestRecord[];
  changes: readonly RunChange[];
  /** Whether the last look at what changed came to its end. */
  looked: boolean;
}

/** What came of a run. A snippet that fails is a result, not an error. */
export type RunResult =
  ({ok: true} & RunFacts) | ({ok: false; failure: RunFailure} & RunFacts);

import type {ConsoleEntry, RunError} from '../protocol.ts';
import type {Pending} from './pending.ts';

/** How a text came to its end in an engine. */
export interface Ending {
  readonly error?: RunError;
  /** The text could not be read, and nothing of it ran. */
  readonly unread?: boolean;
}

/** What an engine has of the run around it. */
export interface RunTools {
  /** Says that the text has been read, and begins. */
  running(): void;
  /** What is under way: requests, timers. */
  readonly pending: Pending;
  /** Prints beside what the text itself prints with `console`. */
  print(entry: ConsoleEntry): void;
}

/**
 * What a worker does with a text: reads it, runs it to its end, and says how it
 * ended. One for each way in which examples run in a page; all have the same
 * `console`, the same `fetch` and the same walls around them (`serve.ts`).
 */
export type Engine = (
  code: string,
  filename: string,
  tools: RunTools,
) => Promise<Ending>;

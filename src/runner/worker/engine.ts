import type {ConsoleEntry, Ending, PagePart} from '../protocol.ts';
import type {Pending} from './pending.ts';

/** What an engine has of the run around it. */
export interface RunTools {
  /** Says that the text has been read, and begins. */
  running(): void;
  /** What is under way: requests, timers. */
  readonly pending: Pending;
  /** Prints beside what the text itself prints with `console`. */
  print(entry: ConsoleEntry): void;
  /** Tells what a page shows, now and then and at the end. */
  showing(look: () => PagePart[]): void;
  /** Loads a script that has been made here, as a classic one. */
  loadScript(address: string): void;
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

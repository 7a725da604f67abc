import type {Frame} from './frame.ts';
import {openFrame} from './frame.ts';
import type {Run, RunOptions} from './run.ts';
import {startRun} from './run.ts';

export type {
  ConsoleEntry,
  Preview,
  PreviewTable,
  RunError,
} from './protocol.ts';
export type {
  RequestRecord,
  RunChange,
  RunFailure,
  RunResult,
} from './result.ts';
export type {Run} from './run.ts';
export type {Answerer, RunnerApi} from './network-edge.ts';
export {createNetworkEdge} from './network-edge.ts';

let opening: Promise<Frame> | undefined;
let current: Run | undefined;

/**
 * Runs a snippet in the page's one runner frame, which is opened at the first
 * run and kept. A run that is under way ends when another one starts. The result
 * rejects only when the runner itself does not work.
 *
 * @example
 * const run = runSnippet({code, filename: 'a.ts', connect: async () => ({edge})});
 * const result = await run.result;
 */
export function runSnippet(options: RunOptions): Run {
  current?.end({reason: 'superseded'});
  current = startRun(frame, options);
  return current;
}

function frame(): Promise<Frame> {
  opening ??= openFrame().catch((error: unknown) => {
    // The next press tries with a new frame.
    opening = undefined;
    throw error;
  });
  return opening;
}

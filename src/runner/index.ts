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
export type {RequestRecord, RunFailure, RunResult} from './result.ts';
export type {Run, RunOptions} from './run.ts';
export type {Answerer, RunnerApi} from './network-edge.ts';
export {createNetworkEdge} from './network-edge.ts';

let opening: Promise<Frame> | undefined;

/**
 * Runs a snippet in the page's one runner frame, which is opened at the first
 * run and kept. Rejects only when the frame itself does not work.
 *
 * @example
 * const run = await runSnippet({code, filename: 'a.ts', edge});
 * const result = await run.result;
 */
export async function runSnippet(options: RunOptions): Promise<Run> {
  opening ??= openFrame();
  try {
    return startRun(await opening, options);
  } catch (error) {
    // The next press tries with a new frame.
    opening = undefined;
    throw error;
  }
}

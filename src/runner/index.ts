import type {EngineId} from './engines/index.ts';
import {loadEngine} from './engines/index.ts';
import type {AnyEnginesFrame, Frame} from './frame.ts';
import {openFrame} from './frame.ts';
import type {Run, RunOptions} from './run.ts';
import {startRun} from './run.ts';

export type {
  ConsoleEntry,
  PageElement,
  PagePart,
  Preview,
  PreviewTable,
  RunError,
  WireRequest,
} from './protocol.ts';
export type {
  RequestRecord,
  RunChange,
  RunFailure,
  RunOutput,
  RunResult,
} from './result.ts';
export type {Run} from './run.ts';
export type {EngineId} from './engines/index.ts';
export {lookAtChanges} from './bound-changes.ts';
export type {Answerer, RunnerApi} from './network-edge.ts';
export {createNetworkEdge} from './network-edge.ts';
export type {Sending, SendResult} from './send-request.ts';
export {sendRequest} from './send-request.ts';

let opening: Promise<AnyEnginesFrame> | undefined;
let current: Run | undefined;

/**
 * Runs a snippet in the page's one runner frame, which is opened at the first
 * run and kept. A run that is under way ends when another one starts. The result
 * rejects only when the runner itself does not work.
 *
 * @example
 * const run = runSnippet('typescript', {code, filename: 'a.ts', connect: async () => ({edge})});
 * const result = await run.result;
 */
export function runSnippet(engine: EngineId, options: RunOptions): Run {
  current?.end({reason: 'superseded'});
  current = startRun(() => frameFor(engine), options);
  return current;
}

async function frameFor(engine: EngineId): Promise<Frame> {
  const [frame, source] = await Promise.all([theFrame(), loadEngine(engine)]);
  return frame(source);
}

function theFrame(): Promise<AnyEnginesFrame> {
  opening ??= openFrame().catch((error: unknown) => {
    // The next press tries with a new frame.
    opening = undefined;
    throw error;
  });
  return opening;
}

import type {FromWorker} from './protocol.ts';
import type {RunFailure} from './result.ts';

export interface RunLimits {
  /** Longest silence of the worker, in ms: an endless loop is silent. */
  stall: number;
  /** Longest run, in ms. */
  total: number;
}

export const DEFAULT_LIMITS: RunLimits = {stall: 5_000, total: 60_000};

/** How long a worker may take to load before it is heard of: no code of the reader's runs in it yet. */
const START = 20_000;
const NO_START = `What runs the code did not start within ${START / 1000} s.`;

/** Ends a run that is silent or takes too long. */
export function watchdog(
  {stall, total}: RunLimits,
  end: (failure: RunFailure) => void,
): {heard(type: FromWorker['type']): void; dismiss(): void} {
  let during: 'reading' | 'running' = 'reading';
  const onStall = () => end({reason: 'stalled', limit: stall, during});
  const onNoStart = () => end({reason: 'crashed', message: NO_START});
  let silence = setTimeout(onNoStart, START);
  const ended = setTimeout(() => end({reason: 'timeout', limit: total}), total);
  return {
    heard(type) {
      during = type === 'running' ? 'running' : during;
      clearTimeout(silence);
      silence = setTimeout(onStall, stall);
    },
    dismiss() {
      clearTimeout(silence);
      clearTimeout(ended);
    },
  };
}

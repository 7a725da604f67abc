import type {FromWorker} from './protocol.ts';
import type {RunFailure} from './result.ts';

export interface RunLimits {
  /** Longest silence of the worker, in ms: an endless loop is silent. */
  stall: number;
  /** Longest run, in ms. */
  total: number;
}

export const DEFAULT_LIMITS: RunLimits = {stall: 5_000, total: 60_000};

/** Ends a run that is silent or takes too long. */
export function watchdog(
  {stall, total}: RunLimits,
  end: (failure: RunFailure) => void,
): {heard(type: FromWorker['type']): void; dismiss(): void} {
  let during: 'reading' | 'running' = 'reading';
  const onStall = () => end({reason: 'stalled', limit: stall, during});
  let silence = setTimeout(onStall, stall);
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

/** How one load went. */
export interface Measurement {
  readonly requests: number;
  readonly failures: number;
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Collects the time of every request of a load. */
export interface Stopwatch {
  /** False once the time is up. */
  running(): boolean;
  add(milliseconds: number, ok: boolean): void;
  result(): Measurement;
}

/** A load that lasts so long, from now. */
export function startStopwatch(seconds: number): Stopwatch {
  const started = performance.now();
  const times: number[] = [];
  let failures = 0;
  return {
    running: () => performance.now() - started < seconds * 1000,
    add(milliseconds, ok) {
      times.push(milliseconds);
      if (!ok) failures += 1;
    },
    result() {
      const elapsed = (performance.now() - started) / 1000;
      times.sort((a, b) => a - b);
      const percentile = (share: number) =>
        times[Math.min(times.length - 1, Math.floor(times.length * share))] ??
        NaN;
      return {
        requests: times.length,
        failures,
        requestsPerSecond: times.length / elapsed,
        p50: percentile(0.5),
        p99: percentile(0.99),
      };
    },
  };
}

/** The measurement in the middle by requests a second: one odd run doesn't count. */
export function medianOf(runs: readonly Measurement[]): Measurement {
  const sorted = [...runs].sort(
    (a, b) => a.requestsPerSecond - b.requestsPerSecond,
  );
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('No runs to choose from');
  return middle;
}

import type {ConsoleEntry, ConsoleLevel} from '../protocol.ts';
import {formatArguments, tabulate} from './format.ts';
import {preview} from './preview.ts';

const MAX_ENTRIES = 500;

/** Where the captured calls go. */
export interface ConsoleSink {
  /** Tells whether the entry was within what a run may still print. */
  entry(entry: ConsoleEntry): boolean;
  /** Called with the running count of what was not sent, now and then. */
  omitted(count: number): void;
}

/** Prints an entry, which is made only when there is still room for it. */
export type Print = (make: () => ConsoleEntry) => void;

/** A `console` that reports its calls instead of printing them. */
export function captureConsole(emit: Print): Partial<Console> {
  let depth = 0;
  const print =
    (level: ConsoleLevel) =>
    (...args: unknown[]) =>
      emit(() => ({level, depth, values: formatArguments(args)}));
  const group = (...args: unknown[]) => {
    if (args.length > 0) {
      print('log')(...args);
    }
    depth = Math.min(depth + 1, 10);
  };
  return {
    log: print('log'),
    info: print('info'),
    debug: print('debug'),
    warn: print('warn'),
    error: print('error'),
    trace: print('log'),
    dir: (value: unknown) => print('log')(value),
    dirxml: print('log'),
    table: (value: unknown, columns?: unknown) =>
      emit(() => tableEntry(value, columns, depth)),
    assert: (condition?: unknown, ...args: unknown[]) => {
      if (!condition) {
        print('error')('Assertion failed', ...args);
      }
    },
    group,
    groupCollapsed: group,
    groupEnd: () => {
      depth = Math.max(depth - 1, 0);
    },
    clear: () => undefined,
    ...counters(print('log')),
  };
}

function tableEntry(
  value: unknown,
  columns: unknown,
  depth: number,
): ConsoleEntry {
  const table = tabulate(value, columns);
  return table
    ? {level: 'log', depth, values: [], table}
    : {level: 'log', depth, values: [preview(value)]};
}

function counters(print: (text: string) => void): Partial<Console> {
  const counts = new Map<string, number>();
  const started = new Map<string, number>();
  const elapsed = (label: string) => {
    const start = started.get(label);
    return start === undefined
      ? `Timer "${label}" was not started`
      : `${label}: ${(performance.now() - start).toFixed(1)} ms`;
  };
  return {
    count: (label = 'default') => {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      print(`${label}: ${counts.get(label)}`);
    },
    countReset: (label = 'default') => void counts.delete(label),
    time: (label = 'default') => void started.set(label, performance.now()),
    timeLog: (label = 'default') => print(elapsed(label)),
    timeEnd: (label = 'default') => {
      print(elapsed(label));
      started.delete(label);
    },
  };
}

/** Cuts a flood after a fixed amount: what follows is counted, not sent. */
export function limitEntries(sink: ConsoleSink): Print {
  let entries = 0;
  let omitted = 0;
  return (make) => {
    if (entries < MAX_ENTRIES && sink.entry(make())) {
      entries += 1;
      return;
    }
    entries = MAX_ENTRIES;
    omitted += 1;
    // Powers of two: a count that stays near the truth for few messages.
    if ((omitted & (omitted - 1)) === 0) {
      sink.omitted(omitted);
    }
  };
}

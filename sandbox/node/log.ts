/** A log that many lines a second don't slow down. */
export interface Log {
  add(line: string): void;
  /** Writes what is waiting, at once. */
  flush(): void;
}

/** Long enough to put many lines into one write, too short to be noticed. */
const MILLISECONDS = 50;

/** Writes lines together: a write for each would cost more than the call it reports. */
export function createLog(write: (text: string) => void): Log {
  let lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (lines.length > 0) write(`${lines.join('\n')}\n`);
    lines = [];
  };
  return {
    add(line) {
      lines.push(line);
      timer ??= setTimeout(flush, MILLISECONDS);
    },
    flush,
  };
}

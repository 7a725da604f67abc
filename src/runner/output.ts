import type {ConsoleEntry} from './protocol.ts';
import type {RunResult} from './result.ts';

/** What a run printed so far. */
export interface Output {
  add(entry: ConsoleEntry): void;
  omit(count: number): void;
  facts(): Pick<RunResult, 'output' | 'omittedOutput'>;
}

/** Collects what a run prints, and tells of it as it comes. */
export function collectOutput({
  onOutput,
}: {
  onOutput?(output: readonly ConsoleEntry[], omitted: number): void;
}): Output {
  const output: ConsoleEntry[] = [];
  let omittedOutput = 0;
  return {
    add(entry) {
      output.push(entry);
      onOutput?.(output, omittedOutput);
    },
    omit(count) {
      omittedOutput = count;
      onOutput?.(output, omittedOutput);
    },
    facts: () => ({output, omittedOutput}),
  };
}

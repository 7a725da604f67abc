import type {ConsoleEntry, PagePart} from './protocol.ts';
import type {RunOutput} from './result.ts';

/** What a run gave to be seen so far. */
export interface Output {
  add(entry: ConsoleEntry): void;
  omit(count: number): void;
  show(page: PagePart[]): void;
  facts(): RunOutput;
}

/** Collects what a run gives to be seen, and tells of it as it comes. */
export function collectOutput({
  onOutput,
}: {
  onOutput?(output: RunOutput): void;
}): Output {
  const output: ConsoleEntry[] = [];
  let omittedOutput = 0;
  let page: PagePart[] = [];
  const facts = () => ({output, omittedOutput, page});
  const tell = () => onOutput?.(facts());
  return {
    add(entry) {
      output.push(entry);
      tell();
    },
    omit(count) {
      omittedOutput = count;
      tell();
    },
    show(next) {
      page = next;
      tell();
    },
    facts,
  };
}

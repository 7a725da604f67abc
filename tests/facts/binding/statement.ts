/** One statement of a page: a sentence, a heading, a row of a table, a block of code. */
export interface Statement {
  /** The page's id: `annotate/list`. */
  readonly page: string;
  /** From the root of the repository. */
  readonly file: string;
  readonly line: number;
  /** Anchor of the heading it stands under; empty above the first. */
  readonly section: string;
  /** Statements of one paragraph, cell or block have the same number. */
  readonly block: number;
  /** As readers see it, with code in backticks; the cells of a row joined by ` | `. */
  readonly text: string;
}

/** Text of a block, with the line that each character stands on. */
export interface Passage {
  readonly text: string;
  lineAt(index: number): number;
}

/** One space for every run of white space: where a line breaks says nothing. */
export const oneLine = (text: string): string =>
  text.replace(/\s+/g, ' ').trim();

/** Ends of sentences: a mark, perhaps closed by a quote or bracket, before what is no lower-case letter. */
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e))[.!?][”’"')]*\s+(?=[^\s\p{Ll}])/gu;

/** A passage's sentences, each with the index at which it begins. */
export function sentencesOf(text: string): {text: string; index: number}[] {
  const ends = Array.from(
    text.matchAll(SENTENCE_END),
    ({0: end, index}) => index + end.length,
  );
  return [0, ...ends]
    .map((index, nth) => ({text: oneLine(text.slice(index, ends[nth])), index}))
    .filter((sentence) => sentence.text !== '');
}

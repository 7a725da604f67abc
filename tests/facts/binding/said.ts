import assert from 'node:assert/strict';

/** Values of a quote in their order; that the page states as many is the fact's claim. */
type Values<T> = readonly [T, T, T, T, T, T, ...T[]];

const WORDS = [
  ...['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'],
  ...['nine', 'ten', 'eleven', 'twelve'],
];
const CODE = /`([^`]+)`/g;
/** A number; not one that is denied, as in "is not 10010". */
const NUMBER =
  /(?<!\b(?:not|without) )(?<![\w.,/-])\d[\d,]*(?:\.\d+)?(?![\w/]|-\w)/g;

const valueOf = (digits: string): number => Number(digits.replaceAll(',', ''));
const escaped = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * What a quote says, for the proof to compare with what the API does. A proof
 * takes its values from here, so that it fails when the page says another.
 */
export class Said {
  constructor(
    /** The quote, with code in backticks. */
    readonly text: string,
  ) {}

  /** Numbers outside of code: `[20, 1000]` of "20 a page, at most 1,000". */
  get numbers(): Values<number> {
    const prose = this.text.replace(CODE, ' ` ');
    const found = Array.from(prose.matchAll(NUMBER), ([match]) =>
      valueOf(match),
    );
    return found as unknown as Values<number>;
  }

  /** What is set as code: `['page', 'per_page']`. */
  get code(): Values<string> {
    const found = Array.from(
      this.text.matchAll(CODE),
      ([, content = '']) => content,
    );
    return found as unknown as Values<string>;
  }

  /** The number, in digits or in words, before `words`: 7 of "Seven drawn scenes" for `drawn scenes`. */
  count(words: string): number {
    const word = new RegExp(`([\\w,]+)\\s+${escaped(words)}\\b`, 'i').exec(
      this.text,
    )?.[1];
    assert(word, `“${this.text}” counts no “${words}”`);
    const value = WORDS.indexOf(word.toLowerCase());
    const number = value === -1 ? valueOf(word) : value;
    assert(!Number.isNaN(number), `“${word}” before “${words}” is no number`);
    return number;
  }

  /**
   * Asserts that the quote says this, in whole words, and not its negation. The
   * words come from what the proof has seen: `said.says(stayed ? 'stays' : 'is gone')`.
   */
  says(...phrases: readonly string[]): void {
    for (const phrase of phrases) {
      const whole = new RegExp(
        `(?<![\\p{L}\\p{N}_])(?<!\\b(?:not|never|no|nobody|nothing)\\s+)${escaped(phrase)}(?![\\p{L}\\p{N}_])`,
        'iu',
      );
      assert(
        whole.test(this.text),
        `the API shows “${phrase}”, and the page does not say so: “${this.text}”`,
      );
    }
  }
}

/** The cells of a table's row, by the heading of their column. */
export type Row = (column: string) => Said;

/** Reads a row under its table's heading, as both are quoted. */
export function rowOf(heading: string, row: string): Row {
  const columns = cellsOf(heading);
  const cells = cellsOf(row);
  return (column) => {
    const index = columns.indexOf(column);
    assert(index !== -1, `the table has no column “${column}”: ${heading}`);
    return new Said(cells[index] ?? '');
  };
}

/** The cells of a quoted row. */
export const cellsOf = (row: string): string[] =>
  row.split(/ ?\|(?: |$)/).map((cell) => cell.trim());

import {oneLine} from './statement.ts';

/** A place in the pages: `annotate/list`, or `annotate/list#users` for one of its sections. */
export type Place = string;

/** A statement, and what shows it. */
export interface Fact {
  readonly place: Place;
  readonly quote: string;
  /** Of a row in a table: the row of its headings. */
  readonly heading?: string;
  /** Asks whether the quote is true; with another text in its place, whether that is. */
  readonly prove: (quote: string, heading?: string) => Promise<void>;
}

/** Statements that no proof can show, and why. */
export interface NotShown {
  readonly place: Place;
  readonly reason: string;
  readonly quotes: readonly string[];
}

/** Statements that a test elsewhere shows. */
export interface ShownElsewhere {
  readonly place: Place;
  /** From the root of the repository. */
  readonly file: string;
  /** The title of the test. */
  readonly test: string;
  readonly quotes: readonly string[];
}

/** All that is said about the pages. */
export class Book {
  readonly facts: Fact[] = [];
  readonly notShown: NotShown[] = [];
  readonly elsewhere: ShownElsewhere[] = [];

  /** Every quote there is, as the pages would have it on one line. */
  quotes(): {place: Place; quote: string; by: 'fact' | 'list'}[] {
    const listed = [...this.notShown, ...this.elsewhere];
    return [
      ...this.facts.flatMap(({place, quote, heading}) =>
        [quote, ...(heading === undefined ? [] : [heading])].map((quote) => ({
          place,
          quote,
          by: 'fact' as const,
        })),
      ),
      ...listed.flatMap(({place, quotes}) =>
        quotes.map((quote) => ({
          place,
          quote: oneLine(quote),
          by: 'list' as const,
        })),
      ),
    ];
  }
}

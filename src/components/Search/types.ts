import type {LanguageId} from '../../../languages/index.ts';

/** A stretch of text, with a reader's word in it or none. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** A section of a page that a query found. */
export interface Hit {
  /** Path, query and fragment: in a language's code, the query opens its tab. */
  readonly url: string;
  readonly page: string;
  /** Heading of the section; undefined above the page's first one. */
  readonly section: string | undefined;
  /** Label of the language in whose example it is; undefined in prose. */
  readonly language: string | undefined;
  readonly excerpt: readonly Stretch[];
}

/** What a query has found. */
export interface Found {
  /** Of the first pages, in order. */
  readonly hits: readonly Hit[];
  /** How many pages there are in all. */
  readonly pages: number;
  /** What was looked for too, where the API has another word for the reader's. */
  readonly instead: readonly string[];
}

/** What is asked of the worker. */
export interface Question {
  readonly id: number;
  readonly text: string;
  /** Of how many pages hits are wanted. */
  readonly pages: number;
  /** The reader's language: of a section's examples, it is the one shown. */
  readonly language: LanguageId;
  /** URL of the folder that holds the index. */
  readonly folder: string;
  /** Path that the site is served under; starts and ends with a slash. */
  readonly baseUrl: string;
}

/** What the worker answers. */
export type Answer =
  | {readonly id: number; readonly found: Found}
  | {readonly id: number; readonly problem: string};

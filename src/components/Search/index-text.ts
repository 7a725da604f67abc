import type {LanguageId} from '../../../languages/index.ts';

// What the build writes into the search index, and the page reads out of it.

/** Stands before a blank that the text doesn't have: the two are one word to a reader. */
const JOINT = '\u2060';

const PARTED = new RegExp(`${JOINT} ?`, 'g');

/** Within a word, a punctuation mark and what comes after it: `stub.Patch`, `id=ID`. */
const INNER_MARK = /([^\s\w])(?=\w)/g;

/** Marks that a word may have in it: `rate-limit`, `don't`, `0.25`. */
function isPartOfWord(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  return /[-'’]/.test(text[at] ?? '')
    ? /[a-z]/i.test(before)
    : /[.,]/.test(text[at] ?? '') &&
        /\d/.test(before) &&
        /\d/.test(text[at + 1] ?? '');
}

/**
 * Parts the words that code writes together, so that each is found by itself:
 * an index knows words by the blanks between them. {@link joinWords} undoes it.
 */
export function partWords(text: string): string {
  return text.replace(INNER_MARK, (mark: string, _same, at: number) =>
    isPartOfWord(text, at) ? mark : `${mark}${JOINT} `,
  );
}

/** Undoes {@link partWords}. */
export const joinWords = (text: string): string => text.replace(PARTED, '');

const SEPARATOR = '~';

/** Names the part of a page that is a section's example in one language. */
export const examplePart = (section: string, language: LanguageId): string =>
  `${section}${SEPARATOR}${language}`;

/** What {@link examplePart} was made of; a section without an example has no language. */
export function readPart(part: string): {
  section: string;
  language: string | undefined;
} {
  const [section = '', language] = part.split(SEPARATOR);
  return {section, language};
}

/** Where the index lies in the build, and beneath the site's base URL. */
export const INDEX_FOLDER = 'pagefind';

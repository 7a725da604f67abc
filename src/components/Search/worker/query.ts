import type {SearchWords} from '../../../../sandbox/core/definition.ts';

/** What of a query the index knows no words for. */
const MARKS = /(?<!\d)[.,]|[.,](?!\d)|[^\p{L}\p{N}_.,'’-]/gu;

/** A query as the index takes it: its words, parted by blanks. Between quotation marks it is left as it is. */
export function readQuery(text: string): string {
  const query = text.trim();
  return /^".+"$/.test(query)
    ? query
    : query.replace(MARKS, ' ').replace(/\s+/g, ' ').trim();
}

const escapePattern = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The same query in the API's words, where the reader's are others. */
export function inOtherWords(query: string, words: SearchWords): string[] {
  return Object.entries(words).flatMap(([theirs, ours]) => {
    const pattern = new RegExp(`\\b${escapePattern(theirs)}s?\\b`, 'i');
    return pattern.test(query)
      ? ours.map((word) => query.replace(pattern, word))
      : [];
  });
}

/** The parts of a query's identifiers: `AnnotationsRequest`, `region_info`, `rate-limit`. */
export function inParts(query: string): string {
  return query
    .replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .replaceAll(/[_-]/g, ' ');
}

/** What people put between the words that they look for. */
const FILLERS = new Set(
  'a an and are can do does for how i in is it my of on or the to what when where which with'.split(
    ' ',
  ),
);

/** A query less its filling words, if there are others. */
export function withoutFillers(query: string): string {
  const words = query.split(' ');
  const telling = words.filter((word) => !FILLERS.has(word.toLowerCase()));
  return telling.length === 0 || query.startsWith('"')
    ? query
    : telling.join(' ');
}

/** The words of a query that a hit should show. */
export const wordsOf = (query: string): string[] =>
  query.replaceAll('"', '').split(' ').filter(Boolean).map(plain);

/** A word as it is compared: `"Region_Info":` is `regioninfo`. */
const plain = (word: string): string =>
  word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** How much of a word may be its ending: `overwriting` finds `overwrites`. */
const ENDING = 3;

/**
 * Whether a word of a text has a word of the query in it, in some form. The
 * index gives up letters until it finds something; what it finds then is
 * nothing that a reader looked for.
 */
export function shows(inText: string, word: string): boolean {
  const stem = /\d/.test(word)
    ? word
    : word.slice(0, Math.max(ENDING, word.length - ENDING));
  return plain(inText).includes(stem);
}

/**
 * How well some texts fit the words of a query: how many they show, in some form
 * and in the very one. A heading that shows them all counts more than anything.
 */
export function fits(
  texts: readonly string[],
  heading: string,
  words: readonly string[],
): number {
  const exact = texts.map(plain);
  const inHeading = (word: string) =>
    heading.split(/\s+/).some((text) => shows(text, word));
  return words.reduce(
    (sum, word) =>
      sum +
      Number(texts.some((text) => shows(text, word))) +
      Number(exact.some((text) => text.includes(word))),
    words.every(inHeading) ? 2 * words.length : 0,
  );
}

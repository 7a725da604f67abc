/** How a language writes the characters that can't stand in a text as they are. */
export interface Escapes {
  /** Which characters those are, beside the quotes: a global expression. */
  readonly characters: RegExp;
  /** What is written for one of them. */
  readonly escape: (character: string) => string;
}

/** Controls, line ends of any kind, halves of characters, and the backslash. */
export const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The short forms that nearly every language has. */
export const SHORT: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** `é` as `e9`, in so many digits. */
export function hex(character: string, digits: number): string {
  return character.charCodeAt(0).toString(16).padStart(digits, '0');
}

/** Quotes a text with the first of two quotes, unless the other needs fewer escapes. */
export function quoteWith(
  [first, second]: readonly [string, string],
  text: string,
  {characters, escape}: Escapes,
): string {
  const count = (quote: string) => text.split(quote).length - 1;
  const quote = count(first) > count(second) ? second : first;
  const inner = text
    .replace(characters, escape)
    .replaceAll(quote, `\\${quote}`);
  return quote + inner + quote;
}

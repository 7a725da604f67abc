/**
 * What is never written as it is: control characters, ends of lines, signs that
 * are not seen or change the direction of what follows, odd spaces, and what is
 * not assigned. The plain space is what it looks like.
 */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** How a language writes a character by its number, and the characters that it writes in a way of their own. */
export interface Escapes {
  readonly own: Readonly<Record<string, string>>;
  /** Writes a character by its number. */
  byNumber(codePoint: number): string;
  /** What else to write by its number. */
  readonly alsoByNumber?: RegExp;
}

/** The text with everything escaped that its quotes, or a reader's eye, would take for something else. */
export function escapeText(
  text: string,
  {own, byNumber, alsoByNumber}: Escapes,
): string {
  return [...text]
    .map((character) => {
      const known = Object.hasOwn(own, character) ? own[character] : undefined;
      return (
        known ??
        (isPlain(character, alsoByNumber)
          ? character
          : byNumber(character.codePointAt(0) ?? 0))
      );
    })
    .join('');
}

function isPlain(character: string, also: RegExp | undefined): boolean {
  return !hasUnseen(character) && !also?.test(character);
}

/** Whether a text has something in it that an eye takes for something else, or for nothing. */
export function hasUnseen(text: string): boolean {
  return text.search(UNSEEN) !== -1;
}

/** A number in hexadecimal, of so many digits. */
export function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}

/** `\u` and four digits for each of a character's UTF-16 units. */
export function utf16Escape(codePoint: number): string {
  return String.fromCodePoint(codePoint)
    .split('')
    .map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`)
    .join('');
}

/** What most languages share: the backslash, and the ends of lines. */
export const COMMON = {'\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t'};

/** What may stand for itself in a path's segment, and nothing else. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${hex(character.charCodeAt(0), 2).toUpperCase()}`,
  );
}

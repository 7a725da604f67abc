import {Cannot} from '../codegen/cannot.ts';
import type {Doc} from '../codegen/layout.ts';
import {hex, SHORT} from '../codegen/strings.ts';

/** Bytes that a text of a class file may have. */
const LONGEST_TEXT = 65_535;

/** What is not ASCII is escaped, since compilers before Java 18 read files in the machine's own encoding. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const ESCAPED = /["\\\u0000-\u001f\u007f-\uffff]/g;

function escape(character: string): string {
  const short = SHORT[character] ?? (character === '"' ? '\\"' : undefined);
  if (short !== undefined) return short;
  // A line end as \u000a would end the line: the compiler reads it before all else.
  return character < ' '
    ? `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`
    : `\\u${hex(character, 4)}`;
}

/** A text, put together of several where it is too long for a line. */
export function javaText(text: string): Doc {
  if (new TextEncoder().encode(text).length > LONGEST_TEXT) {
    throw new Cannot(
      `Java has no text literals of more than ${LONGEST_TEXT.toLocaleString('en')} bytes, and this request has one. Take another language, or read it from a file.`,
    );
  }
  const units = text
    .split('')
    .map((character) => character.replace(ESCAPED, escape));
  return {
    kind: 'literal',
    whole: `"${units.join('')}"`,
    joint: '+ ',
    split: (width: number) =>
      pieces(units, width - 2).map((piece) => `"${piece}"`),
  };
}

function pieces(units: readonly string[], width: number): readonly string[] {
  const found: string[] = [];
  let piece = '';
  for (const unit of units) {
    if (piece !== '' && piece.length + unit.length > width) {
      found.push(piece);
      piece = '';
    }
    piece += unit;
  }
  return [...found, piece];
}

export function javaReal(type: 'float' | 'double', value: number): string {
  // An int fits either type, as far as both hold it exactly.
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 24)
    return String(value);
  return type === 'float' ? `${value}f` : javaDouble(value);
}

export function javaDouble(value: number): string {
  return Number.isInteger(value) && !String(value).includes('e')
    ? `${value}.0`
    : String(value);
}

export function javaWhole(
  type: 'int32' | 'uint32' | 'int64' | 'uint64',
  value: bigint,
): string {
  if (type === 'int32') return String(value);
  if (type === 'uint32') {
    return value < 2n ** 31n ? String(value) : `(int) ${value}L`;
  }
  if (value >= 2n ** 63n) return `Long.parseUnsignedLong("${value}")`;
  const isInt = BigInt.asIntN(32, value) === value;
  return isInt ? String(value) : `${value}L`;
}

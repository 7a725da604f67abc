import type {ConstantSyntax} from '../constants/constant-syntax.ts';
import {
  COMMON,
  escapeText,
  hasUnseen,
  hex,
  percentEncode,
  utf16Escape,
} from '../constants/escape.ts';

/** What needs no quotes. */
const BARE = /^[\w.,:/@%+-]+$/;
const HERE_DOCUMENT = /<<(?<end>\w+)[^\n]*\n(?<text>.*?)^\k<end>$/gms;

/** `NAME=text` */
export const constants: ConstantSyntax = {
  declaration:
    /^(?<name>[A-Z][A-Z\d_]*)=(?<literal>[\w.,:/@%+-]+|'[^'\n]*'(?:\\''[^'\n]*')*|\$'(?:[^'\\\n]|\\.)*')$/dgm,
  literal: (text, name, code) => quote(writtenFor(text, name, code)),
};

/**
 * The examples put a constant into JSON, or into an address or a form, as it is:
 * the shell has no words for doing it otherwise that a reader would want to read.
 */
function writtenFor(text: string, name: string, code: string): string {
  const documents = [...code.matchAll(HERE_DOCUMENT)].map(
    ({groups}) => groups?.['text'] ?? '',
  );
  const variable = `\\$${name}(?!\\w)`;
  if (documents.some((document) => new RegExp(variable).test(document))) {
    return escapeText(text, {
      own: {...COMMON, '"': '\\"'},
      byNumber: utf16Escape,
    });
  }
  return new RegExp(`[/=]${variable}`).test(code) ? percentEncode(text) : text;
}

function quote(text: string): string {
  if (BARE.test(text)) {
    return text;
  }
  return hasUnseen(text)
    ? `$'${escapeText(text, {own: {...COMMON, "'": "\\'"}, byNumber: byBytes})}'`
    : `'${text.replaceAll("'", "'\\''")}'`;
}

/** By the bytes of UTF-8: `\u` means what the locale has for it. */
function byBytes(codePoint: number): string {
  return [...new TextEncoder().encode(String.fromCodePoint(codePoint))]
    .map((byte) => `\\x${hex(byte, 2)}`)
    .join('');
}

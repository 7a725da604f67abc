import type {ConstantSyntax} from '../constants/constant-syntax.ts';
import {COMMON, escapeText, utf16Escape} from '../constants/escape.ts';

/** Compilers before Java 18 read a file in the encoding of the machine, so only ASCII is sure. */
const NOT_ASCII = /[^\0-\x7f]/;

/** `static final String NAME = "text";` */
export const constants: ConstantSyntax = {
  declaration:
    /^[ ]*static final String (?<name>[A-Z][A-Z\d_]*) = (?<literal>"(?:[^"\\\n]|\\.)*");$/dgm,
  literal: (text) =>
    `"${escapeText(text, {
      own: {...COMMON, '"': '\\"'},
      byNumber: utf16Escape,
      alsoByNumber: NOT_ASCII,
    })}"`,
};

import type {ConstantSyntax} from '../constants/constant-syntax.ts';
import {COMMON, escapeText, hex} from '../constants/escape.ts';

/** `NAME = "text"` */
export const constants: ConstantSyntax = {
  declaration: /^(?<name>[A-Z][A-Z\d_]*) = (?<literal>"(?:[^"\\\n]|\\.)*")$/dgm,
  literal: (text) =>
    `"${escapeText(text, {
      own: {...COMMON, '"': '\\"'},
      byNumber: (codePoint) =>
        codePoint > 0xffff
          ? `\\U${hex(codePoint, 8)}`
          : `\\u${hex(codePoint, 4)}`,
    })}"`,
};

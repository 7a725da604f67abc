import type {ConstantSyntax} from '../constants/constant-syntax.ts';
import {COMMON, escapeText, hasUnseen, hex} from '../constants/escape.ts';

/** `const NAME = 'text';` In single quotes a backslash and the quote are all that can be escaped. */
export const constants: ConstantSyntax = {
  declaration:
    /^const (?<name>[A-Z][A-Z\d_]*) = (?<literal>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*");$/dgms,
  literal: (text) =>
    hasUnseen(text)
      ? `"${escapeText(text, {
          own: {...COMMON, '"': '\\"', $: '\\$'},
          byNumber: (codePoint) => `\\u{${hex(codePoint, 1)}}`,
        })}"`
      : `'${text.replace(/[\\']/g, '\\$&')}'`,
};

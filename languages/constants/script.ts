import type {ConstantSyntax} from './constant-syntax.ts';
import {COMMON, escapeText, utf16Escape} from './escape.ts';

/** A text in single quotes, as JavaScript and TypeScript have it. */
export function scriptLiteral(text: string, alsoByNumber?: RegExp): string {
  const body = escapeText(text, {
    own: {...COMMON, "'": "\\'"},
    byNumber: utf16Escape,
    ...(alsoByNumber && {alsoByNumber}),
  });
  return `'${body}'`;
}

/** `const NAME = 'text';` */
export const SCRIPT_DECLARATION =
  /^[ ]*const (?<name>[A-Z][A-Z\d_]*) = (?<literal>'(?:[^'\\\n]|\\.)*');?$/dgm;

/** How TypeScript and Node.js have constants. */
export const scriptConstants: ConstantSyntax = {
  declaration: SCRIPT_DECLARATION,
  literal: (text) => scriptLiteral(text),
};

import type {Constant, ConstantSyntax} from './constant-syntax.ts';
import {findConstants} from './constant-syntax.ts';

/** A stretch of an example's text, and what stands there instead. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is to be in a constant; undefined leaves it as it is. */
export type TextOf = (constant: Constant) => string | undefined;

/** Where texts go into an example's constants, and how they are written there. */
export function replaceConstants(
  code: string,
  syntax: ConstantSyntax,
  textOf: TextOf,
): Replacement[] {
  return findConstants(code, syntax).flatMap((constant) => {
    const text = textOf(constant);
    return text === undefined
      ? []
      : [
          {
            start: constant.start,
            end: constant.end,
            text: syntax.literal(text, constant.name, code),
          },
        ];
  });
}

/** The text with its replacements, which are in order and apart. */
export function applyReplacements(
  code: string,
  replacements: readonly Replacement[],
): string {
  const last = replacements.at(-1)?.end ?? 0;
  return (
    replacements
      .map(({start, text}, index) => {
        const from = replacements[index - 1]?.end ?? 0;
        return code.slice(from, start) + text;
      })
      .join('') + code.slice(last)
  );
}

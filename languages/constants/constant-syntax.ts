/** How a language's examples write the texts at their top, and how any text is written there. */
export interface ConstantSyntax {
  /**
   * Finds a constant that is one whole text. Its groups are `name`, and `literal`:
   * the text as it is written, with its quotes. Global, by lines, with indices.
   */
  readonly declaration: RegExp;
  /**
   * Writes a text as the constant's literal, so that what the example sends is
   * that text, whatever is in it.
   *
   * @param text Well-formed Unicode.
   * @param name The constant's, and `code` the example's: some examples put a text
   *   into an address or into JSON as it is, and then it has to be written for that.
   */
  literal(text: string, name: string, code: string): string;
}

/** A constant of an example, and where its literal is. */
export interface Constant {
  readonly name: string;
  readonly literal: string;
  readonly start: number;
  readonly end: number;
}

/** The constants of an example that are one whole text, from the top. */
export function findConstants(
  code: string,
  {declaration}: ConstantSyntax,
): Constant[] {
  return [...code.matchAll(declaration)].flatMap(({groups, indices}) => {
    const [start, end] = indices?.groups?.['literal'] ?? [];
    const {name, literal} = groups ?? {};
    return name === undefined ||
      literal === undefined ||
      start === undefined ||
      end === undefined
      ? []
      : [{name, literal, start, end}];
  });
}

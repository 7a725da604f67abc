/** Writes every number of a text in one way, rounded to four decimals. */
export function plainNumbers(text: string): string {
  return text.replace(
    /(?<![\w.-])\d+\.\d+(?:e-?\d+)?(?![\w.])/gi,
    (number) => `${Math.round(Number(number) * 1e4) / 1e4}`,
  );
}

/**
 * Looks for texts in what a snippet printed, each one after the one before.
 *
 * @returns the first text that is missing, or undefined when all are there.
 */
export function missingOutput(
  printed: string,
  output: readonly string[],
): string | undefined {
  const haystack = plainNumbers(printed);
  let from = 0;
  return output.find((text) => {
    const needle = plainNumbers(text);
    const at = haystack.indexOf(needle, from);
    from = at + needle.length;
    return at < 0;
  });
}

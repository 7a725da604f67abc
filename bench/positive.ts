/**
 * A whole number from 1, as an option of a measurement gives it.
 *
 * @throws when the text is none.
 */
export function positive(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`${name}: "${text}" is not a number from 1.`);
  }
  return value;
}

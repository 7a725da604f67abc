import type {ReaderField} from '../../../sandbox/core/definition.ts';

/** What of a field its placeholder needs. */
type Slot = Pick<ReaderField, 'id' | 'constant' | 'placeholder'>;

/** The values that the settings put in place of the placeholders, by the fields' ids. */
export type Filling = Readonly<Record<string, string>>;

/**
 * The code with the reader's values filled in. The key's placeholder stays: the
 * network edge alone knows what it stands for.
 */
export function fillPlaceholders(
  code: string,
  slots: readonly Slot[],
  filling: Filling,
): string {
  return slots.reduce((text, {id, placeholder}) => {
    const value = filling[id]?.trim() ?? '';
    return value === ''
      ? text
      : text.replaceAll(placeholder, () => escapeForQuotes(value));
  }, code);
}

/**
 * The way back, for keeping a draft: only the constants are turned into
 * placeholders again, so that a draft follows the settings as the original does.
 */
export function restorePlaceholders(
  code: string,
  slots: readonly Slot[],
  filling: Filling,
): string {
  return slots.reduce((text, {id, constant, placeholder}) => {
    const value = filling[id]?.trim() ?? '';
    const line = `const ${constant} = '${escapeForQuotes(value)}'`;
    return value === ''
      ? text
      : text.replace(line, () => `const ${constant} = '${placeholder}'`);
  }, code);
}

function escapeForQuotes(value: string): string {
  return JSON.stringify(value).slice(1, -1).replaceAll("'", "\\'");
}

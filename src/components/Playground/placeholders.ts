/** The values that the settings put in place of the snippet's placeholders. */
export interface Filling {
  userId: string;
  appId: string;
}

const SLOTS = [
  {name: 'USER_ID', placeholder: 'YOUR_USER_ID_HERE', field: 'userId'},
  {name: 'APP_ID', placeholder: 'YOUR_APP_ID_HERE', field: 'appId'},
] as const;

/**
 * The code with the placeholders of user and app filled in. The token's
 * placeholder stays: the network edge alone knows what it stands for.
 */
export function fillPlaceholders(code: string, filling: Filling): string {
  return SLOTS.reduce((text, {placeholder, field}) => {
    const value = filling[field].trim();
    return value === ''
      ? text
      : text.replaceAll(placeholder, () => escapeForQuotes(value));
  }, code);
}

/**
 * The way back, for keeping a draft: only the constants are turned into
 * placeholders again, so that a draft follows the settings as the original does.
 */
export function restorePlaceholders(code: string, filling: Filling): string {
  return SLOTS.reduce((text, {name, placeholder, field}) => {
    const value = filling[field].trim();
    const line = `const ${name} = '${escapeForQuotes(value)}'`;
    return value === ''
      ? text
      : text.replace(line, () => `const ${name} = '${placeholder}'`);
  }, code);
}

function escapeForQuotes(value: string): string {
  return JSON.stringify(value).slice(1, -1).replaceAll("'", "\\'");
}

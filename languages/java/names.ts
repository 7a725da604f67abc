/** The name that Java's generated classes have for a field: `AppId` for `app_id`. */
export function javaField(name: string): string {
  // A letter after a digit is a capital one, too.
  return name
    .replace(/(?:^|_|(?<=\d))([a-z])/g, (_all, letter: string) =>
      letter.toUpperCase(),
    )
    .replaceAll('_', '');
}

const lower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);

/** The name of a call's method. */
export function javaMethod(call: string): string {
  return lower(call);
}

/** The name for a variable that holds a message. */
export function javaVariable(message: string): string {
  return lower(message.split('.').at(-1) ?? message);
}

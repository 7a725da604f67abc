/** What to say about names that people try. */
const HINTS: Record<string, string> = {
  'Region.region_id': 'The id of a region is the field id.',
  'DeleteAnnotationsRequest.annotation_ids':
    'The ids of annotations go into ids.',
};

/** What to write instead of a field that a message of the contract doesn't have. */
export function advice(
  message: string,
  key: string,
  known: readonly string[],
): string {
  const hint = `${message}.${key}`;
  if (Object.hasOwn(HINTS, hint)) {
    return String(HINTS[hint]);
  }
  const flat = (name: string) =>
    name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const meant = known.find((name) => {
    const [a, b] = [flat(name), flat(key)];
    return a === b || a === `${b}s` || b === `${a}s`;
  });
  return meant
    ? `Write ${meant}.`
    : `It has ${known.length > 1 ? 'the fields ' : ''}${known.join(', ')}.`;
}

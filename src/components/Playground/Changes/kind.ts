import type {RecordedChange} from '../../../../sandbox/core/definition.ts';

export type ChangeKind = 'created' | 'changed' | 'deleted' | 'same';

/** What became of something stored; fields that always differ do not count. */
export function kindOf(
  {before, after}: RecordedChange,
  ignoredFields: readonly string[],
): ChangeKind {
  if (!before) {
    return 'created';
  }
  if (!after) {
    return 'deleted';
  }
  const ignored = Object.fromEntries(
    ignoredFields.map((field) => [field, undefined]),
  );
  const content = (stored: object) => JSON.stringify({...stored, ...ignored});
  return content(before) === content(after) ? 'same' : 'changed';
}

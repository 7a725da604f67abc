import type {
  RecordedChange,
  StoredItem,
} from '../../../../sandbox/core/definition.ts';

/** What came, went or may have changed, in the order of what there is now. */
export function compare(
  before: readonly StoredItem[],
  after: readonly StoredItem[],
): readonly RecordedChange[] {
  const keyOf = ({path}: StoredItem) => JSON.stringify(path);
  const was = new Map(before.map((item) => [keyOf(item), item]));
  const is = new Set(after.map(keyOf));
  const gone = before.filter((item) => !is.has(keyOf(item)));
  return [
    ...after.flatMap((item) => {
      const old = was.get(keyOf(item))?.value;
      return old && JSON.stringify(old) === JSON.stringify(item.value)
        ? []
        : [{path: item.path, ...(old && {before: old}), after: item.value}];
    }),
    ...gone.map(({path, value}) => ({path, before: value})),
  ];
}

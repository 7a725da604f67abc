import type {KeyboardEvent} from 'react';

/** What the open list makes of a key that was pressed in the field. */
export interface ListKeys {
  /** Whether the key was the list's; else it is the field's. */
  press(event: KeyboardEvent): boolean;
}

const STEPS: Readonly<
  Record<string, (index: number, count: number) => number>
> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index + count - 1) % count,
};

/** The option that a key leads to; undefined when it leads to none. */
export function nextOption(
  key: string,
  index: number,
  count: number,
): number | undefined {
  return count === 0 ? undefined : STEPS[key]?.(index, count);
}

import type {KeyboardEvent} from 'react';

/** Ctrl+Enter, or Command+Enter on a Mac, anywhere in an element. */
export function useShortcut(
  run: () => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  };
}

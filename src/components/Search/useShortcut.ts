import {type RefObject, useEffect} from 'react';

/** Ctrl+K, or ⌘K, leads to the field, unless something else on the page takes the keys. */
export function useShortcut(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const wanted =
        event.key.toLowerCase() === 'k' &&
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey;
      if (wanted && !event.defaultPrevented) {
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      }
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [field]);
}

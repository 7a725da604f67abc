import {type RefObject, useEffect} from 'react';

/** Offers a function to a button elsewhere, through its ref; undefined leaves that to another. */
export function useOffered(
  ref: RefObject<(() => void) | undefined> | undefined,
  offered: (() => void) | undefined,
): void {
  useEffect(() => {
    if (ref && offered) {
      ref.current = offered;
    }
  });
}

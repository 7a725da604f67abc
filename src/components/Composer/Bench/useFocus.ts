import {useCallback, useRef, useState} from 'react';
import type {FieldKey} from '../compose.ts';

/** A wish to show a place of the body; a new object is a new wish. */
export interface Place {
  readonly offset: number;
}

/** Where the focus goes when a field is named. */
export interface FieldFocus {
  /** Name of a field's element. */
  idOf(field: FieldKey): string;
  focus(field: FieldKey, offset?: number): void;
  /** The place of the body that was asked for last. */
  readonly place: Place | undefined;
}

/** Leads to fields by their keys; `id` begins the names of their elements. */
export function useFieldFocus(id: string): FieldFocus {
  const [place, setPlace] = useState<Place>();
  const idOf = useCallback((field: FieldKey) => `${id}-${field}`, [id]);
  const frame = useRef(0);
  const focus = useCallback(
    (field: FieldKey, offset = 0) => {
      if (field === 'body') {
        setPlace({offset});
        return;
      }
      // Once what the press has changed is drawn: a message makes its field known.
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() =>
        document.getElementById(idOf(field))?.focus(),
      );
    },
    [idOf],
  );
  return {idOf, focus, place};
}

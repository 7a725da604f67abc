import {type RefObject, useCallback, useEffect, useRef, useState} from 'react';
import type {FirstAction, Reveal} from '../types.ts';

export interface Panels {
  editing: boolean;
  endpointOpen: boolean;
  reveal: Reveal | undefined;
  runRef: RefObject<HTMLButtonElement | null>;
  editRef: RefObject<HTMLButtonElement | null>;
  toggleEditor(): void;
  toggleEndpoint(): void;
  openEndpoint(): void;
  focusEdit(): void;
  blockRef: RefObject<HTMLDivElement | null>;
  /** Shows the marked line: in the editor if it is open, in the code block if not. */
  revealLine(line: number): void;
}

/** What is open, and where the focus goes. */
export function usePanels(first: FirstAction): Panels {
  const [editing, setEditing] = useState(first === 'edit');
  const [endpointOpen, setEndpointOpen] = useState(false);
  const [reveal, setReveal] = useState<Reveal>();
  const runRef = useRef<HTMLButtonElement>(null);
  const editRef = useRef<HTMLButtonElement>(null);
  const blockRef = useRef<HTMLDivElement>(null);

  // The pressed button was another's; its focus is taken over.
  useEffect(() => {
    const pressed = first === 'run' ? runRef : editRef;
    if (document.activeElement === document.body) {
      pressed.current?.focus({preventScroll: true});
    }
  }, [first]);

  return {
    editing,
    endpointOpen,
    reveal,
    runRef,
    editRef,
    toggleEditor: () => {
      setEditing((open) => !open);
      setReveal(undefined);
    },
    toggleEndpoint: () => setEndpointOpen((open) => !open),
    openEndpoint: () => setEndpointOpen(true),
    focusEdit: useCallback(() => editRef.current?.focus(), []),
    blockRef,
    revealLine: useCallback(
      (line) => {
        const block = blockRef.current;
        if (editing) {
          setReveal({line});
        } else {
          block?.querySelector('mark')?.scrollIntoView({block: 'center'});
          block?.querySelector('pre')?.focus({preventScroll: true});
        }
      },
      [editing],
    ),
  };
}

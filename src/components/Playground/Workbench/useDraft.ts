import api from '@api';
import {useCallback, useState} from 'react';
import type {Endpoint} from '../endpoint/settings.ts';
import {fillPlaceholders, restorePlaceholders} from '../placeholders.ts';
import {loadDraft, saveDraft} from './draft-storage.ts';

export interface Draft {
  /** What is shown and run: the reader's values filled in. */
  code: string;
  edited: boolean;
  change(code: string): void;
  reset(): void;
}

/** The example's text as the reader left it, kept over reloads of the tab. */
export function useDraft(
  operation: string,
  original: string,
  endpoint: Endpoint,
): Draft {
  const [draft, setDraft] = useState(() => loadDraft(operation));
  const {values, token} = endpoint;

  const keep = useCallback(
    (next: string | undefined) => {
      setDraft(next);
      saveDraft(operation, next, token);
    },
    [operation, token],
  );
  const change = useCallback(
    (code: string) => {
      const next = restorePlaceholders(code, api.fields, values);
      keep(next === original ? undefined : next);
    },
    [keep, original, values],
  );
  const reset = useCallback(() => keep(undefined), [keep]);

  return {
    code: fillPlaceholders(draft ?? original, api.fields, values),
    edited: draft !== undefined,
    change,
    reset,
  };
}

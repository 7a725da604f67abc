import api from '@api';
import {useCallback, useState} from 'react';
import type {Endpoint} from '../endpoint/settings.ts';
import {fillPlaceholders, restorePlaceholders} from '../placeholders.ts';
import {loadDraft, saveDraft} from './draft-storage.ts';

export interface Draft {
  /** What is shown and run: the reader's values filled in. */
  code: string;
  edited: boolean;
  /** Whether the tab has a draft that is too large to be shown. */
  refused: boolean;
  change(code: string): void;
  reset(): void;
}

/** The example's text as the reader left it, kept over reloads of the tab. */
export function useDraft(
  name: string,
  original: string,
  endpoint: Endpoint,
): Draft {
  const [stored] = useState(() => loadDraft(name));
  const [draft, setDraft] = useState(stored.draft);
  const {values, token} = endpoint;

  const keep = useCallback(
    (next: string | undefined) => {
      setDraft(next);
      saveDraft(name, next, token);
    },
    [name, token],
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
    refused: stored.refused,
    change,
    reset,
  };
}

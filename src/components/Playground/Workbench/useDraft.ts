import {useCallback, useState} from 'react';
import type {Endpoint} from '../endpoint/settings.ts';
import {fillPlaceholders, restorePlaceholders} from '../placeholders.ts';
import {loadDraft, saveDraft} from './draft-storage.ts';

export interface Draft {
  /** What is shown and run: user and app filled in. */
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
  const {userId, appId, token} = endpoint;

  const keep = useCallback(
    (next: string | undefined) => {
      setDraft(next);
      saveDraft(operation, next, token);
    },
    [operation, token],
  );
  const change = useCallback(
    (code: string) => {
      const next = restorePlaceholders(code, {userId, appId});
      keep(next === original ? undefined : next);
    },
    [appId, keep, original, userId],
  );
  const reset = useCallback(() => keep(undefined), [keep]);

  return {
    code: fillPlaceholders(draft ?? original, {userId, appId}),
    edited: draft !== undefined,
    change,
    reset,
  };
}

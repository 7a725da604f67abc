import {useEffect, useMemo, useSyncExternalStore} from 'react';
import type {LanguageId} from '../../../languages/index.ts';
import type {Filled} from './filler.ts';
import {isEmpty, type ReaderIds} from './store.ts';
import {useReaderIds} from './useReaderIds.ts';

const NONE: Filled['replacements'] = [];

/** Puts ids into an example: see filler.ts. */
type Fill = (code: string, language: LanguageId, ids: ReaderIds) => Filled;

let fill: Fill | undefined;
let loading: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** How each language writes an id is loaded once there is one to write. */
function loadFiller(): void {
  loading ??= import('./filler.ts').then(
    (module) => {
      fill = module.fill;
      listeners.forEach((listener) => listener());
    },
    () => {
      loading = undefined;
    },
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** An example's text as it is to be shown, copied and run: with the reader's ids in it. */
export function useFilled(code: string, language: LanguageId): Filled {
  const ids = useReaderIds();
  const wanted = !isEmpty(ids);
  useEffect(() => {
    if (wanted) {
      loadFiller();
    }
  }, [wanted]);
  const loaded = useSyncExternalStore(
    subscribe,
    () => fill,
    () => undefined,
  );
  return useMemo(
    () =>
      wanted && loaded
        ? loaded(code, language, ids)
        : {code, replacements: NONE},
    [code, ids, language, loaded, wanted],
  );
}

import {useEffect, useMemo, useSyncExternalStore} from 'react';
import type {LanguageId} from '../../../languages/index.ts';
import type * as Filler from './filler.ts';
import type {Filled} from './filler.ts';
import {isEmpty, type ReaderIds} from './store.ts';
import {useReaderIds} from './useReaderIds.ts';

const NONE: Filled['replacements'] = [];

let filler: typeof Filler | undefined;
let loading: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** How each language writes an id is loaded once there is one to write. */
function loadFiller(): void {
  loading ??= import(/* webpackChunkName: "filler" */ './filler.ts').then(
    (module) => {
      filler = module;
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

/**
 * A text that the reader changed, without the ids that were put into it: see
 * filler.ts. Where none were put in yet, it is as it was.
 */
export function takeOutIds(
  code: string,
  original: string,
  language: LanguageId,
  ids: ReaderIds,
): string {
  return filler && !isEmpty(ids)
    ? filler.takeOut(code, original, language, ids)
    : code;
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
    () => filler,
    () => undefined,
  );
  return useMemo(
    () =>
      wanted && loaded
        ? loaded.fill(code, language, ids)
        : {code, replacements: NONE},
    [code, ids, language, loaded, wanted],
  );
}

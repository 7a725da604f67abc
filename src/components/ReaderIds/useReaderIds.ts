import {useSyncExternalStore} from 'react';
import type {Keep, ReaderIds, ReaderIdStore} from './store.ts';
import {createReaderIdStore, NO_IDS, STORAGE_KEY} from './store.ts';

let shared: ReaderIdStore | undefined;

/** The ids that the reader put in, for all examples of the site; in browsers alone. */
export function readerIds(): ReaderIdStore {
  if (!shared) {
    const store = createReaderIdStore({
      tab: storageOf('sessionStorage'),
      browser: storageOf('localStorage'),
    });
    window.addEventListener('storage', ({key}) => {
      if (key === STORAGE_KEY || key === null) {
        store.reload();
      }
    });
    shared = store;
  }
  return shared;
}

/** A storage, or nothing where the browser refuses it. */
function storageOf(
  name: 'sessionStorage' | 'localStorage',
): Storage | undefined {
  try {
    return window[name];
  } catch {
    return undefined;
  }
}

const subscribe = (listener: () => void) => readerIds().subscribe(listener);

/** The reader's own ids as they are now; none while the server's page is taken over. */
export function useReaderIds(): ReaderIds {
  return useSyncExternalStore(
    subscribe,
    () => readerIds().current(),
    () => NO_IDS,
  );
}

/** How long they are kept. */
export function useKeep(): Keep {
  return useSyncExternalStore(
    subscribe,
    () => readerIds().keep(),
    () => 'tab',
  );
}

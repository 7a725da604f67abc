/** Texts of the reader's own, by what they stand for: see {@link sampleKey}. */
export type ReaderIds = Readonly<Record<string, string>>;

/** How long they are kept: until the tab is closed, or until the reader takes them out. */
export type Keep = 'tab' | 'browser';

/** Where a store keeps its texts. */
export interface Storages {
  readonly tab: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  readonly browser:
    Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
}

export interface ReaderIdStore {
  subscribe(listener: () => void): () => void;
  /** The same object until something changes. */
  current(): ReaderIds;
  keep(): Keep;
  /** Puts a text in the place of what a key stands for; an empty one takes it out. */
  put(key: string, text: string): void;
  /** Takes all of them out: the placeholders are back. */
  clear(): void;
  keepIn(keep: Keep): void;
  /** Reads again what is kept, as another tab may have changed it. */
  reload(): void;
}

export const NO_IDS: ReaderIds = {};
export const STORAGE_KEY = 'reader-ids';
/** Longest text, and how many of them, that are taken over from storage. */
export const MAX_TEXT = 500;
const MAX_IDS = 200;

/**
 * What an id in the sample data is called, for the reader's own to stand for it
 * wherever an example uses it: `INPUT_ID park`, in `INPUT_ID_2` too.
 */
export function sampleKey(constant: string, sample: string): string {
  return `${constant.replace(/_\d+$/, '')} ${sample}`;
}

/** Makes the store. */
export function createReaderIdStore({tab, browser}: Storages): ReaderIdStore {
  const listeners = new Set<() => void>();
  let {ids, keep} = load({tab, browser});

  function update(next: {ids?: ReaderIds; keep?: Keep}): void {
    ({ids = ids, keep = keep} = next);
    save(keep === 'tab' ? tab : browser, ids);
    save(keep === 'tab' ? browser : tab, NO_IDS);
    listeners.forEach((listener) => listener());
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => ids,
    keep: () => keep,
    put(key, text) {
      const {[key]: _before, ...others} = ids;
      update({ids: text === '' ? others : {...others, [key]: text}});
    },
    clear: () => update({ids: NO_IDS}),
    keepIn: (next) => update({keep: next}),
    reload() {
      ({ids, keep} = load({tab, browser}));
      listeners.forEach((listener) => listener());
    },
  };
}

function load({tab, browser}: Storages): {ids: ReaderIds; keep: Keep} {
  const ofTab = read(tab);
  const ofBrowser = read(browser);
  return isEmpty(ofTab) && !isEmpty(ofBrowser)
    ? {ids: ofBrowser, keep: 'browser'}
    : {ids: ofTab, keep: 'tab'};
}

/** Whether there is none. */
export function isEmpty(ids: ReaderIds): boolean {
  return Object.keys(ids).length === 0;
}

/** What is stored may be anybody's: only short texts are taken over. */
function read(storage: Pick<Storage, 'getItem'> | undefined): ReaderIds {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(STORAGE_KEY) ?? '{}');
    const texts = Object.entries(stored ?? {})
      .filter(
        (entry): entry is [string, string] =>
          typeof entry[1] === 'string' &&
          entry[1].trim() !== '' &&
          entry[0].length <= MAX_TEXT &&
          entry[1].length <= MAX_TEXT,
      )
      .slice(0, MAX_IDS);
    return texts.length === 0 ? NO_IDS : Object.fromEntries(texts);
  } catch {
    return NO_IDS;
  }
}

function save(storage: Storages['tab'], ids: ReaderIds): void {
  try {
    if (isEmpty(ids)) {
      storage?.removeItem(STORAGE_KEY);
    } else {
      storage?.setItem(STORAGE_KEY, JSON.stringify(ids));
    }
  } catch {
    // Refused or full: they last as long as the page.
  }
}

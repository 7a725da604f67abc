/** Where a heading stands among a page's words. */
interface Anchor {
  readonly id: string;
  readonly text?: string;
  readonly location: number;
}

/** A page of the index, with what was found in it. */
export interface IndexedPage {
  readonly url: string;
  readonly content: string;
  readonly meta: {readonly title?: string};
  readonly anchors: readonly Anchor[];
  /** By heading: the places of what was found. */
  readonly sub_results: readonly {
    readonly anchor?: Anchor;
    readonly locations: readonly number[];
  }[];
}

/** A page that fits a query; what is in it is loaded when asked for. */
export interface Match {
  readonly id: string;
  data(): Promise<IndexedPage>;
}

/** The part of Pagefind that is used here; its package has no types for it. */
export interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{readonly results: readonly Match[]}>;
}

interface PagefindModule {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
    metaCacheTag: string;
  }): Pagefind;
}

/** Loads Pagefind and the index's table of contents from a folder of the site. */
export async function loadPagefind(
  folder: string,
  baseUrl: string,
): Promise<Pagefind> {
  const {createInstance} = (await import(
    /* webpackIgnore: true */ `${folder}pagefind.js`
  )) as PagefindModule;
  const pagefind = createInstance({
    basePath: folder,
    baseUrl,
    noWorker: true,
    // One address for all visits, which an HTTP cache or a service worker can keep.
    metaCacheTag: 'index',
  });
  await pagefind.init();
  return pagefind;
}

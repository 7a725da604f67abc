import {kindOfFile, pageKey} from './kinds.ts';

/** What the browser compares of two requests: addresses alone. */
const BY_ADDRESS = {ignoreVary: true, ignoreMethod: true} as const;
/** Where the plugin's worker keeps the files that are loaded ahead (workbox-precaching names it so). */
const LOADED_AHEAD = 'workbox-precache-v2-';

/** What is kept of the site, by version. */
export interface Store {
  /** A file under its own address, of whatever version. */
  file(request: Request | string): Promise<Response | undefined>;
  /** A page as this version of the site has it. */
  page(url: string): Promise<Response | undefined>;
  /** A page of this version or of the one before. */
  anyPage(url: string): Promise<Response | undefined>;
  /** All pages that there are, by address. */
  pages(): Promise<Map<string, Response>>;
  putFile(url: string, response: Response): Promise<void>;
  putPage(url: string, response: Response): Promise<void>;
  /** Copies what the version in use has loaded ahead, which the plugin removes when this one takes over. */
  inherit(): Promise<void>;
  /** Removes what belongs neither to this version nor to the one it takes over from. */
  takeOver(): Promise<void>;
}

/** The store of one version of the site that lies at an address. */
export function openStore(scope: string, version: string): Store {
  const prefix = `offline:${scope}:`;
  const nameOf = (what: string, of: string) => `${prefix}${what}:${of}`;
  const pagesNow = () => caches.open(nameOf('pages', version));
  const filesNow = () => caches.open(nameOf('files', version));

  async function ownNames(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(prefix));
  }

  async function pages(): Promise<Map<string, Response>> {
    const found = new Map<string, Response>();
    for (const name of await ownNames()) {
      if (!name.startsWith(nameOf('pages', ''))) continue;
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        if (response) found.set(request.url, response);
      }
    }
    return found;
  }

  /** Which version took over last; the cache is the one storage that a worker can read at once. */
  const active = {
    key: `${scope}active-version`,
    cache: () => caches.open(nameOf('state', 'any')),
    async read(): Promise<string | undefined> {
      return (await (await this.cache()).match(this.key))?.text();
    },
    async write(): Promise<void> {
      await (await this.cache()).put(this.key, new Response(version));
    },
  };

  return {
    file: async (request) =>
      (await caches.match(request, BY_ADDRESS)) ??
      // A name that lasts is loaded ahead with its revision behind it.
      (await caches.open(LOADED_AHEAD + scope)).match(request, {
        ...BY_ADDRESS,
        ignoreSearch: true,
      }),
    page: async (url) => (await pagesNow()).match(pageKey(url), BY_ADDRESS),
    anyPage: async (url) =>
      (await (await pagesNow()).match(pageKey(url), BY_ADDRESS)) ??
      (await pages()).get(pageKey(url)),
    pages,
    async putFile(url, response) {
      await (await filesNow()).put(url, response);
    },
    async putPage(url, response) {
      await (await pagesNow()).put(pageKey(url), response);
    },
    async inherit() {
      const from = await caches.open(LOADED_AHEAD + scope);
      const to = await filesNow();
      for (const request of await from.keys()) {
        const response = await from.match(request);
        if (response && kindOfFile(request.url, scope) === 'hashed') {
          await to.put(request, response);
        }
      }
    },
    async takeOver() {
      const kept = [version, await active.read(), 'any'];
      const old = (await ownNames()).filter(
        (name) => !kept.some((each) => name.endsWith(`:${each}`)),
      );
      await Promise.all(old.map((name) => caches.delete(name)));
      await active.write();
    },
  };
}

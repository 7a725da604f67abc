/** Of a request, what decides. */
export type Asked = Pick<
  Request,
  'url' | 'method' | 'mode' | 'destination' | 'headers'
>;

/**
 * How a request is answered: `page`, a page as it was read; `hashed`, a file
 * whose name changes with what is in it; `fresh`, a file that is asked for anew
 * where there is a network.
 */
export type Kind = 'page' | 'hashed' | 'fresh';

/** Folders of the build in which every name changes with what is in the file. */
const HASHED = ['assets/', 'runner/', 'pagefind/fragment/', 'pagefind/index/'];
/** Folders of pictures and of what leads into the search's index, in which names last. */
const LASTING = ['img/', 'pagefind/'];
const PARTS_OF_PAGES = ['font', 'image', 'manifest', 'script', 'style'];

/**
 * Which of the site's own files a request asks for, or undefined for all that is
 * to be left alone: other sites and endpoints, whatever is sent with a token,
 * and what code fetches that is no file of the build.
 *
 * @param scope - Address that the site lies beneath; ends with a slash.
 */
export function kindOf(request: Asked, scope: string): Kind | undefined {
  if (request.method !== 'GET' || request.headers.has('authorization')) {
    return undefined;
  }
  const kind = kindOfFile(request.url, scope);
  if (kind !== undefined) {
    return kind;
  }
  if (!request.url.startsWith(scope)) {
    return undefined;
  }
  if (request.mode === 'navigate') {
    return request.destination === 'document' ? 'page' : undefined;
  }
  return PARTS_OF_PAGES.includes(request.destination) ? 'fresh' : undefined;
}

/** The same of an address alone, where that says enough. */
export function kindOfFile(
  url: string,
  scope: string,
): Exclude<Kind, 'page'> | undefined {
  if (!url.startsWith(scope)) {
    return undefined;
  }
  const path = url.slice(scope.length);
  if (HASHED.some((folder) => path.startsWith(folder))) {
    return 'hashed';
  }
  return LASTING.some((folder) => path.startsWith(folder))
    ? 'fresh'
    : undefined;
}

/** The one address of a page, however it is spelled: its query and fragment are for the page's own code. */
export function pageKey(url: string): string {
  const {origin, pathname} = new URL(url);
  return origin + (pathname.replace(/\/(index\.html)?$/, '') || '/');
}

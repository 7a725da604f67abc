import {kindOfFile} from './kinds.ts';
import {offlinePage} from './offline-page.ts';
import type {Store} from './store.ts';

/** Work that goes on when the answer is given, for as long as the browser lets it. */
export type Later = (work: Promise<unknown>) => void;

/** Whether an answer is the file that was asked for, and may be kept. */
function isFile(response: Response, {isPage}: {isPage: boolean}): boolean {
  const type = response.headers.get('content-type') ?? '';
  // Some hosts send a page in the place of a script that is gone.
  const isHtml = type.startsWith('text/html');
  return (
    response.status === 200 && response.type === 'basic' && isHtml === isPage
  );
}

/** An answer as itself: a browser refuses one that was led elsewhere as the answer to a navigation. */
async function unredirected(response: Response): Promise<Response> {
  return response.redirected
    ? new Response(await response.blob(), {headers: response.headers})
    : response;
}

/** A page: as it was read, until a new version takes over; else from the network. */
export async function answerPage(
  store: Store,
  request: Request,
  later: Later,
): Promise<Response> {
  const kept = await store.page(request.url);
  if (kept) {
    return kept;
  }
  try {
    const response = await fetch(request);
    if (isFile(response, {isPage: true})) {
      later(store.putPage(request.url, response.clone()));
    }
    return response;
  } catch {
    return (
      (await store.anyPage(request.url)) ?? offlinePage(await store.pages())
    );
  }
}

/** A file whose name changes with what is in it: what was kept is what would come. */
export async function answerHashed(
  store: Store,
  request: Request,
  later: Later,
): Promise<Response> {
  const kept = await store.file(request.url);
  if (kept) {
    return kept;
  }
  const response = await fetch(request);
  if (isFile(response, {isPage: isDocument(request.url)})) {
    later(store.putFile(request.url, response.clone()));
  }
  return response;
}

/** A file under a lasting name: as the network has it, else as it was. */
export async function answerFresh(
  store: Store,
  request: Request,
  later: Later,
): Promise<Response> {
  try {
    const response = await fetch(request);
    if (isFile(response, {isPage: false})) {
      later(store.putFile(request.url, response.clone()));
    }
    return response;
  } catch (error) {
    const kept = await store.file(request.url);
    if (kept) {
      return kept;
    }
    throw error;
  }
}

/**
 * Keeps a page that came in parts, by a link within the site, or before the
 * worker did. One of a newer version is left alone: its scripts are not here.
 */
export async function keepPage(store: Store, url: string): Promise<void> {
  if (await store.page(url)) {
    return;
  }
  const response = await fetch(url);
  if (!isFile(response, {isPage: true})) {
    return;
  }
  const scripts = scriptsOf(await response.clone().text(), response.url);
  const kept = await Promise.all(scripts.map((script) => store.file(script)));
  if (kept.every((file) => file !== undefined)) {
    await store.putPage(url, await unredirected(response));
  }
}

/** Addresses of the scripts that a page names, which are the same on all pages of a version. */
function scriptsOf(html: string, base: string): string[] {
  return [...html.matchAll(/<script\b[^>]*\ssrc=["']?([^"' >]+)/g)].map(
    ([, src = '']) => new URL(src, base).href,
  );
}

/** Keeps a file that was loaded before the worker saw what pages ask for. */
export async function keepFile(
  store: Store,
  scope: string,
  url: string,
): Promise<void> {
  if (kindOfFile(url, scope) === undefined || (await store.file(url))) {
    return;
  }
  const response = await fetch(url);
  if (isFile(response, {isPage: isDocument(url)})) {
    await store.putFile(url, response);
  }
}

const isDocument = (url: string) => new URL(url).pathname.endsWith('.html');

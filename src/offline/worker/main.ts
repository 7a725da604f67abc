import type {Visited} from '../messages.ts';
import {
  answerFresh,
  answerHashed,
  answerPage,
  keepFile,
  keepPage,
  type Later,
} from './answers.ts';
import {kindOf, type Kind} from './kinds.ts';
import {worker} from './scope.ts';
import {openStore, type Store} from './store.ts';

/** Put in when it is bundled. */
declare const BUILD_VERSION: string;

const ANSWERS: Record<
  Kind,
  (store: Store, request: Request, later: Later) => Promise<Response>
> = {page: answerPage, hashed: answerHashed, fresh: answerFresh};

/*
 * Keeps what a reader has opened, and answers with it. In the same script the PWA
 * plugin's worker follows: it loads ahead, and waits until it may take over.
 */
const {scope} = worker.registration;
const store = openStore(scope, BUILD_VERSION);

worker.addEventListener('install', (event) => {
  event.waitUntil(store.inherit());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(store.takeOver().then(() => worker.clients.claim()));
});
worker.addEventListener('message', (event) => {
  const message = event.data as Partial<Visited> | null;
  if (message?.type === 'visited') {
    event.waitUntil(keepVisited(message as Visited));
  }
});
worker.addEventListener('fetch', (event) => {
  const kind = kindOf(event.request, scope);
  if (kind !== undefined) {
    event.stopImmediatePropagation();
    const later: Later = (work) =>
      // A browser without room keeps nothing, and all else works.
      event.waitUntil(work.catch(() => undefined));
    event.respondWith(ANSWERS[kind](store, event.request, later));
  }
});

/** One file after the other: the page comes first in the use of the line. */
async function keepVisited({page, files}: Visited): Promise<void> {
  const works = [
    () => (page.startsWith(scope) ? keepPage(store, page) : undefined),
    ...files.map((file) => () => keepFile(store, scope, file)),
  ];
  for (const work of works) {
    try {
      await work();
    } catch {
      // Without a network it is kept the next time.
    }
  }
}

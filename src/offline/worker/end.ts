import {worker} from './scope.ts';

/*
 * The service worker of a site that keeps nothing for offline: it ends the one
 * that a former build, or another use of this address, left in the browser.
 */

// Already here: the worker that there is may be long in making room, and until the
// reader's tabs are closed it would go on with what it kept. Then again, for what it
// kept meanwhile.
worker.addEventListener('install', (event) => {
  void worker.skipWaiting();
  event.waitUntil(end());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(end());
});

async function end(): Promise<void> {
  const {scope} = worker.registration;
  const names = (await caches.keys()).filter(
    (name) =>
      name.startsWith(`offline:${scope}:`) || name.endsWith(`-${scope}`),
  );
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}

import {worker} from './scope.ts';

/*
 * The service worker of a site that keeps nothing for offline: it ends the one
 * that a former build, or another use of this address, left in the browser.
 */

worker.addEventListener('install', () => {
  void worker.skipWaiting();
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

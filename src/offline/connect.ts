import {TAKE_OVER, type Visited} from './messages.ts';

/** How often a page that stays open looks for a new version, at most. */
const LOOK_AGAIN_AFTER = 15 * 60_000;

/** The worker's address, with what the PWA plugin's worker reads from it. */
function workerUrl(): string {
  const params = JSON.stringify({offlineMode: true, debug: false});
  return `${process.env.PWA_SERVICE_WORKER_URL}?params=${encodeURIComponent(params)}`;
}

/**
 * Registers the service worker, tells it what the page has loaded without it,
 * and offers a new version when one waits. A browser that refuses keeps nothing,
 * and all else works.
 */
export async function connect(): Promise<void> {
  const container = navigator.serviceWorker;
  let registration: ServiceWorkerRegistration;
  try {
    registration = await container.register(workerUrl());
  } catch {
    return;
  }
  watch(registration);
  lookAgain(registration);
  const {active} = await container.ready;
  active?.postMessage({
    type: 'visited',
    page: window.location.href,
    files: performance.getEntriesByType('resource').map(({name}) => name),
  } satisfies Visited);
}

/** Offers each new version once, when it is loaded whole. */
function watch(registration: ServiceWorkerRegistration): void {
  const offerNew = () => {
    // Without a controller the worker is this visit's first, and nothing new.
    if (registration.waiting && navigator.serviceWorker.controller) {
      import('./offer.tsx').then(
        ({offer}) => offer(() => takeOver(registration)),
        () => undefined, // The next page offers it.
      );
    }
  };
  offerNew();
  registration.addEventListener('updatefound', () => {
    const {installing} = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offerNew();
    });
  });
}

/** Loads the new version, also when another tab has let it take over before. */
function takeOver({waiting}: ServiceWorkerRegistration): void {
  const reload = () => window.location.reload();
  if (waiting === null) {
    reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', reload, {
    once: true,
  });
  waiting.postMessage(TAKE_OVER);
}

/** Browsers look for a new worker when a page is loaded; this is for pages that stay. */
function lookAgain(registration: ServiceWorkerRegistration): void {
  let last = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && Date.now() - last > LOOK_AGAIN_AFTER) {
      last = Date.now();
      registration.update().catch(() => undefined);
    }
  });
}

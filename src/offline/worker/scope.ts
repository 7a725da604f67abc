/** Of a service worker's global scope, what is used here: TypeScript's `dom` has it not. */
interface ServiceWorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {claim(): Promise<void>};
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof ServiceWorkerEvents>(
    name: Name,
    listener: (event: ServiceWorkerEvents[Name]) => void,
  ): void;
}

interface ServiceWorkerEvents {
  install: LifetimeEvent;
  activate: LifetimeEvent;
  message: LifetimeEvent & MessageEvent<unknown>;
  fetch: LifetimeEvent & {
    readonly request: Request;
    respondWith(response: Promise<Response>): void;
  };
}

/** An event whose work the browser keeps the worker alive for. */
interface LifetimeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export const worker = self as unknown as ServiceWorkerScope;

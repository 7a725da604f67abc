import type {OpenedPage} from './open-document.ts';

/** The realm of a page's scripts. */
export interface Realm {
  /** Tells the page's listeners that it has been read and loaded. */
  announceLoaded(): void;
}

const scope = globalThis as typeof globalThis & Record<string, unknown>;

/** Gives the worker's realm what scripts expect of a page's: `window`, `document` and their like. */
export function furnish({document, globals}: OpenedPage): Realm {
  // The worker's own, for its own events: what a page's script makes are the document's.
  const WorkerEvent = Event;
  const own: Record<string, unknown> = {
    ...globals,
    document,
    window: scope,
    parent: scope,
    top: scope,
    alert: (text?: unknown) => console.log(`alert: ${String(text)}`),
    confirm: dialog('confirm'),
    prompt: dialog('prompt'),
  };
  for (const [name, value] of Object.entries(own)) {
    if (value !== undefined) {
      Object.defineProperty(scope, name, {
        configurable: true,
        writable: true,
        value,
      });
    }
  }
  return {
    announceLoaded() {
      const DocumentEvent = globals['Event'] as typeof Event;
      document.dispatchEvent(new DocumentEvent('DOMContentLoaded'));
      scope.dispatchEvent(new WorkerEvent('DOMContentLoaded'));
      scope.dispatchEvent(new WorkerEvent('load'));
      callIfFunction(scope['onload']);
    },
  };
}

function dialog(name: string) {
  return () => {
    throw new Error(`${name} is not available here: nobody answers it.`);
  };
}

function callIfFunction(value: unknown): void {
  if (typeof value === 'function') {
    (value as () => void).call(scope);
  }
}

import type {Lock} from './idb-persistence.ts';

/** A lock that all tabs of the site share; without Web Locks, one for this tab. */
export function createLock(name: string): Lock {
  // Missing on pages without TLS, whatever the types say.
  const {locks} = (globalThis.navigator ?? {}) as {locks?: LockManager};
  return locks
    ? async (run) => locks.request(name, run) as ReturnType<typeof run>
    : createQueue();
}

/** Runs one thing at a time, in order. */
export function createQueue(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const next = last.then(run, run);
    last = next.catch(() => undefined);
    return next;
  };
}

/** Counts what a snippet has under way, so that its end can be told. */
export interface Pending {
  /** Marks something as begun; the returned function marks it as over. */
  begin(): () => void;
  /** Resolves once nothing is under way, and nothing follows from it. */
  idle(): Promise<void>;
}

export function createPending(
  // Taken before a snippet can replace it.
  later: typeof setTimeout = setTimeout.bind(globalThis),
): Pending {
  let count = 0;
  let wake: (() => void) | undefined;
  // Two turns: a rejection that nobody caught is told of in a task of its own.
  const turn = () =>
    new Promise<void>((resolve) => later(() => later(resolve, 0), 0));
  return {
    begin() {
      let open = true;
      count += 1;
      return () => {
        if (open) {
          open = false;
          count -= 1;
          if (count === 0) {
            wake?.();
          }
        }
      };
    },
    async idle() {
      for (;;) {
        await turn();
        if (count === 0) {
          return;
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

type Timer = ReturnType<typeof setTimeout>;

/** Timers that count as under way until they have fired or been cleared. */
export function trackTimers(scope: typeof globalThis, pending: Pending): void {
  const native = {
    setTimeout: scope.setTimeout.bind(scope),
    setInterval: scope.setInterval.bind(scope),
    clearTimeout: scope.clearTimeout.bind(scope),
  };
  const open = new Map<unknown, () => void>();
  const clear = (id?: Timer | number | string) => {
    open.get(id)?.();
    open.delete(id);
    native.clearTimeout(id as Timer);
  };
  const replacements = {
    setTimeout: (callback: unknown, delay?: number, ...args: unknown[]) => {
      const id: Timer = native.setTimeout(() => {
        try {
          (callback as (...values: unknown[]) => void)(...args);
        } finally {
          open.get(id)?.();
          open.delete(id);
        }
      }, delay);
      open.set(id, pending.begin());
      return id;
    },
    setInterval: (callback: unknown, delay?: number, ...args: unknown[]) => {
      const id = native.setInterval(callback as () => void, delay, ...args);
      open.set(id, pending.begin());
      return id;
    },
    clearTimeout: clear,
    clearInterval: clear,
  };
  Object.assign(scope, replacements);
}

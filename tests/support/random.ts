/** Pseudo-random choices that a seed repeats. */
export interface Random {
  readonly seed: number;
  /** A whole number from 0 to `end - 1`. */
  below(end: number): number;
  /** From 0 up to, but not including, 1. */
  fraction(): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  bytes(length: number): Buffer;
}

/** A seed from `SEED` in the environment, or a fresh one. */
export function chooseSeed(): number {
  const given = Number(process.env.SEED);
  return Number.isInteger(given) && given > 0
    ? given
    : Math.floor(Math.random() * 2 ** 31) + 1;
}

/** Mulberry32: short, fast, and good enough to shuffle tests with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(fraction() * end);
  return {
    seed,
    below,
    fraction,
    chance: (probability) => fraction() < probability,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('Nothing to pick from');
      return item;
    },
    bytes: (length) => Buffer.from(Array.from({length}, () => below(256))),
  };
}

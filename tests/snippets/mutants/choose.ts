import {LANGUAGES} from '../../../languages/index.ts';
import {KINDS} from './mutate.ts';
import type {Mutant} from './mutate.ts';

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Chooses mutants evenly: every language gets its share, and in it every kind
 * takes its turn.
 */
export function chooseMutants(
  mutants: readonly Mutant[],
  count: number,
  seed: number,
): readonly Mutant[] {
  const random = seededRandom(seed);
  const queues = LANGUAGES.map(({id}) =>
    inTurns(
      KINDS.map((kind) =>
        shuffled(
          mutants.filter(
            (mutant) => mutant.language === id && mutant.kind === kind,
          ),
          random,
        ),
      ),
    ),
  );
  return inTurns(queues).slice(0, count);
}

/** Takes from each list in turn until all are used up. */
function inTurns<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({length}) => length));
  return Array.from({length: longest}, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((item) => ({item, order: random()}))
    .sort((one, other) => one.order - other.order)
    .map(({item}) => item);
}

import {joinWords} from '../index-text.ts';
import type {Stretch} from '../types.ts';

/** Words of an excerpt, and of these how many stand before the first that was found. */
const LENGTH = 22;
const BEFORE = 4;

/** A run of a page's words: the first, and the one after the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where an excerpt begins that has as many of the found words as can be. */
function bestStart(found: readonly number[], range: Range): number {
  let best = found[0] ?? range.start;
  let most = 0;
  for (const start of found) {
    const count = found.filter(
      (place) => place >= start && place < start + LENGTH - BEFORE,
    ).length;
    if (count > most) {
      [best, most] = [start, count];
    }
  }
  return Math.max(range.start, best - BEFORE);
}

/** The word of a text, and the marks before and behind it. */
const WORD = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

function markWord(word: string): Stretch[] {
  const [, before = '', marked = '', behind = ''] = WORD.exec(word) ?? [];
  return [
    {text: before, marked: false},
    {text: marked, marked: true},
    {text: behind, marked: false},
  ];
}

/**
 * The part of a run of words that shows best what was found, with marks on it.
 *
 * @param words - The page's, parted as in the index.
 * @param found - Places of what was found, all within the run.
 */
export function excerptOf(
  words: readonly string[],
  found: readonly number[],
  range: Range,
): Stretch[] {
  const start = bestStart(found, range);
  const end = Math.min(range.end, start + LENGTH);
  const stretches: Stretch[] = [];
  for (let place = start; place < end; place++) {
    const word = joinWords(`${words[place] ?? ''} `);
    const parts = found.includes(place)
      ? markWord(word)
      : [{text: word, marked: false}];
    for (const part of parts) {
      const last = stretches.at(-1);
      if (last?.marked === part.marked) {
        stretches.splice(-1, 1, {...part, text: last.text + part.text});
      } else if (part.text !== '') {
        stretches.push(part);
      }
    }
  }
  return stretches;
}

import type {SearchWords} from '../../../../sandbox/core/definition.ts';
import type {Found, Question} from '../types.ts';
import {readHits} from './hits.ts';
import type {Match, Pagefind} from './pagefind.ts';
import {
  inOtherWords,
  inParts,
  readQuery,
  withoutFillers,
  wordsOf,
} from './query.ts';

/** A page that fits, and the words that it was found by. */
interface Candidate {
  readonly match: Match;
  readonly words: readonly string[];
}

/** The first of each list, then the second of each; no page twice. */
function interleave(lists: readonly (readonly Candidate[])[]): Candidate[] {
  const longest = Math.max(0, ...lists.map(({length}) => length));
  const merged = new Map<string, Candidate>();
  for (let place = 0; place < longest; place++) {
    for (const candidate of lists.flatMap((list) => list[place] ?? [])) {
      if (!merged.has(candidate.match.id)) {
        merged.set(candidate.match.id, candidate);
      }
    }
  }
  return [...merged.values()];
}

async function findByQueries(
  pagefind: Pagefind,
  queries: readonly string[],
  {pages, language}: Question,
): Promise<Omit<Found, 'instead'>> {
  const lists = await Promise.all(
    queries.map(withoutFillers).map(async (query) => {
      const words = wordsOf(query);
      const {results} = await pagefind.search(query);
      return results.map((match): Candidate => ({match, words}));
    }),
  );
  const candidates = interleave(lists);
  const read = await Promise.all(
    candidates.slice(0, pages).map(async ({match, words}) => {
      const found = readHits(await match.data(), words, language);
      return {hits: found.hits, fit: found.fit / words.length};
    }),
  );
  const hits = read.sort((a, b) => b.fit - a.fit).flatMap((page) => page.hits);
  return {hits, pages: hits.length === 0 ? 0 : candidates.length};
}

/** Answers a question: by the query as it is and in the API's words, or else by the parts of its identifiers. */
export async function find(
  pagefind: Pagefind,
  words: SearchWords,
  question: Question,
): Promise<Found> {
  const query = readQuery(question.text);
  if (query === '') {
    return {hits: [], pages: 0, instead: []};
  }
  const instead = inOtherWords(query, words);
  const found = await findByQueries(pagefind, [...instead, query], question);
  const parts = inParts(query);
  return found.hits.length === 0 && parts !== query
    ? {...(await findByQueries(pagefind, [parts], question)), instead}
    : {...found, instead};
}

const WORDS = /[^a-z0-9]+/;

const wordsOf = (path: string): string[] =>
  decode(path).toLowerCase().split(WORDS).filter(Boolean);

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Pairs of neighbouring letters, by which misspelt words are still alike. */
const pairsOf = (word: string): string[] =>
  [...word].map((letter, index) => letter + (word[index + 1] ?? ' '));

function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const shared = left.filter((pair) => right.includes(pair)).length;
  return (2 * shared) / (left.length + right.length || 1);
}

const best = (word: string, words: readonly string[]): number =>
  Math.max(0, ...words.map((each) => likeness(word, each)));

/** How much of what was asked for is in a path, from 0 to 1. */
function score(asked: readonly string[], path: readonly string[]): number {
  const sum = (words: readonly string[], among: readonly string[]) =>
    words.reduce((total, word) => total + best(word, among), 0);
  const all = asked.length + path.length;
  return all === 0 ? 0 : (sum(asked, path) + sum(path, asked)) / all;
}

/**
 * The paths that are most like one that leads nowhere, the likeliest first.
 *
 * @param paths - Paths of the pages that there are.
 * @param count - How many are wanted at most.
 */
export function nearestPaths(
  asked: string,
  paths: readonly string[],
  count: number,
): string[] {
  const words = wordsOf(asked);
  return paths
    .map((path) => ({path, likely: score(words, wordsOf(path))}))
    .filter(({likely}) => likely > 0.35)
    .sort((a, b) => b.likely - a.likely)
    .slice(0, count)
    .map(({path}) => path);
}

/**
 * The page that was meant by an address which differs from its own in case, in
 * an ending or in slashes only; undefined when there is none.
 */
export function meantPath(
  asked: string,
  paths: readonly string[],
): string | undefined {
  const plain = (path: string): string =>
    decode(path)
      .toLowerCase()
      .replace(/\/+/g, '/')
      .replace(/(\/index)?(\.html?|\.mdx?)?\/?$/, '');
  return paths.find((path) => plain(path) === plain(asked));
}

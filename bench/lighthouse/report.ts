import {median} from '../page/median.ts';
import {CATEGORIES, type PageScores} from './measure.ts';

/** Least score of each of Lighthouse's categories. */
const LEAST = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
} as const;

const medians = ({scores}: PageScores): number[] =>
  CATEGORIES.map((category) => median(scores.map((each) => each[category])));

/** A page's medians, and its single runs of what the machine spoils. */
const line = (verdict: string, page: string, of: PageScores): string =>
  `${verdict.padEnd(5)}  ${medians(of).join(' / ').padEnd(22)}  ${page}  (performance: ${of.scores.map(({performance}) => performance).join(' ')})`;

/** Prints the pages' medians; tells whether all have the least scores. */
export function report(
  pages: readonly (readonly [string, PageScores])[],
  classic: PageScores,
): boolean {
  console.log(`${CATEGORIES.join(' / ')}, median of ${classic.scores.length}:`);
  console.log(line('', 'a page of a new Docusaurus site', classic));
  return pages
    .map(([page, of]) => {
      const found = medians(of);
      const holds = CATEGORIES.every(
        (category, index) => (found[index] ?? 0) >= LEAST[category],
      );
      console.log(line(holds ? 'ok' : 'UNDER', page, of));
      return holds;
    })
    .every(Boolean);
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** Prints what the pages load of JavaScript; tells whether all have less than a new site's page. */
export function reportScripts(
  pages: readonly (readonly [string, PageScores])[],
  classic: PageScores,
): boolean {
  const most = median(classic.scripts);
  console.log(
    `JavaScript before anything is pressed; a new Docusaurus site's page has ${kilobytes(most)}:`,
  );
  return pages
    .map(([page, of]) => {
      const bytes = median(of.scripts);
      const holds = bytes < most;
      console.log(
        `${(holds ? 'ok' : 'OVER').padEnd(5)}  ${kilobytes(bytes)}  ${page}`,
      );
      return holds;
    })
    .every(Boolean);
}

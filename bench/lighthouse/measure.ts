import lighthouse from 'lighthouse';
import {launchChromium} from '../../languages/toolchain/launch-chromium.ts';
import {freePort} from '../../tests/support/free-port.ts';

export const CATEGORIES = [
  'performance',
  'accessibility',
  'best-practices',
  'seo',
] as const;

/** Scores of one run, from 0 to 100. */
export type Scores = Readonly<Record<(typeof CATEGORIES)[number], number>>;

/** What Lighthouse says of a page, run by run. */
export interface PageScores {
  readonly scores: readonly Scores[];
  /** Bytes of JavaScript as sent, before anything is pressed. */
  readonly scripts: readonly number[];
}

/** Of the audit that lists a page's requests, what is read here. */
interface RequestDetails {
  readonly items: readonly {
    readonly resourceType?: string;
    readonly transferSize?: number;
  }[];
}

async function run(url: string, port: number) {
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...CATEGORIES],
    logLevel: 'error',
  });
  const scores = Object.fromEntries(
    CATEGORIES.map((category) => {
      const score = result?.lhr.categories[category]?.score;
      if (typeof score !== 'number') {
        throw new Error(`Lighthouse gave no score for ${category} of ${url}`);
      }
      return [category, Math.round(score * 100)];
    }),
  ) as Scores;
  const {details} = result?.lhr.audits['network-requests'] ?? {};
  const scripts = (details as unknown as RequestDetails).items
    .filter(({resourceType}) => resourceType === 'Script')
    .reduce((sum, {transferSize = 0}) => sum + transferSize, 0);
  return {scores, scripts};
}

/** Measures the pages in turn, round by round, so that other work disturbs all alike. */
export async function measure(
  urls: readonly string[],
  runs: number,
  onRound: (round: number) => void,
): Promise<PageScores[]> {
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  const pages = urls.map(() => ({
    scores: [] as Scores[],
    scripts: [] as number[],
  }));
  try {
    for (let round = 1; round <= runs; round++) {
      onRound(round);
      for (const [index, url] of urls.entries()) {
        const {scores, scripts} = await run(url, port);
        pages[index]?.scores.push(scores);
        pages[index]?.scripts.push(scripts);
      }
    }
  } finally {
    await browser.close();
  }
  return pages;
}

import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import lighthouse from 'lighthouse';
import {launchChromium} from '../../languages/toolchain/launch-chromium.ts';
import {serveFolder} from '../../tests/support/built-site.ts';
import {compressFolder} from '../page/compress-folder.ts';
import {freePort} from '../page/free-port.ts';
import {median} from '../page/median.ts';

// Lighthouse's four scores of pages of the built site, as its mobile profile sees
// them. The machine's other work spoils the first of them: measure when it rests.

const PAGES = [
  '/',
  '/docs/getting-started',
  '/docs/annotate/update',
  '/docs/guides/how-patch-works',
  '/docs/reference/patch-annotations',
] as const;

/** Least score of each of Lighthouse's categories. */
const LEAST = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
} as const;

const CATEGORIES = Object.keys(LEAST) as (keyof typeof LEAST)[];

type Scores = Readonly<Record<keyof typeof LEAST, number>>;

async function scoresOf(url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...CATEGORIES],
    logLevel: 'error',
  });
  return Object.fromEntries(
    CATEGORIES.map((category) => {
      const score = result?.lhr.categories[category]?.score;
      if (typeof score !== 'number') {
        throw new Error(`Lighthouse gave no score for ${category} of ${url}`);
      }
      return [category, Math.round(score * 100)];
    }),
  ) as Record<keyof typeof LEAST, number>;
}

/** Measures the pages in turn, round by round, so that other work disturbs all alike. */
async function measure(origin: string, runs: number): Promise<Scores[][]> {
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  const measured: Scores[][] = PAGES.map(() => []);
  try {
    for (let run = 1; run <= runs; run++) {
      console.log(`Lighthouse, round ${run} of ${runs}`);
      for (const [index, page] of PAGES.entries()) {
        measured[index]?.push(await scoresOf(origin + page, port));
      }
    }
  } finally {
    await browser.close();
  }
  return measured;
}

/** Prints a page's medians and runs; tells whether it has the least scores. */
function report(page: string, runs: readonly Scores[]): boolean {
  const medians = CATEGORIES.map((category) =>
    median(runs.map((scores) => scores[category])),
  );
  const holds = CATEGORIES.every(
    (category, index) => (medians[index] ?? 0) >= LEAST[category],
  );
  console.log(
    `${holds ? 'ok   ' : 'UNDER'}  ${medians.join(' / ').padEnd(22)}  ${page}  (performance: ${runs.map(({performance}) => performance).join(' ')})`,
  );
  return holds;
}

const {values} = parseArgs({options: {runs: {type: 'string', default: '5'}}});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  throw new Error(
    `--runs: "${values.runs}" is not a count. Give one such as 5.`,
  );
}
const folder = await mkdtemp(path.join(tmpdir(), 'lighthouse-'));
try {
  await cp('build', folder, {recursive: true});
  await compressFolder(folder);
  const server = await serveFolder(folder, {gzip: true, maxAge: 3600});
  try {
    const measured = await measure(server.url, runs);
    console.log(`${CATEGORIES.join(' / ')}, median of ${runs}:`);
    const held = PAGES.map((page, index) =>
      report(page, measured[index] ?? []),
    );
    process.exitCode = held.every(Boolean) ? 0 : 1;
  } finally {
    await server.close();
  }
} finally {
  await rm(folder, {recursive: true});
}

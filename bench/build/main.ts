// `npm run bench:build`: what building a site of many pages with examples costs,
// beside the same pages with the examples written out.
import {rm} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {positive} from '../positive.ts';
import {type Kind, makeSite} from './make-site.ts';
import {type BuildCost, runBuild} from './run-build.ts';

const HOME = '.cache/bench-build';

const MAX_TIME_RATIO = 1.25;
const MAX_MEMORY_RATIO = 1.3;
/** How much faster than the pages a step may grow, since small ones are mostly noise. */
const MAX_GROWTH = 1.15;
const SHORT_STEP = 1;

/** A build of so many pages. */
interface Row {
  readonly pages: number;
  readonly costs: Readonly<Record<Kind, BuildCost>>;
}

const {values} = parseArgs({
  options: {
    pages: {type: 'string', default: '50,250,1000'},
    heap: {type: 'string', default: '8192'},
  },
});
const sizes = values.pages.split(',').map((text) => positive('--pages', text));
const heap = positive('--heap', values.heap);

async function measure(pages: number, kind: Kind): Promise<BuildCost> {
  const folder = `${HOME}/${kind}-${pages}`;
  await makeSite(folder, pages, kind);
  const cost = await runBuild(folder, heap);
  await rm(folder, {recursive: true});
  console.log(
    `${String(pages).padStart(5)} pages, ${kind.padEnd(8)} ${seconds(cost.seconds)}  ${gigabytes(cost.memory)}`,
  );
  return cost;
}

const seconds = (value: number) => `${value.toFixed(1).padStart(6)} s`;
const gigabytes = (bytes: number) => `${(bytes / 2 ** 30).toFixed(2)} GB`;

/** How much a cost grew from one size to the next, for each time that the pages did. */
function growth(before: number, after: number, times: number): number {
  return after / before / times;
}

function printSteps(rows: readonly Row[]): void {
  const last = rows.at(-1);
  if (last === undefined) return;
  console.log(
    `\nseconds of the steps, with snippets, at ${sizes.join(', ')} pages`,
  );
  for (const step of last.costs.snippets.steps.keys()) {
    const times = rows.map(({costs}) => costs.snippets.steps.get(step) ?? 0);
    if (Math.max(...times) >= 0.1) {
      console.log(
        `  ${step.padEnd(60)} ${times.map((time) => time.toFixed(2).padStart(8)).join('')}`,
      );
    }
  }
}

/**
 * How each step grew from one size to the next, for each time that the pages did;
 * where the same step of plain pages grew faster than those, for each time that it did.
 */
function growths(before: Row, after: Row) {
  const times = after.pages / before.pages;
  const grewIn = (kind: Kind, step: string) =>
    growth(
      before.costs[kind].steps.get(step) ?? 0,
      after.costs[kind].steps.get(step) ?? 0,
      times,
    );
  return [...before.costs.snippets.steps]
    .filter(([, time]) => time >= SHORT_STEP)
    .map(([step]) => ({
      what: `growth of ${step} from ${before.pages} to ${after.pages} pages / growth of the pages`,
      value: grewIn('snippets', step) / Math.max(1, grewIn('plain', step) || 1),
      most: MAX_GROWTH,
    }));
}

/** Prints each bound with what was measured; tells whether all hold. */
function checkBounds(rows: readonly Row[]): boolean {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return false;
  const {plain, snippets} = last.costs;
  const bounds = [
    {
      what: 'time with snippets / plain',
      value: snippets.seconds / plain.seconds,
      most: MAX_TIME_RATIO,
    },
    {
      what: 'memory with snippets / plain',
      value: snippets.memory / plain.memory,
      most: MAX_MEMORY_RATIO,
    },
    ...rows.slice(1).flatMap((row, index) => growths(rows[index] ?? row, row)),
  ];
  console.log('');
  for (const {what, value, most} of bounds) {
    console.log(
      `${value <= most ? 'holds ' : 'BROKEN'}  ${what}: ${value.toFixed(2)} (at most ${most})`,
    );
  }
  return bounds.every(({value, most}) => value <= most);
}

const rows: Row[] = [];
for (const pages of sizes) {
  rows.push({
    pages,
    costs: {
      plain: await measure(pages, 'plain'),
      snippets: await measure(pages, 'snippets'),
    },
  });
}
printSteps(rows);
process.exitCode = checkBounds(rows) ? 0 : 1;

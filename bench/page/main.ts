import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {buildFixtures} from '../../tests/support/build-fixtures.ts';
import {serveFolder} from '../../tests/support/built-site.ts';
import {compressFolder} from './compress-folder.ts';
import {median} from './median.ts';
import {measurePages, type PageCost} from './measure.ts';

const SITE_DIR = fileURLToPath(new URL('../..', import.meta.url));

const PAGES = [
  {path: '/docs/snippets/', label: '4 examples x 7 by <Snippet>'},
  {path: '/docs/plain/', label: 'the same without examples'},
  {path: '/docs/by-hand/', label: '4 examples x 6 by hand'},
] as const;

const MAX_ELEMENTS = 2000;
const MAX_BLOCKING_RATIO = 1.3;
const MAX_MORE_SCRIPT = 30 * 1024;

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

function printTable(costs: readonly PageCost[]): void {
  const rows = [
    ['', ...PAGES.map(({label}) => label)],
    ['DOM elements', ...costs.map(({elements}) => String(elements))],
    [
      'blocking time, median',
      ...costs.map(
        ({blockingTimes}) => `${median(blockingTimes).toFixed(0)} ms`,
      ),
    ],
    [
      'blocking time, all runs',
      ...costs.map(({blockingTimes}) =>
        blockingTimes.map((time) => time.toFixed(0)).join(' '),
      ),
    ],
    [
      'JavaScript (gzip)',
      ...costs.map(({scriptBytes}) => kilobytes(scriptBytes)),
    ],
  ];
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0));
    console.log(cells.join('  ').trimEnd());
  }
}

/** Prints each bound with what was measured; tells whether all hold. */
function checkBounds(ours: PageCost, plain: PageCost): boolean {
  // Round by round: what else the machine does weighs on both of a round.
  const ratio = median(
    ours.blockingTimes.map(
      (time, round) => time / (plain.blockingTimes[round] ?? 0),
    ),
  );
  const more = ours.scriptBytes - plain.scriptBytes;
  const bounds = [
    {
      holds: ours.elements <= MAX_ELEMENTS,
      text: `${ours.elements} elements, at most ${MAX_ELEMENTS}`,
    },
    {
      holds: ratio <= MAX_BLOCKING_RATIO,
      text: `${ratio.toFixed(2)} times a plain page's blocking time (median of the rounds), at most ${MAX_BLOCKING_RATIO}`,
    },
    {
      holds: more <= MAX_MORE_SCRIPT,
      text: `${kilobytes(more)} more JavaScript than a plain page, at most ${kilobytes(MAX_MORE_SCRIPT)}`,
    },
  ];
  for (const {holds, text} of bounds) {
    console.log(`${holds ? 'ok  ' : 'OVER'}  ${text}`);
  }
  return bounds.every(({holds}) => holds);
}

function readRuns(): number {
  const {values} = parseArgs({options: {runs: {type: 'string', default: '9'}}});
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) {
    throw new Error(
      `--runs: "${values.runs}" is not a count. Give one such as 9.`,
    );
  }
  return runs;
}

const runs = readRuns();
console.log('Building the pages…');
const folder = await buildFixtures(path.resolve(SITE_DIR));
await compressFolder(folder);
const server = await serveFolder(folder, {gzip: true, maxAge: 3600});
try {
  const [ours, plain, byHand] = await measurePages(
    PAGES.map((page) => server.url + page.path),
    runs,
    (run) => console.log(`Lighthouse, round ${run} of ${runs}`),
  );
  if (ours === undefined || byHand === undefined || plain === undefined) {
    throw new Error('A page was not measured');
  }
  printTable([ours, plain, byHand]);
  process.exitCode = checkBounds(ours, plain) ? 0 : 1;
} finally {
  await server.close();
}

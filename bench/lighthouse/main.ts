import {execFile} from 'node:child_process';
import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs, promisify} from 'node:util';
import {serveFolder} from '../../tests/support/built-site.ts';
import {compressFolder} from '../page/compress-folder.ts';
import {measure, type PageScores} from './measure.ts';
import {report, reportScripts} from './report.ts';

// Lighthouse's four scores of pages of the built site, as its mobile profile sees
// them, beside those of a page of a new Docusaurus site in the same rounds: the
// machine, and its other work, spoil the first of them.

const PAGES = [
  '/',
  '/docs/getting-started',
  '/docs/annotate/update',
  '/docs/guides/how-patch-works',
  '/docs/reference/patch-annotations',
] as const;

/** A site of its own: nothing of ours is in its folder. */
const CLASSIC = 'bench/lighthouse/classic';
const CLASSIC_PAGE = '/docs/first';

async function buildClassic(output: string): Promise<void> {
  await promisify(execFile)(
    'npx',
    ['docusaurus', 'build', CLASSIC, '--out-dir', output],
    {
      env: {
        ...process.env,
        DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
      },
    },
  );
}

/** Serves a folder, compressed, as hosts do. */
async function serveCompressed(folder: string) {
  await compressFolder(folder);
  return serveFolder(folder, {gzip: true, maxAge: 3600});
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
  await cp('build', path.join(folder, 'ours'), {recursive: true});
  await buildClassic(path.join(folder, 'classic'));
  const [ours, classic] = await Promise.all(
    ['ours', 'classic'].map((name) => serveCompressed(path.join(folder, name))),
  );
  try {
    const urls = [
      `${classic?.url}${CLASSIC_PAGE}`,
      ...PAGES.map((page) => `${ours?.url}${page}`),
    ];
    const [baseline, ...measured] = await measure(urls, runs, (run) =>
      console.log(`Lighthouse, round ${run} of ${runs}`),
    );
    const pages = PAGES.map((page, index): [string, PageScores] => [
      page,
      measured[index] as PageScores,
    ]);
    const held = [
      report(pages, baseline as PageScores),
      reportScripts(pages, baseline as PageScores),
    ];
    process.exitCode = held.every(Boolean) ? 0 : 1;
  } finally {
    await Promise.all([ours?.close(), classic?.close()]);
  }
} finally {
  await rm(folder, {recursive: true});
}

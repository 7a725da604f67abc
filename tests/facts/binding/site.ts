import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {readMarkdown} from './markdown.ts';
import type {Statement} from './statement.ts';
import {readTsx} from './tsx.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Where the pages are that are generated, and so cannot differ from what they come from. */
const GENERATED = /^docs\/reference\//;

/** The landing page's id, and the components whose text it is. */
const LANDING = 'home';
const LANDING_FILES = [
  'src/pages/index.tsx',
  'src/pages/_example.mdx',
  'api/components/HomeScene/index.tsx',
];

/** A page written by hand. */
export interface Page {
  /** `annotate/list`, or `home` for the landing page. */
  readonly id: string;
  /** From the root of the repository. */
  readonly files: readonly string[];
}

/** Every page that is written by hand. */
export function listPages(): Page[] {
  const docs = readdirSync(path.join(ROOT, 'docs'), {
    encoding: 'utf8',
    recursive: true,
  })
    .map((name) => `docs/${name.split(path.sep).join('/')}`)
    .filter((file) => /\.mdx?$/.test(file) && !GENERATED.test(file))
    .map((file) => ({
      id: file.replace(/^docs\/|\.mdx?$/g, ''),
      files: [file],
    }));
  return [...docs, {id: LANDING, files: LANDING_FILES}];
}

/** The statements of a page as it stands, or with another text in the place of one of its files. */
export function readPage(
  page: Page,
  other?: {readonly file: string; readonly text: string},
): Statement[] {
  return page.files.flatMap((file, nth) => {
    const text =
      other?.file === file
        ? other.text
        : readFileSync(path.join(ROOT, file), 'utf8');
    const read = file.endsWith('.tsx') ? readTsx : readMarkdown;
    return read(page.id, file, text).map((statement) => ({
      ...statement,
      // Blocks of different files are different.
      block: statement.block + nth * 10_000,
    }));
  });
}

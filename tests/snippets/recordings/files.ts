import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {hashText} from '../../../languages/toolchain/hash.ts';
import {recordingFile} from '../../../plugins/snippets/catalog.ts';
import type {Catalog} from '../../../plugins/snippets/catalog.ts';
import type {Recording} from '../../../src/components/Snippet/Recorded/recording.ts';
import type {Operation, Snippet} from '../discover.ts';

function fileOf(
  catalog: Catalog,
  {language, operation}: Snippet,
): string | undefined {
  const file = recordingFile(catalog, language, operation);
  return file && join(catalog.siteDir, file);
}

/** What is kept of a snippet's execution; a damaged file is as good as none. */
export function readRecording(
  catalog: Catalog,
  snippet: Snippet,
): Recording | undefined {
  const file = fileOf(catalog, snippet);
  if (file === undefined || !existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Recording;
  } catch {
    return undefined;
  }
}

/** Whether what is kept of a snippet is of the very text it has; so it is where nothing is kept at all. */
export function isRecorded(catalog: Catalog, snippet: Snippet): boolean {
  return (
    catalog.recordings === undefined ||
    readRecording(catalog, snippet)?.sha256 === hashText(snippet.code)
  );
}

/** Whether the same happened, with whatever versions of the tools. */
export function isSameRecording(
  one: Recording | undefined,
  other: Recording,
): boolean {
  return isDeepStrictEqual(
    {...one, tools: undefined},
    {...other, tools: undefined},
  );
}

/** Keeps what happened when a snippet was executed. */
export function writeRecording(
  catalog: Catalog,
  snippet: Snippet,
  recording: Recording,
): void {
  const file = fileOf(catalog, snippet);
  if (file === undefined) return;
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, `${JSON.stringify(recording, null, 2)}\n`);
}

/** Files of recordings, from the catalogue's folder, that are of no snippet. */
export function strayRecordings(
  {siteDir, recordings}: Catalog,
  operations: readonly Operation[],
): readonly string[] {
  const folder = join(siteDir, recordings ?? '');
  if (recordings === undefined || !existsSync(folder)) return [];
  const known = new Set(
    operations
      .flatMap(({snippets}) => snippets)
      .map(({operation, language}) => join(operation, `${language}.json`)),
  );
  return readdirSync(folder, {encoding: 'utf8', recursive: true})
    .filter((name) => name.endsWith('.json') && !known.has(name))
    .map((name) => `${recordings}/${name}`);
}

import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {
  LANGUAGES,
  type Language,
  type LanguageId,
} from '../../languages/index.ts';
import type {SnippetPlace} from '../../sandbox/core/definition.ts';
import {GAPS_FILE, readGaps} from './gaps.ts';
import {recordingPath} from './recording.mjs';
import {whileUnchanged} from './while-unchanged.mjs';

/** Folder beside the languages' with what each operation must do, one file per operation. */
export const OPERATIONS_FOLDER = 'operations';

/** One of {@link LANGUAGES}. */
export type KnownLanguage = Language & {readonly id: LanguageId};

/** Where an API's snippets lie. */
export interface Catalog {
  /** The folder that names in messages and imports begin at. */
  readonly siteDir: string;
  /** The snippets' folder, from there. */
  readonly folder: string;
  /** In the order of the tabs. */
  readonly languages: readonly KnownLanguage[];
  /** The folder of what happened when they were executed, from there, if that is kept. */
  readonly recordings: string | undefined;
}

/** What a language has for an operation: its file, or the reason why there is none. */
export type SnippetSource =
  | {
      readonly language: LanguageId;
      /** From the site's folder, with forward slashes. */
      readonly file: string;
    }
  | {readonly language: LanguageId; readonly gap: string};

/** Something about the files of an operation that can't be right. */
export interface FileProblem {
  readonly problem: string;
  readonly remedy: string;
}

/** What the folders hold for one operation. */
export interface FoundSnippet {
  /** In the order of the tabs. */
  readonly sources: readonly SnippetSource[];
  readonly problems: readonly FileProblem[];
}

/**
 * The catalogue of an API's snippets.
 *
 * @throws when the place names a language that there is none of.
 */
export function openCatalog(
  siteDir: string,
  {folder, languages, recordings}: SnippetPlace,
): Catalog {
  return {
    siteDir,
    folder,
    languages: languages?.map(languageCalled) ?? LANGUAGES,
    recordings,
  };
}

function languageCalled(id: string): KnownLanguage {
  const found = LANGUAGES.find((language) => language.id === id);
  if (found === undefined) {
    const known = LANGUAGES.map((language) => language.id).join(', ');
    throw new Error(
      `The definition of an API names the language "${id}"; languages/ has ${known}.`,
    );
  }
  return found;
}

/** What lies in a folder; in one that isn't there, nothing. */
interface Listing {
  /** Names of folders. */
  readonly folders: readonly string[];
  /** Names of files, by the operation whose name they carry. */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

const listingOf = whileUnchanged((folder): Listing => {
  const entries = existsSync(folder)
    ? readdirSync(folder, {withFileTypes: true}).sort((one, other) =>
        one.name < other.name ? -1 : 1,
      )
    : [];
  const files = new Map<string, string[]>();
  for (const entry of entries) {
    if (entry.isFile() && !entry.name.startsWith('.')) {
      const operation = operationOf(entry.name);
      const names = files.get(operation);
      if (names === undefined) files.set(operation, [entry.name]);
      else names.push(entry.name);
    }
  }
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return {files, folders};
});

function foldersIn(folder: string): readonly string[] {
  return listingOf(folder).folders.filter((name) => name !== OPERATIONS_FOLDER);
}

function operationOf(file: string): string {
  return file.slice(0, file.indexOf('.'));
}

/** The file that an operation has in a language, from the site's folder. */
export function snippetFile(
  {folder}: Catalog,
  language: Language,
  operation: string,
): string {
  return `${folder}/${language.folder}/${operation}.${language.extension}`;
}

/** Where it is kept what happened when a snippet was executed, from the site's folder. */
export function recordingFile(
  {recordings}: Catalog,
  language: LanguageId,
  operation: string,
): string | undefined {
  return recordings && recordingPath(recordings, operation, language);
}

function strayProblem(
  catalog: Catalog,
  folder: string,
  name: string,
): FileProblem {
  const file = `${catalog.folder}/${folder}/${name}`;
  const language = catalog.languages.find((each) => each.folder === folder);
  if (language !== undefined) {
    return {
      problem: `${file} is not a ${language.label} file: snippets in ${folder}/ end in .${language.extension}`,
      remedy: `rename it to ${operationOf(name)}.${language.extension}, or remove it.`,
    };
  }
  const folders = catalog.languages.map((each) => each.folder).join(', ');
  return {
    problem: `${file} is in a language the site does not know: "${folder}" is none of ${folders}`,
    remedy: `move it to one of those folders, or add the language to languages/, as CONTRIBUTING.md says.`,
  };
}

/** Files that carry the operation's name but can't be snippets of it. */
function straysOf(catalog: Catalog, operation: string): readonly FileProblem[] {
  const {siteDir, folder: place, languages} = catalog;
  return foldersIn(path.join(siteDir, place)).flatMap((folder) => {
    const language = languages.find((each) => each.folder === folder);
    const {files} = listingOf(path.join(siteDir, place, folder));
    return (files.get(operation) ?? [])
      .filter((name) => name !== `${operation}.${language?.extension}`)
      .map((name) => strayProblem(catalog, folder, name));
  });
}

/** What a language has for an operation, or what is wrong with that. */
function sourceIn(
  catalog: Catalog,
  language: KnownLanguage,
  operation: string,
): SnippetSource | FileProblem {
  const file = snippetFile(catalog, language, operation);
  const gaps = `${catalog.folder}/${language.folder}/${GAPS_FILE}`;
  const reason = readGaps(catalog.siteDir, gaps).get(operation);
  const {files} = listingOf(
    path.join(catalog.siteDir, catalog.folder, language.folder),
  );
  const exists = files.get(operation)?.includes(path.basename(file)) ?? false;
  if (exists && reason !== undefined) {
    return {
      problem: `${gaps} says why there is no ${language.label} example of ${operation}, and there is one: ${file}`,
      remedy: `take ${operation} out of ${gaps}, or remove the file.`,
    };
  }
  if (exists) return {language: language.id, file};
  if (reason !== undefined) return {language: language.id, gap: reason};
  return {
    problem: `${operation} has no ${language.label} example, and no reason is given`,
    remedy: `add ${file}, or say in ${gaps} why there is none: [{"reason": "…", "operations": ["${operation}"]}].`,
  };
}

/** Names in files of reasons that are no operations. */
function strayGaps(catalog: Catalog): readonly FileProblem[] {
  const known = operationsOf(catalog);
  return catalog.languages.flatMap(({folder}) => {
    const file = `${catalog.folder}/${folder}/${GAPS_FILE}`;
    return [...readGaps(catalog.siteDir, file).keys()]
      .filter((operation) => !known.has(operation))
      .map((operation) => ({
        problem: `${file} gives a reason for ${operation}, which no language has an example of`,
        remedy: `correct the name, or take it out of ${file}.`,
      }));
  });
}

/** Looks for an operation's files; finding none at all is for the caller to judge. */
export function findSnippet(catalog: Catalog, operation: string): FoundSnippet {
  const strays = straysOf(catalog, operation);
  if (!operationsOf(catalog).has(operation)) {
    return {sources: [], problems: strays};
  }
  const found = catalog.languages.map((language) =>
    sourceIn(catalog, language, operation),
  );
  return {
    sources: found.filter((each) => 'language' in each),
    problems: [
      ...strays,
      ...found.filter((each) => 'problem' in each),
      ...strayGaps(catalog),
    ],
  };
}

/** The operations that have at least one snippet, by name. */
export function listOperations(catalog: Catalog): string[] {
  return [...operationsOf(catalog)].sort();
}

/** What a catalogue's operations were, and of which listings: made anew when one of those is. */
const operationsKnown = new WeakMap<
  Catalog,
  {readonly of: readonly Listing[]; readonly names: ReadonlySet<string>}
>();

function operationsOf(catalog: Catalog): ReadonlySet<string> {
  const {siteDir, folder, languages} = catalog;
  const listings = languages.map((language) =>
    listingOf(path.join(siteDir, folder, language.folder)),
  );
  const known = operationsKnown.get(catalog);
  if (known?.of.every((listing, index) => listing === listings[index])) {
    return known.names;
  }
  const names = new Set(
    languages.flatMap(({extension}, index) =>
      [...(listings[index]?.files ?? [])]
        .filter(([name, files]) => files.includes(`${name}.${extension}`))
        .map(([name]) => name),
    ),
  );
  operationsKnown.set(catalog, {of: listings, names});
  return names;
}

/** Where the files of an operation are, or would be: `*` stands for its name. */
export function snippetPlaces(catalog: Catalog): string[] {
  return catalog.languages.flatMap((language) => [
    path.join(catalog.siteDir, snippetFile(catalog, language, '*')),
    path.join(catalog.siteDir, catalog.folder, language.folder, GAPS_FILE),
  ]);
}

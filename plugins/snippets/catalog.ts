import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {
  LANGUAGES,
  type LanguageId,
  type Language,
} from '../../languages/index.ts';

/** Where the snippets are, from the site's folder. */
export const SNIPPETS_FOLDER = 'code_snippets/api-guide/annotate';

/** Folders beside the languages that hold no snippets. */
const OTHER_FOLDERS = ['operations'];

/** The file of one operation in one language. */
export interface SnippetSource {
  readonly language: LanguageId;
  /** From the site's folder, with forward slashes. */
  readonly file: string;
}

/** A file that carries an operation's name but can't be one of its snippets. */
export interface StrayFile {
  readonly file: string;
  readonly problem: string;
  readonly remedy: string;
}

/** What the folder holds for one operation. */
export interface FoundSnippet {
  /** In the order of the tabs. */
  readonly sources: readonly SnippetSource[];
  readonly strays: readonly StrayFile[];
}

function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, {withFileTypes: true})
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => entry.name)
        .sort()
    : [];
}

function foldersIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, {withFileTypes: true})
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .filter((name) => !OTHER_FOLDERS.includes(name))
        .sort()
    : [];
}

const operationOf = (file: string): string => file.slice(0, file.indexOf('.'));

function strayIn(
  folder: string,
  name: string,
  language: Language | undefined,
): StrayFile {
  const file = `${SNIPPETS_FOLDER}/${folder}/${name}`;
  if (language !== undefined) {
    return {
      file,
      problem: `${file} is not a ${language.label} file: snippets in ${folder}/ end in .${language.extension}`,
      remedy: `rename it to ${operationOf(name)}.${language.extension}, or remove it.`,
    };
  }
  const folders = LANGUAGES.map((each) => each.folder).join(', ');
  return {
    file,
    problem: `${file} is in a language the site does not know: "${folder}" is none of ${folders}`,
    remedy: `move it to one of those folders, or add the language to languages/.`,
  };
}

/** Looks for an operation's files; finding none is for the caller to judge. */
export function findSnippet(siteDir: string, operation: string): FoundSnippet {
  const root = path.join(siteDir, SNIPPETS_FOLDER);
  const strays = foldersIn(root).flatMap((folder) => {
    const language = LANGUAGES.find((each) => each.folder === folder);
    return filesIn(path.join(root, folder))
      .filter((name) => operationOf(name) === operation)
      .filter((name) => name !== `${operation}.${language?.extension}`)
      .map((name) => strayIn(folder, name, language));
  });
  const sources = LANGUAGES.map(({id, folder, extension}) => ({
    language: id,
    file: `${SNIPPETS_FOLDER}/${folder}/${operation}.${extension}`,
  })).filter(({file}) => existsSync(path.join(siteDir, file)));
  return {sources, strays};
}

/** The operations that have at least one snippet, by name. */
export function listOperations(siteDir: string): string[] {
  const names = LANGUAGES.flatMap(({folder, extension}) =>
    filesIn(path.join(siteDir, SNIPPETS_FOLDER, folder))
      .filter((name) => name === `${operationOf(name)}.${extension}`)
      .map(operationOf),
  );
  return [...new Set(names)].sort();
}

/** The folders whose content decides which tabs an operation has. */
export function snippetFolders(siteDir: string): string[] {
  const root = path.join(siteDir, SNIPPETS_FOLDER);
  return [root, ...foldersIn(root).map((folder) => path.join(root, folder))];
}

import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Expectation} from '../../code_snippets/expectation.ts';
import type {LanguageId} from '../../languages/index.ts';
import {
  findSnippet,
  listOperations,
  OPERATIONS_FOLDER,
} from '../../plugins/snippets/catalog.ts';
import type {Catalog} from '../../plugins/snippets/catalog.ts';
import {UsageError} from './options.ts';

/** A snippet, found where the reader's page finds it. */
export interface Snippet {
  readonly operation: string;
  readonly language: LanguageId;
  /** The name that its file has. */
  readonly fileName: string;
  readonly code: string;
}

/** An operation: what it must do, the snippets that do it, and the languages that leave it out. */
export interface Operation {
  readonly name: string;
  readonly expectation: Expectation;
  readonly snippets: readonly Snippet[];
  readonly gaps: readonly LanguageId[];
}

/**
 * Finds every operation by looking into the folders. A snippet without an
 * expectation, an expectation without snippets, a gap without a reason, a stray
 * file: each is an error, since none of it would be tested.
 */
export async function findOperations(
  catalog: Catalog,
): Promise<readonly Operation[]> {
  const folder = join(catalog.siteDir, catalog.folder, OPERATIONS_FOLDER);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'));
  refuseWithoutExpectation(catalog, names);
  refuseProblems(catalog, names);
  return Promise.all(names.map((name) => readOperation(catalog, folder, name)));
}

async function readOperation(
  catalog: Catalog,
  folder: string,
  name: string,
): Promise<Operation> {
  const {sources} = findSnippet(catalog, name);
  const {default: expectation} = (await import(
    pathToFileURL(join(folder, `${name}.ts`)).href
  )) as {default: Expectation};
  const snippets = sources.flatMap((source) =>
    'file' in source
      ? [
          {
            operation: name,
            language: source.language,
            fileName: basename(source.file),
            code: readFileSync(join(catalog.siteDir, source.file), 'utf8'),
          },
        ]
      : [],
  );
  const gaps = sources.flatMap((source) =>
    'gap' in source ? [source.language] : [],
  );
  return {name, expectation, snippets, gaps};
}

/** Stops the run with all that is wrong with the files, so that it can be mended at once. */
function refuseProblems(catalog: Catalog, names: readonly string[]): void {
  const said = names.flatMap((name) => {
    const {sources, problems} = findSnippet(catalog, name);
    return sources.length === 0 && problems.length === 0
      ? [
          `${name} has no snippet in any language: add ${catalog.folder}/*/${name}.*`,
        ]
      : problems.map(({problem, remedy}) => `${problem}\n  Remedy: ${remedy}`);
  });
  if (said.length > 0) throw new UsageError([...new Set(said)].join('\n'));
}

/** Files beside the snippets that are none. */
const NO_SNIPPETS = /^(?:package\.json|gaps\.json|.*\.d\.ts|\..*)$/;

function refuseWithoutExpectation(
  catalog: Catalog,
  names: readonly string[],
): void {
  const {siteDir, folder} = catalog;
  const add = (operation: string) =>
    `add ${folder}/${OPERATIONS_FOLDER}/${operation}.ts`;
  for (const operation of listOperations(catalog)) {
    if (!names.includes(operation)) {
      throw new UsageError(
        `${operation} has snippets, and nothing says what it must do: ${add(operation)}`,
      );
    }
  }
  for (const language of catalog.languages) {
    const place = join(siteDir, folder, language.folder);
    for (const file of existsSync(place) ? readdirSync(place) : []) {
      const operation = basename(file, `.${language.extension}`);
      if (!NO_SNIPPETS.test(file) && !names.includes(operation)) {
        throw new UsageError(
          `${folder}/${language.folder}/${file} belongs to no operation: ${add(operation)}`,
        );
      }
    }
  }
}

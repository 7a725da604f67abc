import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {LANGUAGES} from '../../languages/index.ts';
import type {LanguageId} from '../../languages/index.ts';
import type {Expectation} from '../../code_snippets/expectation.ts';
import {UsageError} from './options.ts';

/** A snippet, found where the reader's page finds it. */
export interface Snippet {
  readonly operation: string;
  readonly language: LanguageId;
  /** The name that its file has. */
  readonly fileName: string;
  readonly code: string;
}

/** An operation: what it must do, and the snippets that do it. */
export interface Operation {
  readonly name: string;
  readonly expectation: Expectation;
  readonly snippets: readonly Snippet[];
}

/** Files beside the snippets that are none. */
const NO_SNIPPETS = /^(?:package\.json|.*\.d\.ts|\..*)$/;

/**
 * Finds every operation by looking into the folders. A snippet without an
 * expectation, an expectation without snippets, a stray file: each is an error,
 * since none of it would be tested.
 */
export async function findOperations(
  folder: string,
): Promise<readonly Operation[]> {
  const names = readdirSync(join(folder, 'operations'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'));
  refuseStrays(folder, names);
  return Promise.all(
    names.map(async (name) => ({
      name,
      expectation: await readExpectation(folder, name),
      snippets: LANGUAGES.flatMap((language) => {
        const fileName = `${name}.${language.extension}`;
        const file = join(folder, language.folder, fileName);
        if (!existsSync(file)) {
          throw new UsageError(
            `${name} has no ${language.label} snippet: add ${file}`,
          );
        }
        const code = readFileSync(file, 'utf8');
        return [{operation: name, language: language.id, fileName, code}];
      }),
    })),
  );
}

async function readExpectation(
  folder: string,
  name: string,
): Promise<Expectation> {
  const file = join(folder, 'operations', `${name}.ts`);
  const module = (await import(pathToFileURL(file).href)) as {
    default: Expectation;
  };
  return module.default;
}

function refuseStrays(folder: string, operations: readonly string[]): void {
  for (const {folder: languageFolder, extension} of LANGUAGES) {
    for (const file of readdirSync(join(folder, languageFolder))) {
      if (NO_SNIPPETS.test(file)) continue;
      const operation = basename(file, `.${extension}`);
      if (!operations.includes(operation)) {
        throw new UsageError(
          `${join(folder, languageFolder, file)} belongs to no operation: ` +
            `add ${join(folder, 'operations', `${operation}.ts`)}`,
        );
      }
    }
  }
}

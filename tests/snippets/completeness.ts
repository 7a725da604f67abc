import type {LanguageId} from '../../languages/index.ts';
import {TOOLCHAINS} from '../../languages/toolchains.ts';
import type {Operation, Snippet} from './discover.ts';
import type {Result} from './run.ts';

/** How many executors each language declares. */
export type DeclaredExecutors = (language: LanguageId) => number;

/** As the languages' own toolchains say. */
export const declaredExecutors: DeclaredExecutors = (language) =>
  TOOLCHAINS[language].executors.length;

/** Whether a snippet has a good result from every executor that its language declares. */
export function isProven(
  snippet: Snippet,
  results: readonly Result[],
  declared: DeclaredExecutors = declaredExecutors,
): boolean {
  const own = resultsOf(snippet, results);
  return (
    own.every(({mark}) => mark !== 'failed') &&
    isComplete(snippet, own, declared)
  );
}

/** Snippets without a result from every executor of their language, as `php/list_things`. */
export function incompleteSnippets(
  operations: readonly Operation[],
  languages: readonly LanguageId[],
  results: readonly Result[],
  declared: DeclaredExecutors = declaredExecutors,
): readonly string[] {
  return operations
    .flatMap(({snippets}) => snippets)
    .filter(({language}) => languages.includes(language))
    .filter(
      (snippet) => !isComplete(snippet, resultsOf(snippet, results), declared),
    )
    .map(({language, operation}) => `${language}/${operation}`);
}

function resultsOf(
  {operation: name, language}: Snippet,
  results: readonly Result[],
): readonly Result[] {
  return results.filter(
    ({operation, snippet}) =>
      operation.name === name && snippet.language === language,
  );
}

function isComplete(
  {language}: Snippet,
  own: readonly Result[],
  declared: DeclaredExecutors,
): boolean {
  const executors = new Set(own.map(({executor}) => executor.id));
  return executors.size > 0 && executors.size === declared(language);
}

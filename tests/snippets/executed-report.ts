import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {hashText} from '../../languages/toolchain/hash.ts';
import type {LanguageId} from '../../languages/index.ts';
import type {Tools} from '../../languages/toolchain/index.ts';
import type {Operation, Snippet} from './discover.ts';

/** That a snippet, this very text, was executed, and with what. */
export interface ReportedResult {
  readonly operation: string;
  readonly language: LanguageId;
  /** Of the snippet's file. */
  readonly sha256: string;
  readonly tools: Tools;
  readonly ok: boolean;
}

/** What the site reads, to say beside a tab that its text was executed. */
interface Report {
  readonly generated: string;
  readonly results: readonly ReportedResult[];
}

/** The results in a report; none when there is no file. */
export function readReport(file: string): readonly ReportedResult[] {
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Report).results
    : [];
}

/**
 * Puts new results in the place of old ones of the same snippets.
 *
 * @param operations Every operation there is: results of other snippets are dropped.
 */
export function mergeResults(
  operations: readonly Operation[],
  old: readonly ReportedResult[],
  now: readonly ReportedResult[],
): readonly ReportedResult[] {
  const known = new Map(
    [...old, ...now].map((result) => [keyOf(result), result]),
  );
  return operations
    .flatMap(({snippets}) => snippets)
    .flatMap((snippet) => known.get(keyOf(snippet)) ?? []);
}

/**
 * Writes a report, unless it would say nothing new.
 *
 * @returns whether it was written.
 */
export function writeReport(
  file: string,
  results: readonly ReportedResult[],
): boolean {
  if (JSON.stringify(readReport(file)) === JSON.stringify(results)) {
    return false;
  }
  const report: Report = {generated: new Date().toISOString(), results};
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return true;
}

/** The snippets whose very text no good result in a report stands for, as `php/list_things`. */
export function unprovenSnippets(
  operations: readonly Operation[],
  results: readonly ReportedResult[],
): readonly string[] {
  const proven = new Map(
    results
      .filter(({ok}) => ok)
      .map((result) => [keyOf(result), result.sha256]),
  );
  return operations
    .flatMap(({snippets}) => snippets)
    .filter((snippet) => proven.get(keyOf(snippet)) !== hashText(snippet.code))
    .map(({language, operation}) => `${language}/${operation}`);
}

function keyOf({
  language,
  operation,
}: Pick<Snippet, 'language' | 'operation'>): string {
  return `${language}/${operation}`;
}

import {rmSync} from 'node:fs';
import {join} from 'node:path';
import type {Catalog} from '../../../plugins/snippets/catalog.ts';
import type {Recording} from '../../../src/components/Snippet/Recorded/recording.ts';
import type {Operation, Snippet} from '../discover.ts';
import {
  isSameRecording,
  readRecording,
  strayRecordings,
  writeRecording,
} from './files.ts';

/** A snippet that was run, and what happened where that is to be kept. */
interface Recorded {
  readonly snippet: Snippet;
  readonly recording?: Recording;
}

/** The runs that went otherwise than what is kept of them. */
export function outdatedRecordings(
  catalog: Catalog,
  results: readonly Recorded[],
): readonly Required<Recorded>[] {
  if (catalog.recordings === undefined) return [];
  return results.flatMap(({snippet, recording}) =>
    recording === undefined ||
    isSameRecording(readRecording(catalog, snippet), recording)
      ? []
      : [{snippet, recording}],
  );
}

/**
 * Keeps what happened, and lets go what was kept of snippets that are no more.
 * What happens as before stays as it is, though other versions executed it.
 *
 * @returns how many recordings are other than before.
 */
export function renewRecordings(
  catalog: Catalog,
  operations: readonly Operation[],
  results: readonly Recorded[],
): number {
  const outdated = outdatedRecordings(catalog, results);
  for (const {snippet, recording} of outdated) {
    writeRecording(catalog, snippet, recording);
  }
  const stray = strayRecordings(catalog, operations);
  for (const file of stray) rmSync(join(catalog.siteDir, file));
  return outdated.length + stray.length;
}

import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {whileUnchanged} from './while-unchanged.mjs';

/** In a language's folder of snippets: which operations it leaves out, and why. */
export const GAPS_FILE = 'gaps.json';

const FORM =
  'It holds a list such as [{"reason": "This client has no call for it.", "operations": ["list_things"]}].';

/**
 * Reads why a language leaves operations out.
 *
 * @param file From the site's folder; a language without the file leaves none out.
 * @returns the reasons, by operation.
 * @throws when the file isn't of the form it must have, saying what is wrong.
 */
export function readGaps(
  siteDir: string,
  file: string,
): ReadonlyMap<string, string> {
  const target = path.join(siteDir, file);
  try {
    return reasonsIn(target);
  } catch (error) {
    const {message, cause} = error as Error;
    throw new Error(`${file}: ${message}. ${FORM}`, {cause});
  }
}

const reasonsIn = whileUnchanged((target): ReadonlyMap<string, string> => {
  if (!existsSync(target)) return new Map();

  const refuse = (problem: string, cause?: unknown): never => {
    throw new Error(problem, {cause});
  };
  let groups: unknown;
  try {
    groups = JSON.parse(readFileSync(target, 'utf8'));
  } catch (error) {
    refuse('not JSON', error);
  }
  if (!Array.isArray(groups)) return refuse('not a list');

  const reasons = new Map<string, string>();
  for (const group of groups as unknown[]) {
    const {reason, operations} = (group ?? {}) as Record<string, unknown>;
    if (typeof reason !== 'string' || reason.trim() === '') {
      return refuse('an entry without a reason');
    }
    if (!Array.isArray(operations) || operations.length === 0) {
      return refuse(`the reason “${reason}” is for no operation`);
    }
    for (const operation of operations as unknown[]) {
      if (typeof operation !== 'string') {
        return refuse(
          `${JSON.stringify(operation)} is no name of an operation`,
        );
      }
      if (reasons.has(operation)) refuse(`${operation} is named twice`);
      reasons.set(operation, reason.trim());
    }
  }
  return reasons;
});

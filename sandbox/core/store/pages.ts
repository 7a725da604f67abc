import {ApiError} from '../errors.ts';

/** Which page of a list a request asks for; pages are counted from 1. */
export interface PageRequest {
  page?: number | undefined;
  per_page?: number | undefined;
}

/** How many results a page has. */
export interface PageLimits {
  /** When `per_page` doesn't say. */
  readonly perPageDefault: number;
  /** The most that `per_page` can ask for. */
  readonly perPage: number;
}

/** The page of a list, of what passes all tests, that a request asks for. */
export function pageOf<T>(
  found: Iterable<T>,
  tests: readonly ((item: T) => boolean)[],
  {perPageDefault, perPage}: PageLimits,
  {page = 1, per_page = perPageDefault}: PageRequest,
): T[] {
  if (page < 1) {
    throw new ApiError('invalid', `page is ${page}. Pages are counted from 1.`);
  }
  if (per_page < 1 || per_page > perPage) {
    throw new ApiError(
      'invalid',
      `per_page is ${per_page}. Send a number from 1 to ${perPage}.`,
    );
  }
  const from = (page - 1) * per_page;
  if (Array.isArray(found) && tests.length === 0) {
    return (found as T[]).slice(from, from + per_page);
  }
  return filtered(found, tests, from, per_page);
}

function filtered<T>(
  found: Iterable<T>,
  tests: readonly ((item: T) => boolean)[],
  from: number,
  count: number,
): T[] {
  const result: T[] = [];
  let skipped = 0;
  for (const item of found) {
    if (!tests.every((test) => test(item))) {
      continue;
    }
    if (skipped < from) {
      skipped += 1;
      continue;
    }
    result.push(item);
    if (result.length === count) {
      break;
    }
  }
  return result;
}

/** Refuses a list of a request that is longer or shorter than allowed. */
export function checkCount(
  list: readonly unknown[] | undefined,
  name: string,
  [least, most]: readonly [least: number, most: number],
): void {
  const count = list?.length ?? 0;
  if (count < least || count > most) {
    throw new ApiError(
      'invalid',
      `${name} has ${count} items. Send ${least} to ${most} in a call.`,
    );
  }
}

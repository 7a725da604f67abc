import {ApiError} from '../../sandbox/core/errors.ts';
import {LIMITS} from '../limits.ts';
import type {Cell} from '../store/records.ts';

interface PageRequest {
  page?: number | undefined;
  per_page?: number | undefined;
}

/** The page of a list that a request asks for. */
export function pageOf<T>(
  found: Iterable<Cell<T>>,
  tests: readonly ((value: T) => boolean)[],
  {page = 1, per_page = LIMITS.perPageDefault}: PageRequest,
): Cell<T>[] {
  if (page < 1) {
    throw new ApiError(11102, `page is ${page}. Pages are counted from 1.`);
  }
  if (per_page < 1 || per_page > LIMITS.perPage) {
    throw new ApiError(
      11102,
      `per_page is ${per_page}. Send a number from 1 to ${LIMITS.perPage}.`,
    );
  }
  const from = (page - 1) * per_page;
  if (Array.isArray(found) && tests.length === 0) {
    return (found as Cell<T>[]).slice(from, from + per_page);
  }
  return filtered(found, tests, from, per_page);
}

function filtered<T>(
  found: Iterable<Cell<T>>,
  tests: readonly ((value: T) => boolean)[],
  from: number,
  count: number,
): Cell<T>[] {
  const result: Cell<T>[] = [];
  let skipped = 0;
  for (const cell of found) {
    if (!tests.every((test) => test(cell.value))) {
      continue;
    }
    if (skipped < from) {
      skipped += 1;
      continue;
    }
    result.push(cell);
    if (result.length === count) {
      break;
    }
  }
  return result;
}

/** Refuses a list of a request that is longer than allowed. */
export function checkCount(
  list: readonly unknown[] | undefined,
  name: string,
  least = 0,
): void {
  const count = list?.length ?? 0;
  if (count < least || count > LIMITS.batch) {
    throw new ApiError(
      11102,
      `${name} has ${count} items. Send ${least} to ${LIMITS.batch} in a call.`,
    );
  }
}

import * as engine from '../../sandbox/core/store/pages.ts';
import type {PageRequest} from '../../sandbox/core/store/pages.ts';
import {LIMITS} from '../limits.ts';

/** The page of a list that a request asks for. */
export function pageOf<T>(
  found: Iterable<T>,
  tests: readonly ((item: T) => boolean)[],
  request: PageRequest,
): T[] {
  return engine.pageOf(found, tests, LIMITS, request);
}

/** Refuses a list of a request that is longer than allowed. */
export function checkCount(
  list: readonly unknown[] | undefined,
  name: string,
  least = 0,
): void {
  engine.checkCount(list, name, [least, LIMITS.batch]);
}

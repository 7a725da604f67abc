import {statSync} from 'node:fs';

/**
 * Reads files or folders, each again only when it has changed: a page asks for
 * the same ones as every other, and a site may have thousands of pages.
 *
 * @template T
 * @param {(target: string) => T} read Reads one that may not be there.
 * @returns {(target: string) => T}
 */
export function whileUnchanged(read) {
  /** @type {Map<string, {stamp: string, value: T}>} */
  const known = new Map();
  return (target) => {
    const stamp = stampOf(target);
    const before = known.get(target);
    if (before?.stamp === stamp) {
      return before.value;
    }
    const value = read(target);
    known.set(target, {stamp, value});
    return value;
  };
}

/** @param {string} target */
function stampOf(target) {
  const found = statSync(target, {bigint: true, throwIfNoEntry: false});
  return found === undefined
    ? 'none'
    : [found.ino, found.size, found.mtimeNs, found.ctimeNs].join();
}

import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {whileUnchanged} from './while-unchanged.mjs';

/** What a full run of the snippet tests wrote, from the site's folder. */
export const REPORT = 'reports/snippets.json';

/**
 * @typedef {Record<string, string>} Tools
 * @typedef {{operation: string, sha256: string, ok: boolean, tools: Tools}} Result
 */

/** The results of a report, by operation and text; none when there is no report. */
export const readExecuted = whileUnchanged((file) => {
  /** @type {Map<string, Result>} */
  const results = new Map();
  for (const result of existsSync(file) ? parseReport(file) : []) {
    results.set(keyOf(result.operation, result.sha256), result);
  }
  return results;
});

/**
 * @param {string} file
 * @returns {readonly Result[]}
 */
function parseReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).results;
  } catch (cause) {
    throw new Error(
      `${REPORT} can't be read as JSON. Write it again with a full run of npm run test:snippets, or delete it.`,
      {cause},
    );
  }
}

/**
 * The versions of the tools that ran a snippet, if the report says that this
 * very text was executed and passed.
 *
 * @param {ReadonlyMap<string, Result>} results
 * @param {string} operation
 * @param {Buffer} text
 * @returns {Tools | null}
 */
export function executedWith(results, operation, text) {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const result = results.get(keyOf(operation, sha256));
  return result?.ok === true ? result.tools : null;
}

/**
 * @param {string} operation
 * @param {string} sha256
 */
const keyOf = (operation, sha256) => `${operation} ${sha256}`;

import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** What a full run of the snippet tests wrote, from the site's folder. */
const REPORT = 'reports/snippets.json';

/**
 * @typedef {object} Report
 * @property {{operation: string, sha256: string, ok: boolean, tools: Record<string, string>}[]} results
 */

/**
 * @param {string} file
 * @returns {Report}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
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
 * @param {Report} report
 * @param {string} operation
 * @param {Buffer} text
 * @returns {Record<string, string> | null}
 */
export function executedWith(report, operation, text) {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const result = report.results.find(
    (each) => each.operation === operation && each.sha256 === sha256,
  );
  return result?.ok === true ? result.tools : null;
}

/**
 * A bundler's loader: a snippet file becomes the versions it was executed
 * with, or null. It reads the same bytes as the import that shows the text, so
 * a claim can't outlive the text it was made for.
 *
 * @this {{rootContext: string, resourcePath: string, addDependency(file: string): void, addMissingDependency(file: string): void}}
 * @param {Buffer} text
 * @returns {string}
 */
export default function executedLoader(text) {
  const file = path.join(this.rootContext, REPORT);
  const operation = path.parse(this.resourcePath).name;
  if (!existsSync(file)) {
    this.addMissingDependency(file);
    return 'export default null;';
  }
  this.addDependency(file);
  const tools = executedWith(readReport(file), operation, text);
  return `export default ${JSON.stringify(tools)};`;
}

export const raw = true;

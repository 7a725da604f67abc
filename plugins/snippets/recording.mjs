import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** Folder of the site that recordings are served from. */
const SERVED = 'assets/recordings';

/**
 * The file of what happened when a snippet was executed.
 *
 * @param {string} folder
 * @param {string} operation
 * @param {string} language
 */
export const recordingPath = (folder, operation, language) =>
  `${folder}/${operation}/${language}.json`;

/**
 * @param {string} source
 * @param {string} name
 * @returns {{sha256: string}}
 */
function readRecording(source, name) {
  try {
    return JSON.parse(readFileSync(source, 'utf8'));
  } catch (cause) {
    throw new Error(
      `${name} can't be read as JSON. Delete it, and write it again with npm run test:snippets.`,
      {cause},
    );
  }
}

/**
 * Puts what happened when this very text was executed beside the pages, as a
 * file of its own, so that only who asks for it loads it.
 *
 * @param {Pick<import('@rspack/core').LoaderContext, 'rootContext' | 'addDependency' | 'addMissingDependency' | 'emitFile'>} context
 * @param {string} file The recording's, from the site's folder.
 * @param {Buffer} text The snippet's.
 * @returns {string | null} Its path beneath the site's; null when that is of another text, or not kept at all.
 */
export function serveRecording(context, file, text) {
  const source = path.join(context.rootContext, file);
  if (!existsSync(source)) {
    context.addMissingDependency(source);
    return null;
  }
  context.addDependency(source);
  const recording = readRecording(source, file);
  const sha256 = createHash('sha256').update(text).digest('hex');
  if (recording.sha256 !== sha256) return null;

  const json = JSON.stringify(recording);
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 8);
  const {dir, name} = path.parse(file);
  const target = `${SERVED}/${path.basename(dir)}/${name}.${hash}.json`;
  context.emitFile(target, json);
  return target;
}

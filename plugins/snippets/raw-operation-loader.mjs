import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {executedWith, readExecuted, REPORT} from './executed.mjs';
import {recordingPath, serveRecording} from './recording.mjs';

/**
 * A bundler's loader: an operation becomes the raw text of its files, with
 * which versions each was executed, and where it is served what happened then, by
 * language. It is one module for all of
 * them, since a module costs more than the text in it: seven languages would be
 * fourteen. What is said of a text is told from the same bytes as the text, so
 * that a claim can't outlive it.
 *
 * Its options are the languages' files, and as `recordings` the folder of what
 * happened, if that is kept; all from the site's folder.
 *
 * @this {import('@rspack/core').LoaderContext<Record<string, string>>}
 * @returns {string}
 */
export default function rawOperationLoader() {
  const operation = path.parse(this.resourcePath).name;
  const report = path.join(this.rootContext, REPORT);
  if (existsSync(report)) {
    this.addDependency(report);
  } else {
    this.addMissingDependency(report);
  }
  const results = readExecuted(report);
  const {recordings, ...files} = this.getOptions();
  const sources = Object.entries(files).map(([language, file]) => {
    const source = path.join(this.rootContext, file);
    this.addDependency(source);
    const text = readFileSync(source);
    const executed = executedWith(results, operation, text);
    const recording =
      recordings === undefined
        ? null
        : serveRecording(
            this,
            recordingPath(recordings, operation, language),
            text,
          );
    return [language, {code: text.toString('utf8'), executed, recording}];
  });
  return `export default ${JSON.stringify(Object.fromEntries(sources))};`;
}

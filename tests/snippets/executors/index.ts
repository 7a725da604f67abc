import {join} from 'node:path';
import type {LanguageId} from '../../../code_snippets/languages.ts';
import {Browsers} from './chromium.ts';
import {curlExecutor} from './curl.ts';
import type {Executor} from './executor.ts';
import {javaExecutor} from './java.ts';
import {javascriptExecutor} from './javascript.ts';
import {nodejsExecutor} from './nodejs.ts';
import {phpExecutor} from './php.ts';
import {pythonExecutor} from './python.ts';
import {siteRunnerExecutor} from './site-runner.ts';
import {typescriptExecutor} from './typescript.ts';

/** Every way in which snippets are executed, in the order of the tabs. */
export function createExecutors(snippetsFolder: string): readonly Executor[] {
  const browsers = new Browsers();
  const javaExample = join(
    snippetsFolder,
    'java/list_user_created_annotations_app.java',
  );
  return [
    typescriptExecutor(),
    siteRunnerExecutor(browsers),
    pythonExecutor(),
    javascriptExecutor(browsers),
    nodejsExecutor(),
    javaExecutor(javaExample),
    phpExecutor(),
    curlExecutor(),
  ];
}

/** Makes the executors of some languages ready, all at once. */
export async function withExecutors<T>(
  snippetsFolder: string,
  languages: readonly LanguageId[],
  work: (executors: readonly Executor[]) => Promise<T>,
): Promise<T> {
  const executors = createExecutors(snippetsFolder).filter(({language}) =>
    languages.includes(language),
  );
  try {
    return await work(executors);
  } finally {
    await Promise.all(executors.map((executor) => executor.close()));
  }
}

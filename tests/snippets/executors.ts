import type {LanguageId} from '../../languages/index.ts';
import type {ExecutedApi, Executor} from '../../languages/toolchain/index.ts';
import {TOOLCHAINS} from '../../languages/toolchains.ts';
import type {Toolchain, Tools} from '../../languages/toolchain/index.ts';

/** An executor, with the language whose snippets it runs. */
export interface LanguageExecutor extends Executor {
  readonly language: LanguageId;
}

/** Every way in which snippets of some languages are executed, in the order of the languages. */
export function createExecutors(
  api: ExecutedApi,
  languages: readonly LanguageId[],
): readonly LanguageExecutor[] {
  return languages.flatMap((language) => {
    const {executors}: Toolchain = TOOLCHAINS[language];
    return executors.map((create) => {
      const executor = create(api);
      // Asked for once: it takes a process or two to tell.
      let tools: Promise<Tools> | undefined;
      return {
        ...executor,
        language,
        tools: () => (tools ??= executor.tools()),
      };
    });
  });
}

/** Makes the executors of some languages, and closes them after some work. */
export async function withExecutors<T>(
  api: ExecutedApi,
  languages: readonly LanguageId[],
  work: (executors: readonly LanguageExecutor[]) => Promise<T>,
): Promise<T> {
  const executors = createExecutors(api, languages);
  try {
    return await work(executors);
  } finally {
    await Promise.all(executors.map((executor) => executor.close()));
  }
}

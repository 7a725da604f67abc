import {LANGUAGES} from '../../languages/index.ts';
import {annotationApi} from '../../api/testing/index.ts';
import {missingForRuns} from '../../languages/requirements.ts';
import {findOperations} from './discover.ts';
import {withExecutors} from './executors.ts';
import {HELP, readOptions, UsageError} from './options.ts';
import type {Options} from './options.ts';
import {tell} from './outcome.ts';
import {SNIPPETS} from './root.ts';
import {runSnippets} from './run.ts';

/** The languages that can be run here; in CI a missing one is a failure. */
function runnable(options: Options) {
  const missing = missingForRuns(options.languages);
  const isMissing = (id: string) =>
    missing.some(({languages}) => languages.some((name) => name === id));
  const left = LANGUAGES.map(({id}) => id).filter(
    (id) => options.languages.includes(id) && isMissing(id),
  );
  if (missing.length > 0) {
    console.error('Not on this machine:');
    for (const {what, debian} of missing) {
      console.error(`  ${what} (Debian: ${debian})`);
    }
    console.error('`npm run setup:languages` gets it, or says how.');
  }
  return {
    skipped: left,
    languages: options.languages.filter((id) => !left.includes(id)),
  };
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) {
    console.log(HELP);
    return 0;
  }
  const operations = (await findOperations(SNIPPETS)).filter(({name}) =>
    options.isWanted(name),
  );
  if (operations.length === 0) {
    throw new UsageError('--op: no operation has such a name');
  }
  const {languages, skipped} = runnable(options);
  if (process.env.CI && skipped.length > 0) {
    throw new UsageError(`In CI every language is run: ${skipped.join(', ')}`);
  }
  return withExecutors(annotationApi, languages, async (executors) => {
    const results = await runSnippets(operations, executors, options);
    return tell({operations, executors, results, skipped, full: options.full});
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

import type {LanguageId} from '../../languages/index.ts';
import {RECIPES} from '../../languages/recipes.ts';
import {missingForRuns} from '../../languages/requirements.ts';
import {concludeRun, resultsOf} from './conclude.ts';
import {findOperations} from './discover.ts';
import type {Operation} from './discover.ts';
import {withExecutors} from './executors.ts';
import {helpFor, readOptions, UsageError} from './options.ts';
import type {Options} from './options.ts';
import {runSnippets} from './run.ts';
import {joinShards, operationsOf, writeShard} from './shards.ts';
import {catalogOf, executedApi} from './tested-api.ts';
import type {TestedApi} from './tested-api.ts';

/** The languages that can be run here; what the others lack is printed. */
function runnable(wanted: readonly LanguageId[]) {
  const missing = missingForRuns(wanted);
  const skipped = wanted.filter((id) =>
    missing.some(({languages}) => languages.includes(id)),
  );
  if (missing.length > 0) {
    console.error('Not on this machine:');
    for (const {what, debian} of missing) {
      console.error(`  ${what} (Debian: ${debian})`);
    }
    console.error('`npm run setup:languages` gets it, or says how.');
  }
  return {skipped, languages: wanted.filter((id) => !skipped.includes(id))};
}

/** A hosted sandbox is asked over gRPC only where it is said to speak it. */
function refuseWithoutGrpc(
  {grpc}: TestedApi,
  {hosted, languages}: Options,
): void {
  if (!grpc || !hosted || hosted.grpcAddress !== undefined) return;
  const speaking = languages.filter((id) => RECIPES[id].speaks === 'grpc');
  if (speaking.length > 0) {
    throw new UsageError(
      `--endpoint: ${speaking.join(', ')}: the clients need gRPC; give --grpc host:port too, or choose other languages with --lang`,
    );
  }
}

function wantedOperations(
  all: readonly Operation[],
  {isWanted, shard}: Options,
): readonly Operation[] {
  const wanted = all.filter(({name}) => isWanted(name));
  if (wanted.length === 0) {
    throw new UsageError('--op: no operation has such a name');
  }
  const operations = shard ? operationsOf(wanted, shard) : wanted;
  if (operations.length === 0) {
    throw new UsageError(
      `--shard: there are ${wanted.length} operations, too few for so many parts`,
    );
  }
  return operations;
}

async function execute(
  api: TestedApi,
  args: readonly string[],
): Promise<number> {
  const catalog = catalogOf(api);
  const known = catalog.languages.map(({id}) => id);
  const options = readOptions(args, catalog.languages);
  if (options === undefined) {
    console.log(helpFor(known));
    return 0;
  }
  const all = await findOperations(catalog);
  if (options.join) return joinShards(api, all, undefined);
  const operations = wantedOperations(all, options);
  refuseWithoutGrpc(api, options);
  const {languages, skipped} = runnable(options.languages);
  if (process.env.CI && skipped.length > 0) {
    throw new UsageError(`In CI every language is run: ${skipped.join(', ')}`);
  }
  return withExecutors(executedApi(api), languages, async (executors) => {
    const results = await runSnippets(api, operations, executors, options);
    const run = {api, all, operations, executors, results, skipped};
    const code = await concludeRun(run, options.hosted === undefined);
    if (options.shard) {
      const found = {shard: options.shard, results: await resultsOf(run)};
      const folder = writeShard(api.root, found, undefined);
      console.log(`What this shard found is in ${folder}.`);
    }
    return code;
  });
}

/**
 * Executes an API's snippets as their readers would, and judges what they did.
 *
 * @param args The command line's, such as `['--lang', 'php']`.
 * @returns the exit code: 0 when all passed, 1 when not, 2 for a mistake in the call or the files.
 */
export async function runSnippetTests(
  api: TestedApi,
  args: readonly string[],
): Promise<number> {
  try {
    return await execute(api, args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

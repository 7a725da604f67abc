import {availableParallelism} from 'node:os';
import {parseArgs} from 'node:util';
import type {LanguageId} from '../../../languages/index.ts';
import {annotationApi, words} from '../../../api/testing/index.ts';
import {missingForRuns} from '../../../languages/requirements.ts';
import {findOperations} from '../discover.ts';
import type {Operation} from '../discover.ts';
import type {ApiWords} from '../../../languages/toolchain/mutation-grammar.ts';
import type {Executor} from '../../../languages/toolchain/index.ts';
import {withExecutors} from '../executors.ts';
import {Progress} from '../progress.ts';
import {prepareAll} from '../run.ts';
import {withWorkbenches, workOff} from '../schedule.ts';
import {catalogOf, executedApi} from '../tested-api.ts';
import type {TestedApi} from '../tested-api.ts';
import type {Workbench} from '../workbench.ts';
import {chooseMutants} from './choose.ts';
import {KINDS, mutantsOf} from './mutate.ts';
import type {Mutant} from './mutate.ts';

const HELP = `Breaks snippets on purpose, one mistake at a time, and tells whether the checks notice.

  npm run test:snippets:mutants [-- options]

  --count 210     how many
  --seed 1        which: the same seed, the same mistakes
  --help          this text`;

/** What noticed a mutant; undefined when nothing did. */
async function catcherOf(
  mutant: Mutant,
  operation: Operation,
  executor: Executor,
  bench: Workbench,
): Promise<string | undefined> {
  const {problems} = await bench.check(executor, mutant, operation.expectation);
  if (problems[0]) return problems[0].check;
  const [refusal] = await bench.checkRefusal(executor, mutant);
  return refusal?.check;
}

/** @returns the exit code: 0 when there were mutants, and all were noticed. */
function printResults(
  mutants: readonly Mutant[],
  caughtBy: readonly (string | undefined)[],
): number {
  const caught = caughtBy.filter((check) => check !== undefined).length;
  for (const kind of KINDS) {
    const own = mutants.flatMap((mutant, index) =>
      mutant.kind === kind ? [caughtBy[index]] : [],
    );
    const found = own.filter((check) => check !== undefined);
    const checks = [...new Set(found)].sort().join(', ');
    console.log(
      `${kind.padEnd(15)} ${String(found.length).padStart(4)} of ${String(own.length).padStart(3)} caught  ${checks}`,
    );
  }
  mutants.forEach(({operation, language, kind, change}, index) => {
    if (caughtBy[index] === undefined) {
      console.log(`SURVIVED: ${operation}, ${language}, ${kind}: ${change}`);
    }
  });
  console.log(`\n${caught} of ${mutants.length} mutants caught`);
  console.log(`${caught} passed, ${mutants.length - caught} failed`);
  return caught === mutants.length && caught > 0 ? 0 : 1;
}

/** The languages whose snippets can be broken and run here, or none in CI when some can't. */
function runnable(known: readonly LanguageId[]): readonly LanguageId[] {
  const missing = missingForRuns(known).flatMap(({languages}) => languages);
  if (missing.length > 0) {
    const names = [...new Set(missing)].join(', ');
    console.error(`NOT CHECKED, for want of tools: ${names}`);
    if (process.env.CI) return [];
  }
  return known.filter((id) => !missing.includes(id));
}

/** Every mistake that can be made in the snippets of some languages. */
function candidatesIn(
  operations: readonly Operation[],
  languages: readonly LanguageId[],
  words: ApiWords,
): readonly Mutant[] {
  return operations.flatMap(({snippets, expectation}) =>
    snippets
      .filter(({language}) => languages.includes(language))
      .flatMap((snippet) => mutantsOf(snippet, expectation.request, words)),
  );
}

/** Runs mutants; for each, what noticed it. */
async function runMutants(
  api: TestedApi,
  operations: readonly Operation[],
  languages: readonly LanguageId[],
  mutants: readonly Mutant[],
): Promise<readonly (string | undefined)[]> {
  return withExecutors(executedApi(api), languages, (executors) =>
    withWorkbenches(api, availableParallelism(), async (benches) => {
      const [first] = benches;
      if (first) await prepareAll(executors, first);
      const progress = new Progress(mutants.length);
      return workOff(mutants, benches, async (mutant, bench) => {
        const operation = operations.find(
          ({name}) => name === mutant.operation,
        );
        const executor = executors.find(
          ({language}) => language === mutant.language,
        );
        if (!operation || !executor) throw new Error('A mutant of nothing');
        const check = await catcherOf(mutant, operation, executor, bench);
        progress.step(check !== undefined, mutant.operation);
        return check;
      });
    }),
  );
}

async function main(api: TestedApi, words: ApiWords): Promise<number> {
  const {values} = parseArgs({
    options: {
      count: {type: 'string', default: '210'},
      seed: {type: 'string', default: '1'},
      help: {type: 'boolean', short: 'h'},
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const catalog = catalogOf(api);
  const languages = runnable(catalog.languages.map(({id}) => id));
  const operations = await findOperations(catalog);
  const candidates = candidatesIn(operations, languages, words);
  const [count, seed] = [Number(values.count), Number(values.seed)];
  const mutants = chooseMutants(candidates, count, seed);
  console.log(
    `${mutants.length} mutants of ${candidates.length} possible ones, seed ${seed}`,
  );
  const caughtBy = await runMutants(api, operations, languages, mutants);
  return printResults(mutants, caughtBy);
}

process.exitCode = await main(annotationApi, words);

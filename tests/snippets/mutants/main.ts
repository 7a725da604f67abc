import {availableParallelism} from 'node:os';
import {parseArgs} from 'node:util';
import {LANGUAGES} from '../../../languages/index.ts';
import {annotationApi} from '../../../api/testing/index.ts';
import {missingForRuns} from '../../../languages/requirements.ts';
import {findOperations} from '../discover.ts';
import type {Operation} from '../discover.ts';
import type {Executor} from '../../../languages/toolchain/index.ts';
import {withExecutors} from '../executors.ts';
import {Progress} from '../progress.ts';
import {SNIPPETS} from '../root.ts';
import {prepareAll} from '../run.ts';
import {withWorkbenches, workOff} from '../schedule.ts';
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
  const [problem] = await bench.check(executor, mutant, operation.expectation);
  if (problem) return problem.check;
  const [refusal] = await bench.checkRefusal(executor, mutant);
  return refusal?.check;
}

function tell(
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
  return caught === mutants.length ? 0 : 1;
}

async function main(): Promise<number> {
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
  const missing = missingForRuns().flatMap(({languages}) => languages);
  const languages = LANGUAGES.map(({id}) => id).filter(
    (id) => !missing.includes(id),
  );
  if (missing.length > 0) {
    const names = [...new Set(missing)].join(', ');
    console.error(`NOT CHECKED, for want of tools: ${names}`);
    if (process.env.CI) return 1;
  }
  const operations = await findOperations(SNIPPETS);
  const candidates = operations.flatMap(({snippets, expectation}) =>
    snippets
      .filter(({language}) => languages.includes(language))
      .flatMap((snippet) =>
        mutantsOf(snippet, expectation.request, annotationApi.words),
      ),
  );
  const [count, seed] = [Number(values.count), Number(values.seed)];
  const mutants = chooseMutants(candidates, count, seed);
  console.log(
    `${mutants.length} mutants of ${candidates.length} possible ones, seed ${seed}`,
  );
  return withExecutors(annotationApi, languages, (executors) =>
    withWorkbenches(availableParallelism(), async (benches) => {
      const [first] = benches;
      if (first) await prepareAll(executors, first);
      const progress = new Progress(mutants.length);
      const caughtBy = await workOff(
        mutants,
        benches,
        async (mutant, bench) => {
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
        },
      );
      return tell(mutants, caughtBy);
    }),
  );
}

process.exitCode = await main();

import {mkdir, rm, writeFile} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import type {ExpectedRequest} from '../../code_snippets/expectation.ts';
import {generateCode} from '../../languages/codegen/index.ts';
import {readContract} from '../../languages/codegen/contract/read.ts';
import {LANGUAGES} from '../../languages/index.ts';
import type {LanguageId} from '../../languages/index.ts';
import {TOOLCHAINS} from '../../languages/toolchains.ts';
import type {Executor} from '../../languages/toolchain/index.ts';
import {ROOT} from '../../languages/toolchain/root.ts';
import {findOperations} from '../snippets/discover.ts';
import {Progress} from '../snippets/progress.ts';
import {contractForms} from '../snippets/request/contract-forms.ts';
import {catalogOf, executedApi} from '../snippets/tested-api.ts';
import type {TestedApi} from '../snippets/tested-api.ts';
import {Requests} from './arbitrary.ts';
import {CodeBench} from './bench.ts';
import type {Program} from './bench.ts';
import {typeProblems} from './type-check.ts';
import {warmJava} from './warm-java.ts';

const FAILED = join(ROOT, '.cache', 'codegen', 'failed');

interface Options {
  readonly seed: number;
  readonly count: number;
  /** How many languages a random request is executed in; which ones, its number decides. */
  readonly each: number;
  /** Ids of languages; none for all. */
  readonly languages: readonly string[];
  /** Whether the operations of the examples are run, too. */
  readonly operations: boolean;
}

/** A request whose code is executed. */
interface Case {
  readonly name: string;
  readonly request: ExpectedRequest;
  /** Whether the program has to end well: the sandbox knows what it asks for. */
  readonly succeeds: boolean;
}

interface Job extends Case {
  readonly language: LanguageId;
  readonly program: Program;
}

interface Failure {
  readonly job: Job;
  readonly problems: readonly string[];
}

/**
 * Executes the code that is generated for an API's operations and for random requests.
 *
 * @returns the exit code.
 */
export async function runCodeTests(
  api: TestedApi,
  options: Options,
): Promise<number> {
  const {definition, grpc} = api;
  const code = await definition.loadCode?.();
  if (!code || !grpc) throw new Error(`The ${definition.name} has no code.`);
  console.log(
    `${options.count} random requests, seed ${options.seed}; npm run test:codegen -- --seed ${options.seed} repeats them.`,
  );
  const cases = [
    ...(options.operations ? await operationCases(api) : []),
    ...randomCases(new Requests(readContract(code.contract)), options),
  ];
  const {jobs, refused} = await write(api, cases, options);
  const forms = contractForms(grpc.loadContract(), code.readQuery?.bind(code));
  const failures = await execute(api, jobs, () => CodeBench.open(api, forms));
  const types = await typeProblems(
    // Of what random requests hold, the API's own types leave out much.
    jobs.filter(
      ({language, succeeds}) => language === 'typescript' && succeeds,
    ),
    api,
  );
  await report(jobs, refused, failures, types);
  return failures.length + types.length > 0 ? 1 : 0;
}

async function operationCases(api: TestedApi): Promise<readonly Case[]> {
  const operations = await findOperations(catalogOf(api));
  return operations.map(({name, expectation: {request}}) => ({
    name,
    request,
    succeeds: true,
  }));
}

function randomCases(
  requests: Requests,
  {seed, count}: Options,
): readonly Case[] {
  return fc
    .sample(requests.ofAnyCall(), {seed, numRuns: count})
    .map((request, index) => ({
      name: `random ${index}`,
      // As it would have been read from what a reader sent.
      request: JSON.parse(JSON.stringify(request)) as ExpectedRequest,
      succeeds: false,
    }));
}

/** Generates the programs; those that a language can't say are counted, with their reasons. */
async function write(
  {definition}: TestedApi,
  cases: readonly Case[],
  {languages: wanted, each}: Options,
) {
  const jobs: Job[] = [];
  const refused: {language: LanguageId; reason: string}[] = [];
  const languages = LANGUAGES.filter(
    ({id}) => wanted.length === 0 || wanted.includes(id),
  );
  for (const [index, one] of cases.entries()) {
    for (const [place, {id, extension}] of languages.entries()) {
      const turn = (place - index) % languages.length;
      if (!one.succeeds && (turn + languages.length) % languages.length >= each)
        continue;
      const result = await generateCode(definition, one.request, id);
      if ('cannot' in result) {
        refused.push({language: id, reason: result.cannot});
        continue;
      }
      const name = /public class (\w+)/.exec(result.code)?.[1] ?? 'program';
      const fileName = `${name}.${extension}`;
      jobs.push({...one, language: id, program: {fileName, code: result.code}});
    }
  }
  return {jobs, refused};
}

async function execute(
  api: TestedApi,
  jobs: readonly Job[],
  open: () => Promise<CodeBench>,
): Promise<readonly Failure[]> {
  const executors = new Map<LanguageId, Executor>();
  for (const id of new Set(jobs.map(({language}) => language))) {
    const [create] = TOOLCHAINS[id].executors;
    executors.set(
      id,
      id === 'java' ? warmJava(executedApi(api)) : create(executedApi(api)),
    );
  }
  const benches = await Promise.all(
    Array.from({length: availableParallelism()}, open),
  );
  const failures: Failure[] = [];
  try {
    for (const bench of benches.slice(0, 1)) {
      for (const executor of executors.values()) {
        await executor.prepare(bench.endpoint);
      }
    }
    const progress = new Progress(jobs.length);
    const queue = jobs.values();
    await Promise.all(
      benches.map(async (bench) => {
        for (const job of queue) {
          const executor = executors.get(job.language);
          if (!executor) throw new Error(`Nothing executes ${job.language}.`);
          const problems = await check(bench, executor, job);
          if (problems.length > 0) failures.push({job, problems});
          progress.step(problems.length === 0, `${job.name} (${job.language})`);
        }
      }),
    );
    console.log(`Executed ${jobs.length} programs in ${progress.seconds()} s.`);
  } finally {
    await Promise.all(benches.map((bench) => bench.close()));
    await Promise.all([...executors.values()].map((one) => one.close()));
  }
  return failures;
}

async function check(
  bench: CodeBench,
  executor: Executor,
  {program, request, succeeds}: Job,
): Promise<readonly string[]> {
  const {outcome, differences} = await bench.run(executor, program, request);
  const said = `${outcome.ending}: ${outcome.complaints || outcome.printed}`;
  if (differences.length > 0) return [...differences, said];
  if (!succeeds) return [];
  if (!outcome.ok) return [said];
  return outcome.printed.trim() === '' ? ['It printed nothing.'] : [];
}

async function report(
  jobs: readonly Job[],
  refused: readonly {language: LanguageId; reason: string}[],
  failures: readonly Failure[],
  types: readonly string[],
): Promise<void> {
  for (const {id, label} of LANGUAGES) {
    const of = (list: readonly {language: LanguageId}[]) =>
      list.filter(({language}) => language === id).length;
    const failed = of(failures.map(({job}) => job));
    console.log(
      `${label.padEnd(20)} ${String(of(jobs) - failed).padStart(4)} arrived as given, ${failed} failed, ${of(refused)} that it can't say`,
    );
  }
  await rm(FAILED, {recursive: true, force: true});
  for (const [index, {job, problems}] of failures.entries()) {
    const folder = join(FAILED, String(index));
    await mkdir(folder, {recursive: true});
    await writeFile(join(folder, job.program.fileName), job.program.code);
    await writeFile(
      join(folder, 'request.json'),
      JSON.stringify(job.request, null, 2),
    );
    if (index >= 12) continue;
    console.log(`\n${job.name} in ${job.language}, in ${folder}:`);
    for (const problem of problems.slice(0, 8)) {
      console.log(`  ${problem.slice(0, 500)}`);
    }
  }
  for (const problem of types) console.log(`TypeScript: ${problem}`);
}

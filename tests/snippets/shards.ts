import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import type {Operation} from './discover.ts';
import {
  mergeResults,
  readReport,
  unprovenSnippets,
  writeReport,
} from './executed-report.ts';
import type {ReportedResult} from './executed-report.ts';
import {UsageError} from './options.ts';
import type {Shard} from './options.ts';
import type {TestedApi} from './tested-api.ts';

/** Where shards put what they found, from the API's folder; several machines' are copied together. */
export const SHARDS_FOLDER = 'reports/shards';

const REPORT = 'report.json';
/** How many snippets are named that no shard proves. */
const SHOWN = 20;
/** Files of a shard that are one an operation, beside its report. */
const BY_OPERATION = 'by-operation';

/** What one shard found. */
interface ShardReport {
  readonly shard: Shard;
  readonly results: readonly ReportedResult[];
}

/**
 * The operations of a shard: every so-manieth, by name, so that what is slow
 * alike, and has names alike, is spread. All languages of an operation stay
 * together, since they must send the same.
 */
export function operationsOf<T extends Pick<Operation, 'name'>>(
  operations: readonly T[],
  {index, of}: Shard,
): readonly T[] {
  return [...operations]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .filter((_, at) => at % of === index - 1);
}

/**
 * Writes down what a shard found.
 *
 * @param kept - Folder that holds a folder an operation of what is kept beside the report, if any is.
 * @returns the folder, from the API's.
 */
export function writeShard(
  root: string,
  {shard, results}: ShardReport,
  kept: string | undefined,
): string {
  const name = `${SHARDS_FOLDER}/${shard.index}-of-${shard.of}`;
  const folder = join(root, name);
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const report: ShardReport = {shard, results};
  writeFileSync(join(folder, REPORT), `${JSON.stringify(report, null, 2)}\n`);
  for (const operation of new Set(results.map((each) => each.operation))) {
    const from = kept && join(root, kept, operation);
    if (from && existsSync(from)) {
      cpSync(from, join(folder, BY_OPERATION, operation), {recursive: true});
    }
  }
  return name;
}

/**
 * Makes one report of those of all shards, and takes over what is kept beside it.
 *
 * @returns the exit code: 0 when together they prove every snippet as it is now.
 * @throws a {@link UsageError} when a shard is missing, or is of another division.
 */
export function joinShards(
  {root, report}: Pick<TestedApi, 'root' | 'report'>,
  operations: readonly Operation[],
  kept: string | undefined,
): number {
  const shards = readShards(join(root, SHARDS_FOLDER));
  const found = shards.flatMap((shard) => shard.report.results);
  for (const {folder} of shards) {
    const from = join(folder, BY_OPERATION);
    if (kept && existsSync(from)) {
      cpSync(from, join(root, kept), {recursive: true});
    }
  }
  if (report !== undefined) {
    const file = join(root, report);
    const results = mergeResults(operations, readReport(file), found);
    if (writeReport(file, results)) {
      console.log(`${report} is renewed: commit it with the snippets.`);
    }
  }
  const unproven = unprovenSnippets(operations, found);
  printUnproven(unproven);
  const good = found.filter(({ok}) => ok).length;
  console.log(`\n${good} passed, ${found.length - good} failed`);
  return unproven.length === 0 ? 0 : 1;
}

function printUnproven(snippets: readonly string[]): void {
  for (const snippet of snippets.slice(0, SHOWN)) {
    console.error(`NOT PROVEN by any shard, as it is now: ${snippet}`);
  }
  if (snippets.length > SHOWN) {
    console.error(`… and ${snippets.length - SHOWN} more`);
  }
}

/** All shards of one division, or none. */
function readShards(home: string) {
  const shards = (existsSync(home) ? readdirSync(home) : [])
    .map((name) => join(home, name))
    .filter((folder) => existsSync(join(folder, REPORT)))
    .map((folder) => ({
      folder,
      report: JSON.parse(
        readFileSync(join(folder, REPORT), 'utf8'),
      ) as ShardReport,
    }));
  const divisions = new Set(shards.map(({report}) => report.shard.of));
  const [of, another] = divisions;
  if (of === undefined) {
    throw new UsageError(
      `--join: there is no shard in ${SHARDS_FOLDER}; run them with --shard 1/5 and so on, and copy what they write there`,
    );
  }
  if (another !== undefined) {
    throw new UsageError(
      `--join: ${SHARDS_FOLDER} has shards of ${of} and of ${another}; remove those of an earlier run`,
    );
  }
  const there = shards.map(({report}) => report.shard.index);
  const missing = Array.from({length: of}, (_, at) => at + 1).filter(
    (index) => !there.includes(index),
  );
  if (missing.length > 0) {
    throw new UsageError(
      `--join: ${missing.map((index) => `${index}/${of}`).join(', ')} missing in ${SHARDS_FOLDER}`,
    );
  }
  return shards;
}

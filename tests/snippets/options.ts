import {availableParallelism} from 'node:os';
import {parseArgs} from 'node:util';
import type {LanguageId} from '../../languages/index.ts';
import type {KnownLanguage} from '../../plugins/snippets/catalog.ts';

/** Where a hosted sandbox answers. */
export interface HostedAddress {
  /** Base URL of REST, without a slash at the end. */
  readonly restUrl: string;
  /** `host:port` */
  readonly grpcAddress: string | undefined;
}

/** One of the parts that the operations are divided into, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** What a run covers. */
export interface Options {
  readonly languages: readonly LanguageId[];
  readonly isWanted: (operation: string) => boolean;
  /** Leave out what passed before and hasn't changed since. */
  readonly changed: boolean;
  /** Who answers; without it, sandboxes of the run's own. */
  readonly hosted: HostedAddress | undefined;
  readonly jobs: number;
  /** The part of the operations that is run; without it, all. */
  readonly shard: Shard | undefined;
  /** Run nothing: make one report of what the shards found. */
  readonly join: boolean;
}

/** A mistake in how the command was called. */
export class UsageError extends Error {}

/** What the command can do. */
export const helpFor = (
  languages: readonly LanguageId[],
): string => `Executes the snippets as their readers would, against a sandbox, and judges what they did.

  npm run test:snippets [-- options]

  --lang php,java     only these languages: ${languages.join(', ')}
  --op 'update_*'     only these operations; * stands for anything
  --changed           only what has changed since it last passed: the snippet, what it is
                      held to, the sandbox, the tests, or the version of a tool
  --endpoint <url>    run on the hosted sandbox there, in a workspace for each run
  --grpc <host:port>  where that one speaks gRPC; over TLS, if the URL is an https one
  --jobs 2            how many to run at a time (default: the number of cores)
  --shard 2/5         only the second fifth of the operations; what it found is also put into
                      reports/shards/, to be joined with what other machines found
  --join              run nothing, and make one report of all shards in reports/shards/
  --help              this text`;

/** Reads the command line; undefined when help was asked for. */
export function readOptions(
  args: readonly string[],
  known: readonly KnownLanguage[],
): Options | undefined {
  const {values} = parse(args);
  if (values.help) return undefined;
  const jobs = Number(values.jobs ?? availableParallelism());
  if (!Number.isInteger(jobs) || jobs < 1) {
    throw new UsageError(`--jobs ${values.jobs}: give a number from 1`);
  }
  const hosted = readHosted(values);
  if (hosted && values.changed) {
    throw new UsageError(
      '--changed: what passed before says nothing of another sandbox; leave out --changed or --endpoint',
    );
  }
  const patterns = listOf(values.op).map(globPattern);
  return {
    languages: readLanguages(listOf(values.lang), known),
    isWanted: (operation) =>
      patterns.length === 0 ||
      patterns.some((pattern) => pattern.test(operation)),
    changed: values.changed ?? false,
    hosted,
    jobs,
    shard: values.shard === undefined ? undefined : readShard(values.shard),
    join: values.join ?? false,
  };
}

function readShard(text: string): Shard {
  const [index = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? [])
    .slice(1)
    .map(Number);
  if (index < 1 || index > of) {
    throw new UsageError(
      `--shard ${text}: give which part of how many, such as 2/5`,
    );
  }
  return {index, of};
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        lang: {type: 'string', multiple: true},
        op: {type: 'string', multiple: true},
        changed: {type: 'boolean'},
        endpoint: {type: 'string'},
        grpc: {type: 'string'},
        jobs: {type: 'string'},
        shard: {type: 'string'},
        join: {type: 'boolean'},
        help: {type: 'boolean', short: 'h'},
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message, {cause: error});
  }
}

function readHosted({
  endpoint,
  grpc,
}: {
  endpoint?: string;
  grpc?: string;
}): HostedAddress | undefined {
  if (endpoint === undefined) {
    if (grpc === undefined) return undefined;
    throw new UsageError('--grpc: give the --endpoint that it belongs to');
  }
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!/^https?:$/.test(url?.protocol ?? '')) {
    throw new UsageError(
      `--endpoint ${endpoint}: give a URL such as https://sandbox.example.com`,
    );
  }
  if (grpc !== undefined && !/^[^\s/]+:\d+$/.test(grpc)) {
    throw new UsageError(
      `--grpc ${grpc}: give host and port, such as sandbox.example.com:8788`,
    );
  }
  return {restUrl: endpoint.replace(/\/+$/, ''), grpcAddress: grpc};
}

function listOf(values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).flatMap((value) => value.split(',')).filter(Boolean);
}

/** Languages may be named by id, folder or extension: `javascript`, `js`, `html`. */
function readLanguages(
  names: readonly string[],
  languages: readonly KnownLanguage[],
): readonly LanguageId[] {
  if (names.length === 0) return languages.map(({id}) => id);
  return names.map((name) => {
    const found =
      languages.find(({id, folder}) => id === name || folder === name) ??
      languages.find(({extension}) => extension === name);
    if (found) return found.id;
    const known = languages.map(({id}) => id).join(', ');
    throw new UsageError(
      `--lang ${name}: no such language; there are ${known}`,
    );
  });
}

/** A pattern in which `*` stands for anything. */
function globPattern(glob: string): RegExp {
  const literal = glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*')}$`);
}

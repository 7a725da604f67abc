import {join} from 'node:path';
import type {JsonObject as ExpectedJson} from '../../code_snippets/expectation.ts';
import type {
  ExecutedApi,
  ClientContract,
} from '../../languages/toolchain/index.ts';
import {openCatalog} from '../../plugins/snippets/catalog.ts';
import type {Catalog} from '../../plugins/snippets/catalog.ts';
import type {ApiDefinition} from '../../sandbox/core/definition.ts';
import type {SandboxOptions} from '../../sandbox/core/index.ts';
import type {JsonObject, Sandbox} from '../../sandbox/core/index.ts';
import type {GrpcContract as ServedContract} from '../../sandbox/node/grpc-listener.ts';

/** Something that answers REST requests for an API's origin, near or far. */
export type Answering = Pick<Sandbox, 'fetch'>;

/** What is stored at an API, and how its items are told apart. */
export interface StoredState {
  /** Reads all that snippets can change, as whom they run, in the order of creation. */
  read(sandbox: Answering, account: Account): Promise<readonly JsonObject[]>;
  /** Names an item unlike any other, outermost first: `['park', 'park-dog']`. */
  pathOf(item: JsonObject | ExpectedJson): readonly string[];
  /** The id that a snippet prints of an item that it made. */
  idOf(item: JsonObject): string;
}

/** A gRPC contract that requests are read with, too. */
export type TestedContract = ClientContract & Omit<ServedContract, 'service'>;

/** All that the tests of the snippets know of an API, beside its definition. */
export interface TestedApi {
  readonly definition: ApiDefinition;
  /** Folder that the definition's own folder of snippets begins at. */
  readonly root: string;
  /** Folders, from there, that make out how it answers; a change in them makes old results worthless. */
  readonly sources: readonly string[];
  /** A sandbox with the sample data. */
  createSandbox(
    options?: Pick<SandboxOptions, 'now' | 'newId'>,
  ): Promise<Sandbox>;
  readonly state: StoredState;
  /** What a snippet must say when the API answers so: the words of a failure. */
  failureTexts(answer: JsonObject): readonly string[];
  /** Absent for an API that speaks REST alone. */
  readonly grpc?: TestedContract;
  /** File that says which snippets were executed, from the root; without it, none is written. */
  readonly report?: string;
}

/** Who snippets act as during the tests. */
export interface Account {
  /** The reader's values by their names in paths, such as `user_id`. */
  readonly values: Readonly<Record<string, string>>;
  readonly key: string;
  /** The `Authorization` that goes with the key. */
  readonly authorization: string;
}

/** The sandbox's first user, as whom the examples run; or somebody with another key. */
export function accountOf({definition}: TestedApi, otherKey?: string): Account {
  const key = otherKey ?? definition.users[0].key;
  const values = definition.fields.map(({constant, inSandbox}) => [
    constant.toLowerCase(),
    inSandbox,
  ]);
  return {
    values: Object.fromEntries(values) as Record<string, string>,
    key,
    authorization: definition.key.authorization(key),
  };
}

/** Where the API's snippets are. */
export function catalogOf({definition, root}: TestedApi): Catalog {
  return openCatalog(root, definition.snippets);
}

/** What the executors need to know of the API. */
export function executedApi({definition, root, grpc}: TestedApi): ExecutedApi {
  return {
    host: new URL(definition.origin).host,
    keyPlaceholder: definition.key.placeholder,
    snippets: join(root, definition.snippets.folder),
    ...(grpc && {grpc}),
  };
}

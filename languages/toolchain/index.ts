import type {ExecutedApi, Executor} from './executor.ts';
import type {GrammarOf} from './mutation-grammar.ts';
import type {FormatCheck} from './format-check.ts';
import type {Requirement} from './requirement.ts';

export type {
  Endpoint,
  ExecutedApi,
  Executor,
  ClientContract,
  Outcome,
  Tools,
} from './executor.ts';

/** Makes an executor for the snippets of an API. */
export type ExecutorFactory = (api: ExecutedApi) => Executor;

/** How a language's examples are executed and checked: for Node.js alone. */
export interface Toolchain {
  /** Every way in which its files are executed; each file must pass in all of them. */
  readonly executors: readonly [ExecutorFactory, ...ExecutorFactory[]];
  /** What that takes, beside Node.js and this project's npm packages. */
  readonly requirements: readonly Requirement[];
  /** How its files can be broken on purpose, to show that the checks notice. */
  readonly mutations: GrammarOf;
  /** What its files are to look like. */
  readonly format: FormatCheck;
}

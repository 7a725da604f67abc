import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Operation, Snippet} from './discover.ts';
import type {Executor, Tools} from '../../languages/toolchain/index.ts';
import {hashFiles, hashText} from '../../languages/toolchain/hash.ts';
import {CACHE, ROOT} from './root.ts';

const FILE = join(CACHE, 'passed.json');

/** What a result depends on, beside the snippet and the tools it ran with. */
const SURROUNDINGS = [
  'api',
  'sandbox',
  'src/runner',
  'languages',
  'tests/snippets',
];

/** Remembers what has passed, and with what, for `--changed`. */
export class Memory {
  readonly #passed: Record<string, string>;
  readonly #surroundings = hashFiles(ROOT, SURROUNDINGS);

  /** Asked for once: it takes a process or two to tell. */
  readonly #tools = new Map<string, Promise<Tools>>();

  constructor() {
    this.#passed = existsSync(FILE)
      ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>)
      : {};
  }

  /** Whether just this has passed before. */
  async knows(
    executor: Executor,
    snippet: Snippet,
    operation: Operation,
  ): Promise<boolean> {
    const print = await this.#fingerprint(executor, snippet, operation);
    return this.#passed[keyOf(executor, snippet)] === print;
  }

  async remember(
    executor: Executor,
    snippet: Snippet,
    operation: Operation,
    hasPassed: boolean,
  ): Promise<void> {
    const print = await this.#fingerprint(executor, snippet, operation);
    this.#passed[keyOf(executor, snippet)] = hasPassed ? print : 'failed';
  }

  async #fingerprint(
    executor: Executor,
    {code}: Snippet,
    {expectation}: Operation,
  ): Promise<string> {
    const tools = this.#tools.get(executor.id) ?? executor.tools();
    this.#tools.set(executor.id, tools);
    return hashText(
      JSON.stringify([this.#surroundings, code, expectation, await tools]),
    );
  }

  save(): void {
    mkdirSync(CACHE, {recursive: true});
    writeFileSync(FILE, JSON.stringify(this.#passed, null, 1));
  }
}

function keyOf({id}: Executor, {operation}: Snippet): string {
  return `${id}/${operation}`;
}

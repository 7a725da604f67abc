import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Operation, Snippet} from './discover.ts';
import type {LanguageExecutor} from './executors.ts';
import type {TestedApi} from './tested-api.ts';
import {hashFiles, hashText} from '../../languages/toolchain/hash.ts';
import {CACHE, ROOT} from './root.ts';

/** What every result depends on, beside its API and language, the snippet and the tools it ran with. */
const SURROUNDINGS = [
  'sandbox',
  'src/runner',
  'languages/toolchain',
  'tests/snippets',
];

/** Remembers what has passed, and with what, for `--changed`. */
export class Memory {
  readonly #file: string;
  readonly #passed: Record<string, string>;
  readonly #surroundings: string;

  constructor({definition, root, sources}: TestedApi) {
    this.#file = join(CACHE, `${definition.id}.json`);
    this.#passed = existsSync(this.#file)
      ? (JSON.parse(readFileSync(this.#file, 'utf8')) as Record<string, string>)
      : {};
    this.#surroundings =
      hashFiles(ROOT, SURROUNDINGS) + hashFiles(root, sources);
  }

  /** Whether just this has passed before. */
  async knows(
    executor: LanguageExecutor,
    snippet: Snippet,
    operation: Operation,
  ): Promise<boolean> {
    const print = await this.#fingerprint(executor, snippet, operation);
    return this.#passed[keyOf(executor, snippet)] === print;
  }

  async remember(
    executor: LanguageExecutor,
    snippet: Snippet,
    operation: Operation,
    hasPassed: boolean,
  ): Promise<void> {
    const print = await this.#fingerprint(executor, snippet, operation);
    this.#passed[keyOf(executor, snippet)] = hasPassed ? print : 'failed';
  }

  async #fingerprint(
    executor: LanguageExecutor,
    {code}: Snippet,
    {expectation}: Operation,
  ): Promise<string> {
    return hashText(
      JSON.stringify([
        this.#surroundings,
        hashFiles(join(ROOT, 'languages'), [executor.language]),
        code,
        expectation,
        await executor.tools(),
      ]),
    );
  }

  save(): void {
    mkdirSync(CACHE, {recursive: true});
    writeFileSync(this.#file, JSON.stringify(this.#passed, null, 1));
  }
}

function keyOf({id}: LanguageExecutor, {operation}: Snippet): string {
  return `${id}/${operation}`;
}

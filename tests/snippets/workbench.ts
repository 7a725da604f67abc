import {mkdir, mkdtemp, realpath, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Expectation} from '../../code_snippets/expectation.ts';
import type {ApiDefinition} from '../../sandbox/core/definition.ts';
import type {Snippet} from './discover.ts';
import type {HostedAddress} from './options.ts';
import type {Executor} from '../../languages/toolchain/index.ts';
import {judge, judgeRefusal} from './judge/judge.ts';
import type {Evidence, Problem, Standards} from './judge/judge.ts';
import {formsOf} from './request/forms.ts';
import {makeCertificate} from './server/certificate.ts';
import type {Certificate} from './server/certificate.ts';
import {startHostedServer} from './server/hosted-server.ts';
import {startTestServer} from './server/test-server.ts';
import type {TestServer} from './server/test-server.ts';
import {accountOf, executedApi} from './tested-api.ts';
import type {Account, TestedApi} from './tested-api.ts';

/** A key that nobody has. */
const WRONG_KEY = 'no-such-key';

/** What a snippet did, and what isn't right about it. */
export interface Checked {
  readonly problems: readonly Problem[];
  readonly evidence: Evidence;
}

/** A place to run one snippet after the other: a sandbox and a folder of its own. */
export class Workbench {
  readonly server: TestServer;
  readonly #api: TestedApi;
  readonly #standards: Standards;
  readonly #certificate: Certificate;
  readonly #folder: string;
  #runs = 0;

  private constructor(
    api: TestedApi,
    server: TestServer,
    certificate: Certificate,
    folder: string,
  ) {
    this.server = server;
    this.#api = api;
    this.#standards = {
      forms: formsOf(api),
      state: api.state,
      failureTexts: api.failureTexts,
    };
    this.#certificate = certificate;
    this.#folder = folder;
  }

  /** @param hosted Who is to answer; without it, a sandbox in this process. */
  static async open(
    api: TestedApi,
    hosted?: HostedAddress,
  ): Promise<Workbench> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'snippets-')));
    try {
      const certificate = await makeCertificate(folder, executedApi(api).host);
      const server = await (hosted
        ? startHostedServer(api, certificate, hosted)
        : startTestServer(api, certificate));
      return new Workbench(api, server, certificate, folder);
    } catch (error) {
      await rm(folder, {recursive: true, force: true});
      throw error;
    }
  }

  /** Where clients find the sandbox, and whom they trust. */
  get endpoint() {
    const {restPort, grpcPort} = this.server;
    const {authorityFile, spki} = this.#certificate;
    return {restPort, grpcPort, authorityFile, spki};
  }

  /** Runs a snippet as its reader would, and judges it. */
  async check(
    executor: Executor,
    snippet: Snippet,
    expectation: Expectation,
  ): Promise<Checked> {
    const {owner, ...evidence} = await this.#run(executor, snippet);
    const problems = judge(expectation, evidence, owner, this.#standards);
    return {problems, evidence};
  }

  /** Runs a snippet with a key that nobody has; it must fail, and say why. */
  async checkRefusal(
    executor: Executor,
    snippet: Snippet,
  ): Promise<readonly Problem[]> {
    const evidence = await this.#run(executor, snippet, WRONG_KEY);
    return judgeRefusal(evidence, this.#standards);
  }

  async #run(
    executor: Executor,
    {operation, fileName, code}: Snippet,
    otherKey?: string,
  ): Promise<Evidence & {readonly owner: Account}> {
    const {sandbox, key: ownersKey} = await this.server.begin(operation);
    const {state, definition} = this.#api;
    const owner = accountOf(this.#api, ownersKey);
    const presented = otherKey ?? ownersKey;
    const before = await state.read(sandbox, owner);
    this.#runs += 1;
    const folder = join(this.#folder, String(this.#runs));
    await mkdir(folder);
    const file = join(folder, fileName);
    const key = executor.putsInKey ? undefined : presented;
    await writeFile(file, fillIn(code, definition, key));
    const outcome = await executor.run(file, this.endpoint, presented);
    const received = this.server.received();
    const after = await state.read(sandbox, owner);
    await rm(folder, {recursive: true, force: true});
    return {outcome, received, before, after, owner};
  }

  async close(): Promise<void> {
    await this.server.close();
    await rm(this.#folder, {recursive: true, force: true});
  }
}

/** Fills in the placeholders of the reader's values, and of the key: all that is ever changed in a snippet. */
export function fillIn(
  code: string,
  {fields, key: {placeholder: keyPlaceholder}}: ApiDefinition,
  key: string = keyPlaceholder,
): string {
  return fields
    .reduce(
      (text, {placeholder, inSandbox}) =>
        text.replaceAll(placeholder, inSandbox),
      code,
    )
    .replaceAll(keyPlaceholder, key);
}

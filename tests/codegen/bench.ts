import {mkdir, mkdtemp, realpath, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {ExpectedRequest} from '../../code_snippets/expectation.ts';
import type {Executor, Outcome} from '../../languages/toolchain/index.ts';
import {compareRequests} from '../snippets/request/diff.ts';
import type {RequestForms} from '../snippets/request/flat-request.ts';
import {makeCertificate} from '../snippets/server/certificate.ts';
import type {Certificate} from '../snippets/server/certificate.ts';
import {startTestServer} from '../snippets/server/test-server.ts';
import type {TestServer} from '../snippets/server/test-server.ts';
import {accountOf, executedApi} from '../snippets/tested-api.ts';
import type {TestedApi} from '../snippets/tested-api.ts';
import {fillIn} from '../snippets/workbench.ts';

/** A program as a reader would save it. */
export interface Program {
  readonly fileName: string;
  readonly code: string;
}

/** What a program did, and what it should have done otherwise. */
export interface Observed {
  readonly outcome: Outcome;
  /** In words; empty when the request that arrived was the one that was given. */
  readonly differences: readonly string[];
}

/** A sandbox of its own, with which one program after the other is executed. */
export class CodeBench {
  readonly #api: TestedApi;
  readonly #server: TestServer;
  readonly #certificate: Certificate;
  readonly #folder: string;
  readonly #forms: RequestForms;
  #runs = 0;

  private constructor(
    api: TestedApi,
    server: TestServer,
    certificate: Certificate,
    folder: string,
    forms: RequestForms,
  ) {
    this.#api = api;
    this.#server = server;
    this.#certificate = certificate;
    this.#folder = folder;
    this.#forms = forms;
  }

  static async open(api: TestedApi, forms: RequestForms): Promise<CodeBench> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'codegen-')));
    const certificate = await makeCertificate(folder, executedApi(api).host);
    const server = await startTestServer(api, certificate);
    return new CodeBench(api, server, certificate, folder, forms);
  }

  get endpoint() {
    const {restPort, grpcPort} = this.#server;
    const {authorityFile, spki} = this.#certificate;
    return {restPort, grpcPort, authorityFile, spki};
  }

  /** Executes a program with the sandbox's first user, and compares what arrived. */
  async run(
    executor: Executor,
    {fileName, code}: Program,
    request: ExpectedRequest,
  ): Promise<Observed> {
    await this.#server.begin();
    const account = accountOf(this.#api);
    this.#runs += 1;
    const folder = join(this.#folder, String(this.#runs));
    await mkdir(folder);
    const file = join(folder, fileName);
    await writeFile(file, fillIn(code, this.#api.definition, account.key));
    const outcome = await executor.run(file, this.endpoint, account.key);
    const received = this.#server.received();
    await rm(folder, {recursive: true, force: true});
    const [call] = received;
    if (call === undefined || received.length !== 1) {
      return {outcome, differences: [`${received.length} requests arrived`]};
    }
    const differences = compareRequests(
      this.#forms.expected(request, account),
      this.#forms.received(call),
    ).map(
      ({field, expected, sent}) => `${field}: given ${expected}, sent ${sent}`,
    );
    return {outcome, differences};
  }

  async close(): Promise<void> {
    await this.#server.close();
    await rm(this.#folder, {recursive: true, force: true});
  }
}

import {mkdir, mkdtemp, realpath, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Expectation} from '../../code_snippets/expectation.ts';
import type {Snippet} from './discover.ts';
import type {Executor} from '../../languages/toolchain/index.ts';
import {judge, judgeRefusal} from './judge/judge.ts';
import type {Evidence, Problem} from './judge/judge.ts';
import {readState} from './judge/state.ts';
import type {Account} from './request/one-form.ts';
import {makeCertificate} from './server/certificate.ts';
import type {Certificate} from './server/certificate.ts';
import {startTestServer} from './server/test-server.ts';
import type {TestServer} from './server/test-server.ts';

/** The owner of the sandbox's sample data, as whom the snippets run. */
const OWNER: Account = {
  userId: 'sandbox-owner',
  appId: 'sandbox-app',
  key: 'owner-pat',
};
const WRONG_KEY = 'no-such-pat';

/** The key's placeholder. */
const KEY = 'YOUR_PAT_HERE';

/** A place to run one snippet after the other: a sandbox and a folder of its own. */
export class Workbench {
  readonly server: TestServer;
  readonly #certificate: Certificate;
  readonly #folder: string;
  #runs = 0;

  private constructor(
    server: TestServer,
    certificate: Certificate,
    folder: string,
  ) {
    this.server = server;
    this.#certificate = certificate;
    this.#folder = folder;
  }

  static async open(): Promise<Workbench> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'snippets-')));
    const certificate = await makeCertificate(folder);
    return new Workbench(
      await startTestServer(certificate),
      certificate,
      folder,
    );
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
  ): Promise<readonly Problem[]> {
    const evidence = await this.#run(executor, snippet, OWNER);
    return judge(expectation, evidence, OWNER);
  }

  /** Runs a snippet with a key that nobody has; it must fail, and say why. */
  async checkRefusal(
    executor: Executor,
    snippet: Snippet,
  ): Promise<readonly Problem[]> {
    const account = {...OWNER, key: WRONG_KEY};
    return judgeRefusal(await this.#run(executor, snippet, account));
  }

  async #run(
    executor: Executor,
    {fileName, code}: Snippet,
    account: Account,
  ): Promise<Evidence> {
    const sandbox = await this.server.begin();
    const before = await readState(sandbox, OWNER);
    this.#runs += 1;
    const folder = join(this.#folder, String(this.#runs));
    await mkdir(folder);
    const file = join(folder, fileName);
    const filled = executor.putsInKey ? {...account, key: KEY} : account;
    await writeFile(file, fillIn(code, filled));
    const outcome = await executor.run(file, this.endpoint, account.key);
    const received = this.server.received();
    const after = await readState(sandbox, OWNER);
    await rm(folder, {recursive: true, force: true});
    return {outcome, received, before, after};
  }

  async close(): Promise<void> {
    await this.server.close();
    await rm(this.#folder, {recursive: true, force: true});
  }
}

/** Fills in the three placeholders: all that is ever changed in a snippet. */
function fillIn(code: string, account: Account): string {
  return code
    .replaceAll('YOUR_USER_ID_HERE', account.userId)
    .replaceAll('YOUR_APP_ID_HERE', account.appId)
    .replaceAll(KEY, account.key);
}

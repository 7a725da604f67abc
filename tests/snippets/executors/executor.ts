import type {LanguageId} from '../../../code_snippets/languages.ts';

/** Where the sandbox answers for the API's host, and whom to trust for that. */
export interface Endpoint {
  readonly restPort: number;
  readonly grpcPort: number;
  readonly authorityFile: string;
  readonly spki: string;
}

/** How a snippet ended. */
export interface Outcome {
  /** Whether it ended as a success: exit code 0, or a page that shows no error. */
  readonly ok: boolean;
  /** In words: `exit code 1`, `not done after 20 s`. */
  readonly ending: string;
  /** What it printed, or what the page shows. */
  readonly printed: string;
  /** What it complained about. */
  readonly complaints: string;
}

/** Names of tools, and their versions. */
export type Tools = Readonly<Record<string, string>>;

/** A way to execute the snippets of one language. */
export interface Executor {
  readonly id: string;
  readonly label: string;
  readonly language: LanguageId;
  /** The key's placeholder stays in the code: what runs it puts the key in, later. */
  readonly putsInKey?: boolean;
  /** What it runs them with; asked for once it is prepared. */
  tools(): Promise<Tools>;
  /** Makes ready what is needed before the first run. */
  prepare(endpoint: Endpoint): Promise<void>;
  /**
   * Executes a snippet.
   *
   * @param file The snippet as a reader would have saved it, in a folder of its own.
   * @param key For an executor that puts in the key itself.
   */
  run(file: string, endpoint: Endpoint, key: string): Promise<Outcome>;
  close(): Promise<void>;
}

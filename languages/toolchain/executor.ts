/** Where the sandbox answers for the API's host, and whom to trust for that. */
export interface Endpoint {
  readonly restPort: number;
  /** Absent for an API that speaks REST alone. */
  readonly grpcPort: number | undefined;
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

/** An API's gRPC contract, as the clients of some languages are made from it. */
export interface ClientContract {
  /** What it is called beside the versions of tools: `Clarifai contract`. */
  readonly name: string;
  /** The npm package it comes in, which is the official Node.js client too. */
  readonly package: string;
  /** Folder in which the import paths of the contract begin. */
  readonly root: string;
  /** The file of the service, from there. */
  readonly serviceFile: string;
  /** Names of the calls that clients are made for: all that the sandbox answers. */
  readonly calls: readonly string[];
  /** Where the contract's files lie, and the folder that the Python client has them in. */
  readonly pythonFolder: readonly [from: string, to: string];
  /** A folder per language: what the official client adds to generated classes. */
  readonly additions: string;
  /** The variable that leads the official clients to another host. */
  readonly addressVariable: string;
}

/** What executors need to know of the API whose snippets they run. */
export interface ExecutedApi {
  /** The host that the snippets name; while they run, the sandbox answers for it. */
  readonly host: string;
  /** What stands for the reader's key in the snippets. */
  readonly keyPlaceholder: string;
  /** The folder of its snippets. */
  readonly snippets: string;
  /** Absent for an API that speaks REST alone. */
  readonly grpc?: ClientContract;
}

/** A way to execute the snippets of one language. */
export interface Executor {
  /** Unlike any other executor's. */
  readonly id: string;
  /** Heads its column in the table of results. */
  readonly label: string;
  /** Where a reader sees what is printed; on the console, if nothing is said. */
  readonly printsOn?: 'page';
  /** The key's placeholder stays in the code: what runs it puts the key in, later. */
  readonly putsInKey?: boolean;
  /**
   * What it runs them with; asked for once it is prepared.
   *
   * @throws when a version can't be read.
   */
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

import type {ReactNode} from 'react';
import type {ApiCode} from './api-code.ts';
import type {ApiImplementation} from './implementation.ts';

/** A value that readers have of their own, and that every example names by a placeholder. */
export interface ReaderField {
  /** Name in storage: `userId`. */
  readonly id: string;
  /** What the settings call it: `User id`. */
  readonly label: string;
  /** What helps to fill it in. */
  readonly hint?: string;
  /** What is said while it is empty: `Enter the id of the app.` */
  readonly whenMissing: string;
  /** Name of the constant that holds it in the TypeScript examples: `USER_ID`. */
  readonly constant: string;
  /** What stands for it in the examples: `YOUR_USER_ID_HERE`. */
  readonly placeholder: string;
  /** Its value in the sandbox's sample data. */
  readonly inSandbox: string;
}

/** The reader's secret: what stands for it, and how a request carries it. */
export interface KeyForm {
  /** What stands for it in the examples: `YOUR_PAT_HERE`. */
  readonly placeholder: string;
  /** What is said while it is empty: `Enter a personal access token.` */
  readonly whenMissing: string;
  /** The `Authorization` header of a request with this key. */
  authorization(key: string): string;
}

/** A user of the sandbox; its key is public. */
export interface SandboxUser {
  readonly key: string;
  /** How a list of users names it: `sandbox-owner (owns the app)`. */
  readonly label: string;
}

/** What an answer says of its success. */
export type Verdict =
  | {readonly ok: true}
  | {
      readonly ok: false;
      /** Whether the key is what the API refuses. */
      readonly refusesKey: boolean;
      /** The failure in the API's own words, with its code. */
      readonly message: string;
    };

/** Reads at the API with the reader's key: a path and query, for the parsed answer. */
export type ReadPath = (path: string, signal: AbortSignal) => Promise<unknown>;

/** A request on its way to the API. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly body: ArrayBuffer | null;
}

/** Something stored at the API, before and after a run; missing where it did not exist. */
export interface RecordedChange {
  /** What names it, outermost first: `['park', 'park-dog']`. */
  readonly path: readonly string[];
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** Watches a run's requests, and reads what they touch before and after. */
export interface ChangeRecorder {
  before(request: SentRequest, signal: AbortSignal): Promise<void>;
  after(request: SentRequest, answer: ArrayBuffer): void;
  /** Reads what was touched as it is now, as far as that goes before the signal. */
  finish(signal: AbortSignal): Promise<readonly RecordedChange[]>;
}

/** What the picture of a change is made from. */
export interface ChangeViewProps {
  readonly change: RecordedChange;
  /** Whether a sandbox answered: then the sample's own pictures fit. */
  readonly inSandbox: boolean;
}

/** How changes at an API are pictured. */
export interface ChangeViews {
  /** What a change is called above its details. */
  nameOf(change: RecordedChange): ReactNode;
  /** What there is to see of a change, beside the difference in JSON. */
  ChangeView(props: ChangeViewProps): ReactNode;
}

/** Something stored at the API as it is now. */
export interface StoredItem {
  /** What names it, outermost first, as in a {@link RecordedChange}. */
  readonly path: readonly string[];
  readonly value: Readonly<Record<string, unknown>>;
}

/** What an answer to a read holds that can be pictured; nothing for any other answer. */
export type ItemsIn = (answer: unknown) => readonly StoredItem[];

/**
 * Reads all that a reader can see.
 *
 * @param values The reader's values, by the ids of the API's fields.
 * @throws when it can't be read, or is too much, with words for the reader
 */
export type ReadAll = (
  read: ReadPath,
  values: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<readonly StoredItem[]>;

/** How changes at an API are recorded and shown; recording happens off the page's thread. */
export interface ChangesOfApi {
  /** What is counted, in the singular: `annotation`. */
  readonly noun: string;
  /** Fields that differ after every write, and so don't count as a change: `modified_at`. */
  readonly ignoredFields: readonly string[];
  loadRecorder(): Promise<(read: ReadPath) => ChangeRecorder>;
  loadViews(): Promise<ChangeViews>;
  /** Without it, what was read is not pictured. */
  loadItemsIn?(): Promise<ItemsIn>;
  /** Without it, the page can't show what others have changed. */
  loadReadAll?(): Promise<ReadAll>;
}

/** How the API's own gRPC clients are led to another server. */
export interface GrpcClients {
  /** The variable that most of them read an address from: `CLARIFAI_GRPC_BASE`. */
  readonly addressVariable: string;
  /** What makes the channel in the Java examples, whose client reads no port from it. */
  readonly javaChannel: string;
}

/** Where the examples of an API lie, and in which languages they are. */
export interface SnippetPlace {
  /** Folder from the site's own: one folder per language in it, and `operations`. */
  readonly folder: string;
  /**
   * Ids of the languages, in the order of their tabs; the first is shown at first.
   * Without it, all in `languages/`, in their order.
   */
  readonly languages?: readonly string[];
  /**
   * Folder, from the site's own, of what happened when the tests executed the
   * examples; the pages show it. Without it, nothing is recorded.
   */
  readonly recordings?: string;
  /**
   * Path of the page that says how each client is set up, in a section whose id is
   * the language's, and how its examples are led to a sandbox, in one with
   * `sandbox-` before it.
   */
  readonly setupPage?: string;
}

/**
 * What readers look for, and what it is called in the pages: `{bbox: ['bounding box']}`.
 * A query with the one finds the other too.
 */
export type SearchWords = Readonly<Record<string, readonly string[]>>;

/**
 * All that the site, its plugins and its tests know of an API. It is light: pages
 * load it; what is heavy comes through the functions that load it.
 */
export interface ApiDefinition {
  /** In names of files and storage; lower case and hyphens: `annotation-api`. */
  readonly id: string;
  /** As prose says it after "the": `annotation API`. */
  readonly name: string;
  /** Origin that every example is written for. */
  readonly origin: string;
  /** Whom `origin` belongs to, as a choice of who answers: `Clarifai`. */
  readonly operator: string;
  /** What readers fill in beside their key, in the order of the settings. */
  readonly fields: readonly ReaderField[];
  readonly key: KeyForm;
  /** The sandbox's users; the examples run as the first. */
  readonly users: readonly [SandboxUser, ...SandboxUser[]];
  readonly snippets: SnippetPlace;
  /** Path and query of a small read that shows whether key and fields are right. */
  probe(values: Readonly<Record<string, string>>): string;
  /** What an answer says, from its parsed body; undefined when this API never answers so. */
  judge(body: unknown, httpStatus: number): Verdict | undefined;
  /** What tells an answer of somebody else: `the answer has no status with a code`. */
  readonly foreignAnswer: string;
  /** What answers in the sandbox: calls, rules, store and sample data. */
  loadImplementation(): Promise<ApiImplementation>;
  /** Absent for an API that speaks REST alone. */
  readonly grpcClients?: GrpcClients;
  /** How changes are recorded and pictured; without it, none are shown. */
  readonly changes?: ChangesOfApi;
  /** What one's own requests are written as code with; without it, none are. */
  readonly loadCode?: () => Promise<ApiCode>;
}

import type {JsonObject, JsonValue} from './json.ts';

/** What a program prints of an answer that is a success. */
export interface PrintedAnswer {
  /** Field of the answer: `annotations`. */
  readonly field: string;
  /** Whether it is a list, of which each item is printed. */
  readonly list: boolean;
  /** What is printed of each, by dotted name: `annotation.input_id`. */
  readonly parts: readonly string[];
}

/** Where an answer says how the call went. */
export interface AnswerStatus {
  /** Field of every answer that says it: `status`. */
  readonly field: string;
  /** Field in there that holds the code. */
  readonly code: string;
  /** The code of a success, and its name in the contract. */
  readonly success: number;
  readonly successName: string;
  /** Enum of the contract that the codes are in. */
  readonly codes: string;
  /** Message of the contract that `field` is. */
  readonly message: string;
  /** Fields in there that say in words what happened, the shortest first. */
  readonly words: readonly [summary: string, details: string];
}

/** How the API's clients are named in code that uses them. */
export interface ClientNames {
  /** Module of the types for TypeScript, beside the program. */
  readonly typescript: {readonly types: string};
  readonly python: {
    /** Statement that imports what makes a channel, and how one is made. */
    readonly importChannel: string;
    readonly channel: string;
    /** The contract's folder, and the package that its modules are in. */
    readonly folder: readonly [from: string, to: string];
  };
  readonly nodejs: {
    readonly package: string;
    readonly stub: string;
  };
  readonly java: {
    readonly imports: readonly string[];
    readonly channel: string;
    /** What a stub is given, from the constant that holds the key. */
    readonly credentials: string;
  };
  readonly php: {
    readonly imports: readonly string[];
    readonly client: string;
  };
}

/**
 * All that is needed to write one's own request of an API as code. The contract is
 * text that `languages/codegen/contract` reads.
 */
export interface ApiCode {
  readonly contract: string;
  /** Name of the constant that holds the key: `PAT`. */
  readonly keyConstant: string;
  readonly status: AnswerStatus;
  readonly clients: ClientNames;
  /** What is printed after a call; without it, that the call went well. */
  printed(call: string): PrintedAnswer | undefined;
  /** Reads a query parameter that stands for something other than its text; undefined for all others. */
  readQuery?(
    call: string,
    name: string,
    texts: readonly string[],
  ): JsonValue | undefined;
  /**
   * Fields of a request's items in which a missing value keeps what is stored, so
   * that an empty one says something that gRPC can't.
   */
  keepsWhatIsMissing?(call: string, request: JsonObject): ReadonlySet<string>;
}

import type * as z from 'zod/mini';
import type {JsonObject, JsonValue} from './json.ts';
import type {Path} from './inspect.ts';
import type {Transaction} from './store/transaction.ts';

/** How an API reads a query parameter in a way of its own. */
export interface QueryReader {
  /** Its field of the request, from all the texts that the query has for it. */
  read(name: string, texts: readonly string[]): JsonValue;
  /** JSON Schema of what stands in the query, for the API's description. */
  readonly schema: JsonObject;
}

/** How a query parameter's text becomes a field of the request. */
export type QueryKind = 'text' | 'texts' | 'integer' | 'flag' | QueryReader;

/** What a call is carried out with. An API adds what its own calls need. */
export interface CallContext {
  /** The user of the key. */
  userId: string;
  transaction: Transaction;
  transport: 'rest' | 'grpc';
  /** What is missing in an item of a batch, by its place. */
  itemProblems: ReadonlyMap<number, string>;
  /** The request with its nulls. */
  raw: JsonObject;
  timestamp(): string;
  newId(): string;
}

/** What a call answers. */
export type Answer = JsonObject;

/** What the documentation says of a call. It is apart from the call, so that no page loads it to run one. */
export interface CallDocumentation<Code extends number = number> {
  /** What the call does, in a few words. */
  summary: string;
  /** What to know before calling, in Markdown. */
  description: string;
  /** The limits that it keeps, a sentence each. */
  limits: string[];
  /** The failures that are its own; those that any call can have are told once for all. */
  errors: {code: Code; when: string}[];
}

/** The forms of one path; `short` leaves out what the key or the body tells. */
export interface CallPaths {
  long: string;
  short?: string;
}

/** A call of an API, as all transports read it. */
export interface Call<C extends CallContext = CallContext> {
  /** Name in the contract. */
  rpc: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  paths: CallPaths;
  /** More paths that the contract has for the same call. */
  otherPaths?: CallPaths[];
  request: z.core.$ZodType;
  /** The fields that come as query parameters. A call that has this takes no body. */
  query?: Record<string, QueryKind>;
  /** Name of the schema of the answer. */
  answer: string;
  /** The list whose items are answered one by one. */
  batch?: string;
  /** Whether a value that doesn't fit the schema is welcome all the same. */
  tolerates?(request: JsonObject, path: Path, value: unknown): boolean;
  handle(request: JsonObject, context: C): Answer;
}

/** What the handlers of a kind of calls are carried out with. */
type ContextOf<C extends Call> = Parameters<C['handle']>[1];

/** A call as it is written: its handler gets the request with the type of its schema. */
export type CallDesign<T extends z.core.$ZodType, C extends Call> = Omit<
  C,
  'request' | 'handle'
> & {
  request: T;
  handle(request: z.infer<T>, context: ContextOf<C>): Answer;
};

/** Defines a call. */
export function defineCall<T extends z.core.$ZodType, C extends Call = Call>(
  design: CallDesign<T, C>,
): C {
  return {
    ...design,
    // The dispatcher has validated the request with the schema.
    handle: (request: JsonObject, context: ContextOf<C>) =>
      design.handle(request as unknown as z.infer<T>, context),
  } as unknown as C;
}

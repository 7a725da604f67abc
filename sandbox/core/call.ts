import type * as z from 'zod/mini';
import type {JsonObject} from './json.ts';
import type {StatusCode} from '../../api/status-codes.ts';
import type {App} from '../../api/store/app.ts';
import type {Transaction} from '../../api/store/transaction.ts';

/** How a query parameter's text becomes a field of the request. */
export type QueryKind = 'text' | 'texts' | 'integer' | 'flag' | 'statuses';

/** What a call is carried out with. */
export interface Context {
  /** The user of the key. */
  userId: string;
  app: App;
  transaction: Transaction;
  transport: 'rest' | 'grpc';
  /** What is missing in an item of a batch, by its place. */
  itemProblems: ReadonlyMap<number, string>;
  /** The request with its nulls. */
  raw: JsonObject;
  timestamp(): string;
  newId(): string;
}

/** What a call answers, apart from the status of a success. */
export type Answer = JsonObject;

/** What the documentation says of a call. It is apart from the call, so that no page loads it to run one. */
export interface CallDocumentation {
  /** What the call does, in a few words. */
  summary: string;
  /** What to know before calling, in Markdown. */
  description: string;
  /** The limits that it keeps, a sentence each. */
  limits: string[];
  /** The failures that are its own; those that any call can have are in `COMMON_ERRORS`. */
  errors: {code: StatusCode; when: string}[];
}

/** A call of the API, as all transports read it. */
export interface Call {
  /** Name in the contract. */
  rpc: string;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The path that names user and app, and the short one. */
  paths: {long: string; short: string};
  /** More paths that the contract has for the same call. */
  otherPaths?: {long: string; short: string}[];
  request: z.core.$ZodType;
  /** The fields that come as query parameters. A call that has this takes no body. */
  query?: Record<string, QueryKind>;
  /** Name of the schema of the answer, in `schemas/answers.ts`. */
  answer: string;
  /** The list whose items are answered one by one. */
  batch?: 'annotations' | 'inputs';
  handle(request: JsonObject, context: Context): Answer;
}

/** Defines a call; the handler gets the request with the type of its schema. */
export function defineCall<T extends z.core.$ZodType>(
  call: Omit<Call, 'request' | 'handle'> & {
    request: T;
    handle(request: z.infer<T>, context: Context): Answer;
  },
): Call {
  return {
    ...call,
    // The dispatcher has validated the request with the schema.
    handle: (request, context) =>
      call.handle(request as unknown as z.infer<T>, context),
  };
}

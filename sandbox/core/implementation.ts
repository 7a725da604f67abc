import type {Call, CallContext} from './call.ts';
import type {StatusJson, Statuses} from './errors.ts';
import type {JsonObject} from './json.ts';
import type {Store} from './store/store.ts';
import type {Transaction} from './store/transaction.ts';
import type {Problem} from './validate.ts';

/** What no request may exceed. */
export interface RequestLimits {
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  /** Items of a batch. */
  readonly batch: number;
  /** Objects and lists within one another in a request. */
  readonly depth: number;
}

/** A request in the one form that the API's calls take, and what is wrong with it. */
export interface ReadRequest {
  request: JsonObject;
  problems: Problem[];
}

/** What goes around an answer: how its success or failure and its request's id are told. */
export interface Envelope {
  /** The code of what a handler answered. */
  codeOf(answer: JsonObject): number;
  /** A handler's answer, as it is sent. */
  wrap(answer: JsonObject, requestId: string): JsonObject;
  /** What is sent for a failure. */
  fail(status: StatusJson, requestId: string): JsonObject;
  /** What a handler answers that has nothing else to say than its success. */
  done(): JsonObject;
}

/** What an API's paths and queries have in common, apart from the calls' own. */
export interface RestForm {
  /**
   * Query parameters that every call without a body takes, each with the object of
   * the request and the field in it that it fills. Of several names for one field,
   * the first is the one that errors and the documentation name.
   */
  readonly sharedQuery?: ReadonlyMap<
    string,
    readonly [object: string, field: string]
  >;
  /** Puts the parameters of a path into the request; without it, each is a field. */
  placePath?(
    request: JsonObject,
    parameters: Readonly<Record<string, string>>,
    userId: string,
  ): void;
  /** Where in a body goes what the query of other calls has: `user and app go into user_app_id`. */
  readonly bodyHint?: string;
  /** A path, for who asked for one that isn't there. */
  readonly examplePath: string;
}

/** What makes an API's state. */
export interface StoreDesign<S extends Store, Sample> {
  /** A state without anything in it but what is never written, such as users. */
  createStore(sample: Sample): S;
  createTransaction(store: S): Transaction;
  /** Puts sample data into an empty state. */
  loadSample(store: S, transaction: Transaction, sample: Sample): void;
  /** What a sandbox holds at first. */
  readonly sample: Sample;
  /** The same users with nothing of theirs. */
  readonly emptySample: Sample;
}

/**
 * What an API consists of, for the sandbox to answer it. The engine (dispatch, HTTP,
 * gRPC, ledger, persistence, validation) knows the API through this alone.
 */
export interface ApiImplementation<
  S extends Store = Store,
  Sample = unknown,
> extends StoreDesign<S, Sample> {
  readonly calls: readonly Call[];
  readonly statuses: Statuses;
  readonly limits: RequestLimits;
  /**
   * How many things of a kind a workspace of a hosted sandbox may hold. A kind is the
   * first step of the keys under which things are stored.
   */
  readonly workspaceItems?: Readonly<Record<string, number>>;
  /** Fields of free JSON: their nulls mean something, and are kept. */
  readonly freeJson: ReadonlySet<string>;
  readonly envelope: Envelope;
  readonly rest: RestForm;
  /**
   * Brings a request to the one form that the calls take, as the API's contract
   * reads it, and copies it. Without it, a request is taken as it is.
   */
  readRequest?(
    call: Call,
    given: JsonObject,
  ): ReadRequest | Promise<ReadRequest>;
  /** The user whose key an `Authorization` header holds; throws an `ApiError` for none. */
  authenticate(store: S, authorization: string | undefined): string;
  /** Why this user may not put the sample data back; undefined for one who may. */
  refuseReset(store: S, userId: string): string | undefined;
  /** Adds to a call's context what the API's own calls need, such as the app that is meant. */
  openContext?(
    store: S,
    context: CallContext,
    request: JsonObject,
  ): CallContext;
}

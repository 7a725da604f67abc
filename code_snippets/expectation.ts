/** A JSON value, as requests and what is stored are written in. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | {readonly [key: string]: Json};

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The one request of an operation, in the form that REST sends it. */
export interface ExpectedRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Names in braces stand for the account's ids, such as `{user_id}` and `{app_id}`. */
  readonly path: string;
  /** A list stands for a repeated key: `input_ids=park&input_ids=street`. */
  readonly query?: JsonObject;
  readonly body?: JsonObject;
}

/**
 * What the sandbox's sample data must look like after the operation. Fields that
 * are not mentioned may hold anything; a list that is mentioned has exactly these
 * items, in this order. Everything stored that is mentioned in none of the lists
 * must be as it was.
 */
export interface ExpectedChanges<
  Item extends JsonObject = JsonObject,
  Name extends JsonObject = JsonObject,
> {
  /** Items of the sample data that the operation alters. */
  readonly updated?: readonly (Item & Name)[];
  /** Items that the operation makes; their ids are generated. */
  readonly created?: readonly Item[];
  /** Items of the sample data that the operation deletes. */
  readonly deleted?: readonly Name[];
}

/** What one operation does, whatever language it is written in. */
export interface Expectation<
  Changes extends ExpectedChanges = ExpectedChanges,
> {
  readonly request: ExpectedRequest;
  /** Nothing at all for an operation that only reads. */
  readonly after: Changes;
  /**
   * Texts that are printed, in this order. Numbers are compared by value (`1`
   * and `1.0` are the same), since languages write them in their own ways. The
   * ids of {@link ExpectedChanges.created} are printed too, wherever.
   */
  readonly output: readonly string[];
}

import type {JsonObject, JsonValue} from '../../sandbox/core/index.ts';

/** The ways in which a call can reach the API. */
export type Transport = 'rest' | 'grpc';

/** One call on the sandbox's sample data, and what must come of it. */
export interface ApiCase {
  name: string;
  rpc: string;
  /** In the contract's form. Without `user_app_id`, the sample's app is meant. */
  request: JsonObject;
  /** The key; the owner's when missing, none at all for null. */
  key?: string | null;
  /** Calls that go before, by the owner where no key is given. */
  before?: {rpc: string; request: JsonObject; key?: string}[];
  expect: Expectation;
  /** Where the case can be said at all; everywhere when missing. */
  transports?: readonly Transport[];
}

export interface Expectation {
  /** `status.code` of the answer; 10000 when missing. */
  code?: number;
  /** The HTTP status in REST; 200 when missing. */
  http?: number;
  /** What `status.details` says. */
  details?: RegExp;
  /** What the answer holds, among other things; lists must match in length. */
  answer?: JsonObject;
  /**
   * The annotations that are different afterwards, by `<input>/<id>`: what they hold, or null
   * when they are gone. `<input>/*` is a new one with an id of the API's. All others must be as before.
   */
  changes?: Record<string, JsonValue>;
}

/** The owner and app that the cases are about. */
export const SAMPLE_APP = {user_id: 'sandbox-owner', app_id: 'sandbox-app'};

/** The sample's keys. */
export const KEYS = {
  owner: 'owner-pat',
  a: 'collaborator-a-pat',
  b: 'collaborator-b-pat',
} as const;

/** A concept as requests send it. */
export const concept = (id: string, value: 0 | 1 = 1) => ({id, value});

/** A box as requests send it. */
export const box = (
  top: number,
  left: number,
  bottom: number,
  right: number,
) => ({
  bounding_box: {
    top_row: top,
    left_col: left,
    bottom_row: bottom,
    right_col: right,
  },
});

/** Several cases that differ in one value. */
export function each<T>(
  values: readonly T[],
  toCase: (value: T) => ApiCase,
): ApiCase[] {
  return values.map(toCase);
}

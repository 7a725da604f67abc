import type {ExpectedRequest} from '../../../code_snippets/expectation.ts';
import type {ReceivedCall} from '../server/recording.ts';
import type {Account} from '../tested-api.ts';

/** A request as a list of fields: `annotations[0].data.concepts[1].value` → `0`. */
export type FlatRequest = ReadonlyMap<string, string>;

/** Brings requests to one form, in which they are compared whatever they were sent with. */
export interface RequestForms {
  /** A received call as fields: what was called, by whom, and everything that was sent. */
  received(call: ReceivedCall): FlatRequest;
  /** The request that an operation's expectation declares, in the same form. */
  expected(request: ExpectedRequest, account: Account): FlatRequest;
}

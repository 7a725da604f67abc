import type {Call} from '../../sandbox/core/call.ts';
import type {ReadRequest} from '../../sandbox/core/implementation.ts';
import {copyJson} from '../../sandbox/core/json.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {loadOthers} from './messages.ts';
import {readMessage} from './read.ts';

/**
 * Reads a call's request as the contract has it. Loads the messages that few
 * requests hold when this one does: only then is there something to wait for.
 */
export function readRequest(
  {rpc}: Call,
  given: JsonObject,
): ReadRequest | Promise<ReadRequest> {
  const read = (json: JsonObject) =>
    readMessage(`${rpc}Request`, json, {removes: json.action === 'remove'});
  const request = read(given);
  if (!request.incomplete) {
    return request;
  }
  // The caller may go on using its object while the messages come.
  const copy = copyJson(given);
  return loadOthers().then(() => read(copy));
}

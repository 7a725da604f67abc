import {plainRequest} from '../code-request.ts';
import {wholeRequest} from '../whole-request.ts';
import type {JsonObject} from '../../../sandbox/core/json.ts';
import type {Writing} from '../writing.ts';
import {readTyped} from './read.ts';
import type {TypedMessage} from './value.ts';

/** The request as one message, for a language whose client speaks gRPC. */
export function grpcRequest({contract, code, request}: Writing): TypedMessage {
  const whole = wholeRequest(request);
  const {name, request: message} = request.call;
  const keepsWhatIsMissing =
    code.keepsWhatIsMissing?.(name, plainRequest(whole) as JsonObject) ??
    new Set<string>();
  return readTyped({contract, grpc: {keepsWhatIsMissing}}, message, whole);
}

import type {
  handleUnaryCall,
  MethodDefinition,
  ServiceDefinition,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import {status as grpcStatus} from '@grpc/grpc-js';
import type {Method, Service} from 'protobufjs';
import type {JsonObject} from '../../core/json.ts';
import {jsonToMessage} from './json-to-message.ts';
import {messageToJson} from './message-to-json.ts';

/** A request off the wire: read, or the reason why it can't be. */
export type ReceivedRequest =
  {readonly json: JsonObject} | {readonly unreadable: string};

type UnaryHandler = handleUnaryCall<ReceivedRequest, JsonObject>;

/**
 * The whole service as grpc-js wants it: the methods in `handlers`, and for
 * every other method of the contract an UNIMPLEMENTED that says so in words:
 * the method's name, and then `unimplemented`.
 */
export function describeService(
  service: Service,
  handlers: ReadonlyMap<string, UnaryHandler>,
  unimplemented: string,
): {
  definition: ServiceDefinition;
  implementation: UntypedServiceImplementation;
} {
  const definition: Record<string, MethodDefinition<unknown, unknown>> = {};
  const implementation: UntypedServiceImplementation = {};
  for (const method of service.methodsArray) {
    const handler = handlers.get(method.name);
    definition[method.name] = defineMethod(
      service,
      method,
      handler !== undefined,
    );
    implementation[method.name] = handler ?? refusalOf(method, unimplemented);
  }
  return {definition, implementation};
}

function defineMethod(
  service: Service,
  method: Method,
  implemented: boolean,
): MethodDefinition<unknown, unknown> {
  const {resolvedRequestType: requestType, resolvedResponseType: responseType} =
    method;
  if (requestType === null || responseType === null) {
    throw new TypeError(`${method.name} has no resolved types`);
  }
  return {
    // Its full name begins with a dot.
    path: `/${service.fullName.slice(1)}/${method.name}`,
    requestStream: method.requestStream ?? false,
    responseStream: method.responseStream ?? false,
    // An exception here would reach the client as INTERNAL, as if the server
    // were broken, so bytes that can't be read travel on as such.
    requestDeserialize: implemented
      ? (bytes): ReceivedRequest => {
          try {
            return {
              json: messageToJson(requestType, requestType.decode(bytes)),
            };
          } catch (error) {
            return {unreadable: (error as Error).message};
          }
        }
      : (bytes) => bytes,
    requestSerialize: () => unused(method.name),
    responseSerialize: (json) =>
      responseType
        .encode(jsonToMessage(responseType, json as JsonObject))
        .finish() as Buffer,
    responseDeserialize: () => unused(method.name),
  };
}

/** grpc-js wants the client's half of a definition as well. */
function unused(name: string): never {
  throw new TypeError(`${name} is defined for a server only`);
}

function refusalOf(
  method: Method,
  unimplemented: string,
): UntypedServiceImplementation[string] {
  const refusal = {
    code: grpcStatus.UNIMPLEMENTED,
    details: `${method.name} ${unimplemented}`,
  };
  if (method.responseStream) {
    return (call: {emit(event: 'error', error: object): void}) =>
      call.emit('error', refusal);
  }
  return (_call: unknown, callback: (error: object) => void) =>
    callback(refusal);
}

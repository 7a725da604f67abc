import {Client, credentials, Metadata} from '@grpc/grpc-js';
import type {Type} from 'protobufjs';
import protobuf from 'protobufjs';
import type {JsonObject, JsonValue} from '../../sandbox/core/index.ts';
import {isObject} from '../../sandbox/core/json.ts';
import {loadContract, SERVICE} from '../../api/grpc/contract.ts';
import {jsonToMessage} from '../../sandbox/node/grpc/json-to-message.ts';
import {messageToJson} from '../../sandbox/node/grpc/message-to-json.ts';
import {SAMPLE_APP} from './case.ts';
import type {Caller} from './run-case.ts';

/** Calls a server through the wire format of gRPC. */
export function openGrpcCaller(address: string): {
  call: Caller;
  close(): void;
} {
  const client = new Client(address, credentials.createInsecure());
  const service = loadContract();
  const call: Caller = async (rpc, request, key) => {
    const {resolvedRequestType, resolvedResponseType} =
      service.methods[rpc] ?? {};
    if (!resolvedRequestType || !resolvedResponseType) {
      throw new TypeError(`The contract has no ${rpc}.`);
    }
    const metadata = new Metadata();
    if (key !== null) metadata.set('authorization', `Key ${key}`);
    const message = {user_app_id: SAMPLE_APP, ...request};
    return new Promise((resolve, reject) => {
      client.makeUnaryRequest(
        `/${SERVICE}/${rpc}`,
        (json: JsonObject) => encode(resolvedRequestType, json),
        (bytes) => decode(resolvedResponseType, bytes),
        message,
        metadata,
        (error, body) =>
          error === null ? resolve({body: body ?? {}}) : reject(error),
      );
    });
  };
  return {call, close: () => client.close()};
}

function encode(type: Type, json: JsonObject): Buffer {
  return Buffer.from(type.encode(jsonToMessage(type, json)).finish());
}

function decode(type: Type, bytes: Buffer): JsonObject {
  return withDefaults(type, messageToJson(type, type.decode(bytes)));
}

/** What a client reads from fields that weren't sent: empty texts, zeros, empty lists. */
function withDefaults(type: Type, json: JsonObject): JsonObject {
  const full: JsonObject = {};
  for (const field of type.fieldsArray) {
    const {name, resolvedType} = field;
    const value = json[name];
    const inner =
      !field.map &&
      resolvedType instanceof protobuf.Type &&
      !resolvedType.fullName.startsWith('.google.protobuf.')
        ? resolvedType
        : undefined;
    if (value === undefined) {
      if (field.map) full[name] = {};
      else if (field.repeated) full[name] = [];
      else if (field.type === 'string') full[name] = '';
      // A number of 64 bits is a text in JSON.
      else if (field.long) full[name] = '0';
      else if (!(resolvedType instanceof protobuf.Type) && !field.partOf) {
        full[name] = field.typeDefault as JsonValue;
      }
    } else if (inner && Array.isArray(value)) {
      full[name] = value.filter(isObject).map((v) => withDefaults(inner, v));
    } else {
      full[name] =
        inner && isObject(value) ? withDefaults(inner, value) : value;
    }
  }
  return full;
}

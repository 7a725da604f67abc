import type {Field, Type} from 'protobufjs';
import protobuf from 'protobufjs';
import type {JsonObject, JsonValue} from '../../core/json.ts';
import {WELL_KNOWN_TYPES} from './well-known.ts';

type Fields = Record<string, unknown>;
type WriteValue = (json: JsonValue, path: string) => unknown;

/** How each field of a type is written, worked out once per type. */
const writersByType = new WeakMap<Type, ReadonlyMap<string, WriteValue>>();

/**
 * An answer in REST form, made ready for `type.encode`.
 *
 * @throws TypeError when the answer holds something that the contract has no
 * field for: a mistake of the sandbox, never of a caller.
 */
export function jsonToMessage(
  type: Type,
  json: JsonObject,
  path = type.name,
): Fields {
  const writers = writersOf(type);
  const message: Fields = {};
  for (const [name, value] of Object.entries(json)) {
    if (value === undefined || value === null) continue;
    const write = writers.get(name);
    if (write === undefined) {
      throw new TypeError(`The contract has no field ${path}.${name}`);
    }
    message[name] = write(value, `${path}.${name}`);
  }
  return message;
}

function writersOf(type: Type): ReadonlyMap<string, WriteValue> {
  let writers = writersByType.get(type);
  if (writers === undefined) {
    writers = new Map(
      type.fieldsArray.map((field) => [field.name, writerOf(field)]),
    );
    writersByType.set(type, writers);
  }
  return writers;
}

function writerOf(field: Field): WriteValue {
  const write = valueWriter(field);
  if (field.map) {
    return (json, path) =>
      Object.fromEntries(
        Object.entries(json as JsonObject).map(([key, item]) => [
          key,
          write(item as JsonValue, `${path}.${key}`),
        ]),
      );
  }
  if (field.repeated) {
    return (json, path) =>
      (json as JsonValue[]).map((item, index) =>
        write(item, `${path}[${index}]`),
      );
  }
  return write;
}

function valueWriter(field: Field): WriteValue {
  const type = field.resolvedType;
  if (type instanceof protobuf.Type) {
    const wellKnown = WELL_KNOWN_TYPES.get(type.fullName);
    if (wellKnown !== undefined) return wellKnown.toMessage;
    return (json, path) => jsonToMessage(type, json as JsonObject, path);
  }
  if (field.type === 'bytes') {
    return (json) => Buffer.from(json as string, 'base64');
  }
  // 64-bit integers may be strings here; the encoder takes those too.
  return (json) => json;
}

import type {Field, Message, Type} from 'protobufjs';
import protobuf from 'protobufjs';
import type {JsonObject, JsonValue} from '../../core/json.ts';
import {shortestDecimal} from './float32.ts';
import {WELL_KNOWN_TYPES} from './well-known.ts';

type ReadValue = (value: unknown) => JsonValue | undefined;

interface FieldReader {
  readonly name: string;
  readonly read: ReadValue;
}

/** What to do with each field of a type, worked out once per type. */
const readersByType = new WeakMap<Type, readonly FieldReader[]>();

/**
 * A decoded message in the API's REST form: snake_case names, times as RFC 3339,
 * bytes as base64, enums as numbers. What protobuf can't tell from "not sent"
 * (an empty string, 0, false, an empty list) is left out; a message that was
 * sent is there even when it is empty.
 */
export function messageToJson(type: Type, message: Message): JsonObject {
  const json: JsonObject = {};
  const fields = message as unknown as Record<string, unknown>;
  for (const {name, read} of readersOf(type)) {
    // Fields that weren't on the wire are on the prototype, as defaults.
    if (!Object.hasOwn(fields, name)) continue;
    const value = read(fields[name]);
    if (value !== undefined) json[name] = value;
  }
  return json;
}

function readersOf(type: Type): readonly FieldReader[] {
  let readers = readersByType.get(type);
  if (readers === undefined) {
    readers = type.fieldsArray.map((field) => ({
      name: field.name,
      read: readerOf(field),
    }));
    readersByType.set(type, readers);
  }
  return readers;
}

function readerOf(field: Field): ReadValue {
  const read = valueReader(field);
  if (field.map) return mapReader(read);
  if (field.repeated) return listReader(read);
  if (field.resolvedType instanceof protobuf.Type || field.hasPresence) {
    return read;
  }
  if (field.long) {
    return (value) => (String(value) === '0' ? undefined : read(value));
  }
  return (value) => (isDefault(value) ? undefined : read(value));
}

function isDefault(value: unknown): boolean {
  if (value === '' || value === 0 || value === false) return true;
  return value instanceof Uint8Array && value.length === 0;
}

function listReader(read: ReadValue): ReadValue {
  return (value) => {
    const list = value as unknown[];
    if (list.length === 0) return undefined;
    return list.map((item) => read(item) ?? null);
  };
}

function mapReader(read: ReadValue): ReadValue {
  return (value) => {
    const entries = Object.entries(value as object);
    if (entries.length === 0) return undefined;
    // fromEntries defines properties, so a key `__proto__` is only a key.
    return Object.fromEntries(
      entries.map(([key, item]) => [key, read(item) ?? null]),
    );
  };
}

function valueReader(field: Field): ReadValue {
  const type = field.resolvedType;
  if (type instanceof protobuf.Type) {
    const wellKnown = WELL_KNOWN_TYPES.get(type.fullName);
    if (wellKnown !== undefined) {
      return (value) => wellKnown.toJson(value as Record<string, unknown>);
    }
    return (value) => messageToJson(type, value as Message);
  }
  if (field.type === 'float') {
    return (value) => shortestDecimal(value as number);
  }
  if (field.type === 'bytes') {
    return (value) => Buffer.from(value as Uint8Array).toString('base64');
  }
  // 64-bit integers are strings in JSON, as they don't fit a double.
  if (field.long) return (value) => String(value);
  return (value) => value as JsonValue;
}

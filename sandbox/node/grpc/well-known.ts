import type {JsonObject, JsonValue} from '../../core/json.ts';

/** Decoded messages are plain property bags to this module. */
type Fields = Record<string, unknown>;

/** How a message that JSON spells in its own way goes there and back. */
interface WellKnownType {
  toJson(message: Fields): JsonValue | undefined;
  toMessage(json: JsonValue, path: string): Fields;
}

/** An assignment that `__proto__`, which is a fine key in JSON, can't misuse. */
function setOwn(target: Fields, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

function valueToJson(value: Fields): JsonValue {
  // What wasn't sent is a default on the prototype: only own properties count.
  const has = (kind: string) => Object.hasOwn(value, kind);
  if (has('stringValue')) return value.stringValue as string;
  if (has('numberValue')) return value.numberValue as number;
  if (has('boolValue')) return value.boolValue as boolean;
  if (has('structValue')) return structToJson(value.structValue as Fields);
  if (has('listValue')) return listToJson(value.listValue as Fields);
  return null;
}

function structToJson(struct: Fields): JsonObject {
  const json: JsonObject = {};
  for (const [key, value] of Object.entries(struct.fields ?? {})) {
    setOwn(json, key, valueToJson(value as Fields));
  }
  return json;
}

function listToJson(list: Fields): JsonValue[] {
  return ((list.values ?? []) as Fields[]).map(valueToJson);
}

function jsonToValue(json: JsonValue): Fields {
  if (json === null) return {nullValue: 0};
  if (typeof json === 'string') return {stringValue: json};
  if (typeof json === 'number') return {numberValue: json};
  if (typeof json === 'boolean') return {boolValue: json};
  if (Array.isArray(json)) return {listValue: jsonToList(json)};
  return {structValue: jsonToStruct(json)};
}

function jsonToStruct(json: JsonObject): Fields {
  const fields: Fields = {};
  for (const [key, value] of Object.entries(json)) {
    if (value !== undefined) setOwn(fields, key, jsonToValue(value));
  }
  return {fields};
}

function jsonToList(json: readonly JsonValue[]): Fields {
  return {values: json.map(jsonToValue)};
}

const NANOS_PER_MILLISECOND = 1_000_000;

/** The range RFC 3339 can spell: the years 1 to 9999. */
const FIRST_SECOND = -62_135_596_800;
const LAST_SECOND = 253_402_300_799;

function timestampToJson(message: Fields): string {
  const seconds = Number(message.seconds ?? 0);
  const nanos = Number(message.nanos ?? 0);
  const outside = seconds < FIRST_SECOND || seconds > LAST_SECOND;
  if (outside || nanos < 0 || nanos >= 1e9) {
    throw new RangeError(
      'A timestamp lies between the years 1 and 9999, with 0 to 999,999,999 nanoseconds.',
    );
  }
  const whole = new Date(seconds * 1000).toISOString().slice(0, 19);
  const digits = String(nanos).padStart(9, '0');
  // Three, six or nine digits, as protobuf's JSON form has them.
  const shown = digits.replace(/(?:000)+$/, '');
  return shown === '' ? `${whole}Z` : `${whole}.${shown}Z`;
}

function jsonToTimestamp(json: JsonValue, path: string): Fields {
  const text = String(json);
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) {
    throw new TypeError(`${path} is not an RFC 3339 time: ${text}`);
  }
  const seconds = Math.floor(milliseconds / 1000);
  const fraction = /\.(\d+)/.exec(text)?.[1];
  const nanos =
    fraction === undefined
      ? (milliseconds - seconds * 1000) * NANOS_PER_MILLISECOND
      : Number(fraction.slice(0, 9).padEnd(9, '0'));
  return {seconds, nanos};
}

/** The messages of `google.protobuf` that the contract uses and JSON spells in its own way. */
export const WELL_KNOWN_TYPES: ReadonlyMap<string, WellKnownType> = new Map([
  [
    '.google.protobuf.Timestamp',
    {toJson: timestampToJson, toMessage: jsonToTimestamp},
  ],
  [
    '.google.protobuf.Struct',
    {
      toJson: structToJson,
      toMessage: (json: JsonValue) => jsonToStruct(json as JsonObject),
    },
  ],
  ['.google.protobuf.Value', {toJson: valueToJson, toMessage: jsonToValue}],
  [
    '.google.protobuf.ListValue',
    {
      toJson: listToJson,
      toMessage: (json: JsonValue) => jsonToList(json as JsonValue[]),
    },
  ],
]);

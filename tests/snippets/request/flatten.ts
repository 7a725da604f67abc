import type {Field, Type} from 'protobufjs';
import protobuf from 'protobufjs';
import type {FlatRequest} from './flat-request.ts';

const DEFAULT_FLOAT = '(clarifai.api.utils.cl_default_float)';
const FLOATS = new Set(['float', 'double']);
const WHOLE_NUMBER = /^u?int|^s?fixed|^sint/;

/** Field values that a list of fields doesn't show, since no transport can tell them from "not sent". */
const NOTHING = new Set(['""', '0', 'false']);

/**
 * Brings a request's JSON to the one form in which requests are compared:
 * numbers as the contract's types hold them, enums by number, and nothing for
 * what protobuf can't tell from "not sent". A field that the contract doesn't
 * know is kept and marked, so that it shows as a difference.
 */
export function flatten(
  type: Type,
  json: unknown,
  transport: 'rest' | 'grpc',
): FlatRequest {
  const fields = new Map<string, string>();
  flattenMessage(type, json, '', {fields, transport});
  return fields;
}

interface Sink {
  readonly fields: Map<string, string>;
  readonly transport: 'rest' | 'grpc';
}

function flattenMessage(
  type: Type,
  json: unknown,
  path: string,
  sink: Sink,
): void {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    sink.fields.set(path, `not an object: ${JSON.stringify(json)}`);
    return;
  }
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  for (const [name, value] of Object.entries(json)) {
    const field = type.fields[name];
    if (field === undefined) {
      sink.fields.set(at(name), `unknown field: ${JSON.stringify(value)}`);
    } else if (value === null && !isFreeJson(field)) {
      // As protobuf's JSON has it, null is a field that is not there.
    } else if (field.map) {
      for (const [key, item] of Object.entries(Object(value) as object)) {
        flattenValue(
          field,
          item,
          `${at(name)}[${JSON.stringify(key)}]`,
          sink,
          true,
        );
      }
    } else if (field.repeated) {
      flattenList(field, value, at(name), sink);
    } else {
      flattenValue(field, value, at(name), sink);
    }
  }
  for (const field of type.fieldsArray) {
    const preset = field.options?.[DEFAULT_FLOAT] as number | undefined;
    if (preset !== undefined && isMissing(json, field.name)) {
      // What a missing value means depends on the transport: that is compared.
      const meant = sink.transport === 'rest' ? preset : 0;
      sink.fields.set(at(field.name), String(meant));
    }
  }
}

function isMissing(json: object, name: string): boolean {
  const value = (json as Record<string, unknown>)[name];
  return value === undefined || value === null;
}

function flattenList(
  field: Field,
  value: unknown,
  path: string,
  sink: Sink,
): void {
  if (!Array.isArray(value)) {
    sink.fields.set(path, `not a list: ${JSON.stringify(value)}`);
    return;
  }
  value.forEach((item, index) =>
    flattenValue(field, item, `${path}[${index}]`, sink, true),
  );
}

function flattenValue(
  field: Field,
  value: unknown,
  path: string,
  sink: Sink,
  inList = false,
): void {
  const type = field.resolvedType;
  if (type instanceof protobuf.Type && !isFreeForm(type)) {
    sink.fields.set(path, '{}');
    flattenMessage(type, value, path, sink);
    return;
  }
  const text = scalar(field, value);
  const isPreset = field.options?.[DEFAULT_FLOAT] !== undefined;
  // A message that was sent is there even when it is empty.
  const hasPresence = field.hasPresence || type instanceof protobuf.Type;
  if (inList || isPreset || hasPresence || !NOTHING.has(text)) {
    sink.fields.set(path, text);
  }
}

/** Types whose JSON isn't made of their fields: timestamps, free JSON. */
function isFreeForm(type: Type): boolean {
  return type.fullName.startsWith('.google.protobuf.');
}

/** Whether null is a value of the field like any other. */
function isFreeJson({resolvedType}: Field): boolean {
  return resolvedType?.fullName === '.google.protobuf.Value';
}

function scalar(field: Field, value: unknown): string {
  if (field.resolvedType instanceof protobuf.Type) {
    return freeForm(field.resolvedType.name, value);
  }
  if (FLOATS.has(field.type)) {
    const number = Number(value);
    // Seven digits are what a float can hold.
    return field.type === 'float'
      ? String(Number(Math.fround(number).toPrecision(7)))
      : String(number);
  }
  if (WHOLE_NUMBER.test(field.type)) return wholeNumber(value);
  if (field.resolvedType instanceof protobuf.Enum) {
    const {values} = field.resolvedType;
    return String(
      typeof value === 'string' ? (values[value] ?? value) : Number(value),
    );
  }
  if (field.type === 'bool') return String(value);
  if (field.type === 'bytes' && typeof value === 'string') {
    return JSON.stringify(Buffer.from(value, 'base64').toString('base64'));
  }
  return JSON.stringify(value);
}

/** All digits: 64 bits are more than a number of JavaScript holds. */
function wholeNumber(value: unknown): string {
  return /^-?\d+$/.test(String(value))
    ? String(BigInt(value as string | number))
    : String(Number(value));
}

/** Types of Google's whose JSON is not made of their fields. */
function freeForm(type: string, value: unknown): string {
  if (type === 'Timestamp' && typeof value === 'string') {
    const nanos = /\.(\d+)/.exec(value)?.[1] ?? '';
    const seconds = Math.floor(Date.parse(value) / 1000);
    return `${seconds} s ${nanos.padEnd(9, '0')} ns`;
  }
  if (/Int\d+Value$/.test(type)) return wholeNumber(value);
  return JSON.stringify(inOrder(value));
}

/** The same value with its keys in order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, item]) => [key, inOrder(item)]));
}

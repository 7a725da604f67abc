import {Cannot} from '../cannot.ts';
import type {ScalarType} from '../contract/read.ts';
import {Constant, isFields} from '../json.ts';
import type {Json} from '../json.ts';
import type {Typed} from './value.ts';

/** Reads a value in the JSON form that protobuf defines; says where what is wrong with it. */
export type ReadScalar = (json: Json, path: string) => Typed;

/** How the values of each type are read. */
export const SCALARS: Readonly<Record<ScalarType, ReadScalar>> = {
  string: readText,
  bool: (json, path) => ({kind: 'bool', value: readBool(json, path)}),
  bytes: readBytes,
  float: (json, path) => readReal('float', json, path),
  double: (json, path) => readReal('double', json, path),
  int32: (json, path) => readWhole('int32', json, path),
  uint32: (json, path) => readWhole('uint32', json, path),
  int64: (json, path) => readWhole('int64', json, path),
  uint64: (json, path) => readWhole('uint64', json, path),
  Struct: (json, path) =>
    isFields(json)
      ? {kind: 'json', type: 'Struct', json: wellFormed(json, path)}
      : refuse(json, path, 'an object'),
  Value: (json, path) => ({
    kind: 'json',
    type: 'Value',
    json: wellFormed(json, path),
  }),
  Timestamp: readTime,
  BoolValue: (json, path) => ({
    kind: 'wrapper',
    type: 'BoolValue',
    value: readBool(json, path),
  }),
  Int32Value: (json, path) => ({
    kind: 'wrapper',
    type: 'Int32Value',
    value: integer('int32', json, path),
  }),
  UInt64Value: (json, path) => ({
    kind: 'wrapper',
    type: 'UInt64Value',
    value: integer('uint64', json, path),
  }),
};

/** Throws what a field holds, and what it must hold. */
export function refuse(json: Json, path: string, wanted: string): never {
  throw new Cannot(
    `${path} is ${show(json)}. The contract's type there is ${wanted}, and this language can send nothing else. JavaScript (REST) and cURL send any JSON.`,
  );
}

function show(json: Json): string {
  if (json instanceof Constant) return JSON.stringify(json.value);
  if (isFields(json)) return 'an object';
  if (Array.isArray(json)) return 'a list';
  const text = JSON.stringify(json);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Half a character, which JSON can hold and UTF-8 can't. */
const HALF =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function checkText(text: string, path: string): void {
  if (HALF.test(text)) {
    throw new Cannot(
      `${path} holds half of a character (a lone surrogate). JSON over REST can send that; gRPC can't, its texts are UTF-8.`,
    );
  }
}

function readText(json: Json, path: string): Typed {
  if (json instanceof Constant) return {kind: 'text', text: json};
  if (typeof json !== 'string') return refuse(json, path, 'a text');
  checkText(json, path);
  return {kind: 'text', text: json};
}

function wellFormed(json: Json, path: string): Json {
  if (typeof json === 'string') checkText(json, path);
  if (isFields(json)) {
    for (const [key, value] of json) {
      checkText(key, path);
      wellFormed(value, `${path}.${key}`);
    }
  }
  if (Array.isArray(json)) {
    json.forEach((item: Json, index) => wellFormed(item, `${path}[${index}]`));
  }
  return json;
}

function readBool(json: Json, path: string): boolean {
  return typeof json === 'boolean' ? json : refuse(json, path, 'true or false');
}

function readReal(type: 'float' | 'double', json: Json, path: string): Typed {
  if (typeof json !== 'number') return refuse(json, path, 'a number');
  const held = type === 'float' ? Math.fround(json) : json;
  if (!Number.isFinite(held)) {
    return refuse(json, path, 'a number of 32 bits');
  }
  // What a float rounds to zero is zero.
  return {kind: 'real', type, value: held === 0 ? 0 : json};
}

const BOUNDS = {
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
} as const;

type WholeType = keyof typeof BOUNDS;

function readWhole(type: WholeType, json: Json, path: string): Typed {
  return {kind: 'whole', type, value: integer(type, json, path)};
}

function integer(type: WholeType, json: Json, path: string): bigint {
  const isLong = type.endsWith('64');
  const [least, most] = BOUNDS[type];
  const wanted = `a whole number from ${least} to ${most}`;
  const isText =
    isLong && typeof json === 'string' && /^-?\d{1,20}$/.test(json);
  if (!isText && !Number.isSafeInteger(json)) return refuse(json, path, wanted);
  const value = BigInt(json as string | number);
  return value >= least && value <= most ? value : refuse(json, path, wanted);
}

const BASE64 = /^[A-Za-z0-9+/]*$/;

/** Base64 of either alphabet, with its padding or without. */
function readBytes(json: Json, path: string): Typed {
  const wanted = 'a text with the bytes in base64';
  if (typeof json !== 'string') return refuse(json, path, wanted);
  const bare = json
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '');
  if (!BASE64.test(bare) || bare.length % 4 === 1) {
    return refuse(json, path, wanted);
  }
  const padding = '='.repeat((4 - (bare.length % 4)) % 4);
  return {kind: 'bytes', base64: bare + padding};
}

const TIME =
  /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?([Zz]|[+-]\d\d:\d\d)$/;

function readTime(json: Json, path: string): Typed {
  const [, day, time, fraction = '', zone = ''] =
    (typeof json === 'string' && TIME.exec(json)) || [];
  const milliseconds = Date.parse(`${day}T${time}${zone.toUpperCase()}`);
  if (Number.isNaN(milliseconds)) {
    return refuse(json, path, 'a time such as 2026-01-15T09:30:00Z');
  }
  return {
    kind: 'time',
    seconds: BigInt(milliseconds / 1000),
    nanos: Number(fraction.padEnd(9, '0')),
  };
}

import {isObject} from '../../sandbox/core/json.ts';
import type {JsonValue} from '../../sandbox/core/json.ts';
import type {TypeSign} from './messages.ts';

/** A value in the one form that the sandbox keeps, or what should have been sent. */
export type Reading = {value: JsonValue} | {wanted: string};

/** How the values of each type are read, in the JSON form that protobuf defines. */
export const readers: Record<TypeSign, (json: JsonValue) => Reading> = {
  '?': (json) =>
    typeof json === 'boolean' ? {value: json} : {wanted: 'true or false'},
  '=': readBytes,
  '.': (json) => readNumber(json, Math.fround),
  '^': (json) => readNumber(json, (value) => value),
  '#': (json) => readInteger(json, -(2 ** 31), 2 ** 31 - 1),
  '+': (json) => readInteger(json, 0, 2 ** 32 - 1),
  '%': (json) => readLong(json, -(2n ** 63n), 2n ** 63n - 1n),
  '&': (json) => readLong(json, 0n, 2n ** 64n - 1n),
  '{': (json) => (isObject(json) ? {value: json} : {wanted: 'an object'}),
  $: (json) => ({value: json}),
  '@': readTime,
};

function readNumber(
  json: JsonValue,
  rounded: (value: number) => number,
): Reading {
  if (typeof json !== 'number') {
    return {wanted: 'a number'};
  }
  return Number.isFinite(rounded(json))
    ? {value: json}
    : {wanted: 'a number that 32 bits hold'};
}

function readInteger(json: JsonValue, least: number, most: number): Reading {
  if (!Number.isInteger(json)) {
    return {wanted: 'a whole number'};
  }
  return Number(json) >= least && Number(json) <= most
    ? {value: json}
    : {wanted: `a whole number from ${least} to ${most}`};
}

/** 64 bits are more than a JSON number holds everywhere, so they are kept as text. */
function readLong(json: JsonValue, least: bigint, most: bigint): Reading {
  const isText = typeof json === 'string' && /^-?\d{1,20}$/.test(json);
  if (!isText && !Number.isInteger(json)) {
    return {wanted: 'a whole number, or a text with one'};
  }
  if (!isText && !Number.isSafeInteger(json)) {
    return {wanted: 'a number of this size as a text, in quotes'};
  }
  const value = BigInt(json as string | number);
  return value >= least && value <= most
    ? {value: String(value)}
    : {wanted: `a whole number from ${least} to ${most}`};
}

const BASE64 = /^[A-Za-z0-9+/]*$/;

/** Base64 of either alphabet, with its padding or without. */
function readBytes(json: JsonValue): Reading {
  if (typeof json !== 'string') {
    return {wanted: 'a text with the bytes in base64'};
  }
  const plain = /[-_]/.test(json)
    ? json.replaceAll('-', '+').replaceAll('_', '/')
    : json;
  const length = plain.endsWith('==') ? -2 : plain.endsWith('=') ? -1 : 0;
  const bare = length === 0 ? plain : plain.slice(0, length);
  const padded = bare + '='.repeat((4 - (bare.length % 4)) % 4);
  const isBase64 =
    BASE64.test(bare) &&
    bare.length % 4 !== 1 &&
    (length === 0 || padded.length === plain.length);
  return isBase64
    ? {value: padded}
    : {wanted: 'bytes in base64, without a "data:" prefix'};
}

const TIME =
  /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?([Zz]|[+-]\d\d:\d\d)$/;

/** An RFC 3339 time, brought to UTC and to the microseconds that the API writes. */
function readTime(json: JsonValue): Reading {
  const wanted = 'a time such as 2026-01-15T09:30:00Z';
  const [, day, time, fraction = '', zone = ''] =
    (typeof json === 'string' && TIME.exec(json)) || [];
  const milliseconds = Date.parse(`${day}T${time}${zone.toUpperCase()}`);
  if (Number.isNaN(milliseconds)) {
    return {wanted};
  }
  const whole = new Date(milliseconds).toISOString();
  // The contract's times end with the year 9999, and begin with the year 1.
  if (!/^\d{4}-/.test(whole) || whole.startsWith('0000-')) {
    return {wanted};
  }
  const nanos = fraction.padEnd(9, '0');
  const digits = nanos.endsWith('000') ? nanos.slice(0, 6) : nanos;
  return {value: `${whole.slice(0, 19)}.${digits}Z`};
}

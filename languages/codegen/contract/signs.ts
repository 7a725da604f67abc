/** The types of a contract's fields that are neither messages nor enums of its own. */
export type ScalarType =
  | 'string'
  | 'bool'
  | 'bytes'
  | 'float'
  | 'double'
  | 'int32'
  | 'uint32'
  | 'int64'
  | 'uint64'
  | 'Struct'
  | 'Value'
  | 'Timestamp'
  | 'BoolValue'
  | 'Int32Value'
  | 'UInt64Value';

/** What stands for a type in the contract's text; a text has nothing. */
export const SIGNS: Readonly<Record<string, ScalarType>> = {
  '': 'string',
  '?': 'bool',
  '"': 'bytes',
  '.': 'float',
  '^': 'double',
  '#': 'int32',
  '+': 'uint32',
  '%': 'int64',
  '&': 'uint64',
  '{': 'Struct',
  $: 'Value',
  '@': 'Timestamp',
  '/': 'BoolValue',
  '-': 'Int32Value',
  ';': 'UInt64Value',
};

/** The signs by protobuf's own names of the types. */
export const SIGN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(SIGNS).map(([sign, type]) => [
    /^[A-Z]/.test(type) ? `.google.protobuf.${type}` : type,
    sign,
  ]),
);

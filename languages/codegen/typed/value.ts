import type {
  ContractEnum,
  ContractField,
  ContractMessage,
} from '../contract/read.ts';
import type {Constant, Json} from '../json.ts';

export type RealType = 'float' | 'double';
export type WholeType = 'int32' | 'uint32' | 'int64' | 'uint64';
export type WrapperType = 'BoolValue' | 'Int32Value' | 'UInt64Value';

/** A value of a request, with the type that the contract gives it. */
export type Typed =
  | TypedMessage
  | {readonly kind: 'list'; readonly items: readonly Typed[]}
  | {
      readonly kind: 'map';
      readonly entries: readonly (readonly [string, Typed])[];
    }
  | {readonly kind: 'text'; readonly text: string | Constant}
  | {readonly kind: 'bool'; readonly value: boolean}
  /** Standard base64, with its padding. */
  | {readonly kind: 'bytes'; readonly base64: string}
  | {readonly kind: 'real'; readonly type: RealType; readonly value: number}
  | {readonly kind: 'whole'; readonly type: WholeType; readonly value: bigint}
  | TypedEnum
  /** Free JSON. */
  | {
      readonly kind: 'json';
      readonly type: 'Struct' | 'Value';
      readonly json: Json;
    }
  | {readonly kind: 'time'; readonly seconds: bigint; readonly nanos: number}
  | {
      readonly kind: 'wrapper';
      readonly type: WrapperType;
      readonly value: boolean | bigint;
    };

export interface TypedMessage {
  readonly kind: 'message';
  readonly message: ContractMessage;
  readonly fields: readonly TypedField[];
}

export interface TypedField {
  readonly field: ContractField;
  readonly value: Typed;
}

export interface TypedEnum {
  readonly kind: 'enum';
  readonly enumeration: ContractEnum;
  readonly number: number;
  /** Undefined for a number that no name stands for. */
  readonly name: string | undefined;
}

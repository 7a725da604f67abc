import {Cannot} from '../cannot.ts';
import type {
  Contract,
  ContractEnum,
  ContractField,
  ContractMessage,
} from '../contract/read.ts';
import {Constant, isFields, isList} from '../json.ts';
import type {Json, JsonFields} from '../json.ts';
import {refuse, SCALARS} from './scalars.ts';
import type {Typed, TypedField, TypedMessage} from './value.ts';

/** What else than its types decides whether a request can be read. */
export interface Reading {
  readonly contract: Contract;
  /**
   * For gRPC: fields of the items in which nothing is sent for an empty value, though
   * it would have meant something. Without it, values are read as REST has them.
   */
  readonly grpc?: {readonly keepsWhatIsMissing: ReadonlySet<string>};
}

/**
 * Reads a request by the contract's types; throws where it holds something that the
 * types don't, with the place and what to do.
 */
export function readTyped(
  reading: Reading,
  message: string,
  request: JsonFields,
): TypedMessage {
  return new Reader(reading).message(
    reading.contract.message(message),
    request,
    '',
  );
}

class Reader {
  readonly #contract: Contract;
  readonly #grpc: Reading['grpc'];
  /** Whether a missing value would keep what is stored. */
  #keeps = false;

  constructor({contract, grpc}: Reading) {
    this.#contract = contract;
    this.#grpc = grpc;
  }

  message(
    message: ContractMessage,
    json: Json,
    path: string,
    isItem = false,
  ): TypedMessage {
    if (!isFields(json))
      return refuse(json, path, `the message ${message.name}`);
    const fields: TypedField[] = [];
    for (const [name, value] of json) {
      const field = message.fields.get(name);
      const at = path === '' ? name : `${path}.${name}`;
      if (field === undefined) return unknown(at, message);
      if (value === null && field.type.name !== 'Value') continue;
      const outer = this.#keeps;
      this.#keeps ||=
        isItem && this.#grpc?.keepsWhatIsMissing.has(name) === true;
      const typed = this.#field(field, value, at, path === '');
      this.#checkSaid(field, typed, at);
      this.#keeps = outer;
      fields.push({field, value: typed});
    }
    checkOneofs(fields, path);
    return {
      kind: 'message',
      message,
      fields: [...fields, ...this.#presets(message, json)],
    };
  }

  /** What REST reads into a missing value; gRPC would read its zero. */
  #presets(message: ContractMessage, json: JsonFields): readonly TypedField[] {
    if (!this.#grpc) return [];
    return [...message.fields.values()].flatMap((field) => {
      const {name, preset, type} = field;
      const isMissing = (json.get(name) ?? null) === null;
      return preset === undefined || !isMissing
        ? []
        : [
            {
              field,
              value: {kind: 'real', type: type.name as 'float', value: preset},
            } as const,
          ];
    });
  }

  #field(
    field: ContractField,
    json: Json,
    path: string,
    isTop: boolean,
  ): Typed {
    if (field.many === 'list') {
      if (!isList(json)) return refuse(json, path, 'a list');
      const items = json.map((item, index) =>
        this.#one(field, item, `${path}[${index}]`, isTop),
      );
      return {kind: 'list', items};
    }
    if (field.many === 'map') {
      if (!isFields(json)) return refuse(json, path, 'an object');
      const entries = [...json].map(
        ([key, value]) =>
          [key, this.#one(field, value, `${path}.${key}`, false)] as const,
      );
      return {kind: 'map', entries};
    }
    return this.#one(field, json, path, false);
  }

  #one(
    {type}: ContractField,
    json: Json,
    path: string,
    isItem: boolean,
  ): Typed {
    switch (type.kind) {
      case 'message':
        return this.message(
          this.#contract.message(type.name),
          json,
          path,
          isItem,
        );
      case 'enum':
        return readEnum(this.#contract.enumeration(type.name), json, path);
      default:
        return SCALARS[type.name](json, path);
    }
  }

  /** Empty values are not sent by gRPC: where they mean something, that can't be said. */
  #checkSaid(field: ContractField, typed: Typed, path: string): void {
    const isSent =
      field.optional ||
      field.oneof !== undefined ||
      field.preset !== undefined ||
      !isEmpty(typed);
    if (this.#keeps && !isSent) {
      throw new Cannot(
        `gRPC sends nothing for an empty value, so ${path} would stay as it is stored. REST says it: take TypeScript, JavaScript or cURL.`,
      );
    }
  }
}

function isEmpty(typed: Typed): boolean {
  switch (typed.kind) {
    case 'list':
      return typed.items.length === 0;
    case 'map':
      return typed.entries.length === 0;
    case 'text':
      return typed.text === '';
    case 'bytes':
      return typed.base64 === '';
    case 'bool':
      return !typed.value;
    case 'real':
    case 'whole':
      return Number(typed.value) === 0;
    case 'enum':
      return typed.number === 0;
    default:
      return false;
  }
}

function unknown(path: string, message: ContractMessage): never {
  throw new Cannot(
    `${path} is not a field of the contract's ${message.name}, and this language knows no others. JavaScript (REST) and cURL send any JSON.`,
  );
}

function checkOneofs(fields: readonly TypedField[], path: string): void {
  const seen = new Map<string, string>();
  for (const {field} of fields) {
    if (field.oneof === undefined) continue;
    const other = seen.get(field.oneof);
    if (other !== undefined) {
      throw new Cannot(
        `${path} has ${other} and ${field.name}, of which the contract's types hold one. JavaScript (REST) and cURL send any JSON.`,
      );
    }
    seen.set(field.oneof, field.name);
  }
}

function readEnum(enumeration: ContractEnum, json: Json, path: string): Typed {
  const text = json instanceof Constant ? json.value : json;
  const number = typeof text === 'string' ? enumeration.values.get(text) : text;
  if (!Number.isInteger(number) || Math.abs(Number(number)) >= 2 ** 31) {
    return refuse(json, path, `one of the enum ${enumeration.name}`);
  }
  const [name] =
    [...enumeration.values].find(([, value]) => value === number) ?? [];
  return {kind: 'enum', enumeration, number: Number(number), name};
}

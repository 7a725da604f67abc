import {SIGNS} from './signs.ts';
import type {ScalarType} from './signs.ts';

export type {ScalarType} from './signs.ts';

/** A field of a message, as the contract has it. */
export interface ContractField {
  readonly name: string;
  readonly type:
    | {readonly kind: 'scalar'; readonly name: ScalarType}
    | {readonly kind: 'message' | 'enum'; readonly name: string};
  /** A list of values, or values by keys of the request's own. */
  readonly many: 'list' | 'map' | undefined;
  /** A missing value and the type's zero are two things, though it is no message. */
  readonly optional: boolean;
  /** What REST reads where the value is missing, when that is not the type's zero. */
  readonly preset: number | undefined;
  /** Fields of one message with the same name here exclude each other. */
  readonly oneof: string | undefined;
}

/** Where a message or enum is declared. */
export interface Declared {
  /** Its name without package: `Annotation`, `Point.Visibility`. */
  readonly name: string;
  /** The proto file. */
  readonly file: string;
  readonly package: string;
  readonly javaPackage: string;
}

export interface ContractMessage extends Declared {
  readonly fields: ReadonlyMap<string, ContractField>;
}

export interface ContractEnum extends Declared {
  readonly values: ReadonlyMap<string, number>;
}

/** A call, with the REST requests that make it. */
export interface ContractCall {
  readonly name: string;
  readonly request: string;
  readonly answer: {readonly name: string; readonly javaPackage: string};
  readonly routes: readonly {readonly method: string; readonly path: string}[];
}

/** A contract, as far as requests can be written with it. */
export interface Contract {
  /** Full name of the service. */
  readonly service: string;
  readonly calls: readonly ContractCall[];
  message(name: string): ContractMessage;
  enumeration(name: string): ContractEnum;
}

/** Reads what `write.ts` wrote; messages are taken apart when they are first asked for. */
export function readContract(text: string): Contract {
  const [first = '', ...lines] = text.trim().split('\n');
  const calls: ContractCall[] = [];
  const words = new Map<string, Declared & {rest: string}>();
  let header: string[] | undefined;
  for (const line of lines) {
    const [name = ''] = line.split(' ', 1);
    if (line.startsWith('@')) {
      header = line.slice(1).split(' ');
    } else if (header === undefined) {
      calls.push(readCall(line));
    } else {
      const [file = '', packageName = '', javaPackage = ''] = header;
      const rest = line.slice(name.length + 1);
      const inPackage = packageName === '-' ? '' : packageName;
      words.set(name, {name, file, package: inPackage, javaPackage, rest});
    }
  }
  const find = <T>(
    name: string,
    known: Map<string, T>,
    read: (declared: Declared, words: readonly string[]) => T,
  ): T => {
    const {rest = '', ...declared} = words.get(name) ?? missing(name);
    const found =
      known.get(name) ?? read(declared, rest === '' ? [] : rest.split(' '));
    known.set(name, found);
    return found;
  };
  const messages = new Map<string, ContractMessage>();
  const enums = new Map<string, ContractEnum>();
  return {
    service: first.slice(2),
    calls,
    message: (name) => find(name, messages, readMessage),
    enumeration: (name) => find(name, enums, readEnum),
  };
}

function missing(name: string): never {
  throw new Error(`The contract has no ${name}.`);
}

function readCall(line: string): ContractCall {
  const [name = '', request = '', answer = '', javaPackage = '', ...paths] =
    line.split(' ');
  const routes: {method: string; path: string}[] = [];
  for (let index = 0; index < paths.length; index += 2) {
    routes.push({method: paths[index] ?? '', path: paths[index + 1] ?? ''});
  }
  return {name, request, answer: {name: answer, javaPackage}, routes};
}

function readMessage(
  declared: Declared,
  words: readonly string[],
): ContractMessage {
  const fields = words.map(readField);
  return {...declared, fields: new Map(fields.map((one) => [one.name, one]))};
}

function readEnum(declared: Declared, words: readonly string[]): ContractEnum {
  const values = words.map((word) => {
    const [name = '', number] = word.split('=');
    return [name, Number(number)] as const;
  });
  return {...declared, values: new Map(values)};
}

const WORD =
  /^(\w+)(?:([:!])([\w.]+)|([^\w~*>=|]?))([~*]?)(>?)(?:=([-\d.]+))?(?:\|(\w+))?$/;

function readField(word: string): ContractField {
  const [, name = '', reference, target = '', sign = '', many, ...marks] =
    WORD.exec(word) ?? missing(word);
  const [optional, preset, oneof] = marks;
  return {
    name,
    type: reference
      ? {kind: reference === ':' ? 'message' : 'enum', name: target}
      : {kind: 'scalar', name: SIGNS[sign] ?? missing(word)},
    many: many === '*' ? 'list' : many === '~' ? 'map' : undefined,
    optional: optional === '>',
    preset: preset === undefined ? undefined : Number(preset),
    oneof,
  };
}

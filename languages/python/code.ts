import {Constant, isFields, isList} from '../codegen/json.ts';
import type {Declared} from '../codegen/contract/read.ts';
import type {Json} from '../codegen/json.ts';
import {bracketed, layOut} from '../codegen/layout.ts';
import type {Doc} from '../codegen/layout.ts';
import {hex, quoteWith, SHORT, UNPRINTABLE} from '../codegen/strings.ts';
import type {Escapes} from '../codegen/strings.ts';
import {grpcRequest} from '../codegen/typed/of-writing.ts';
import type {Typed, TypedEnum, TypedMessage} from '../codegen/typed/value.ts';
import {beforeKey, constantsOf} from '../codegen/writing.ts';
import type {Writer, Writing} from '../codegen/writing.ts';

/** Black's columns. */
const PAGE = {width: 88, indent: '    '};

/** Python with the official gRPC client. */
export const write: Writer = (writing) => {
  const imports = new Imports(writing);
  const request = new Values(imports).message(grpcRequest(writing));
  const body = [
    ...constantsOf(writing).map((group) =>
      group.map(({name, value}) => `${name} = ${quote(value)}`).join('\n'),
    ),
    `stub = ${imports.stub()}(${writing.code.clients.python.channel})`,
    call(writing, request),
    check(writing, imports),
    print(writing),
  ];
  return [...imports.statements(), ...body].join('\n\n').concat('\n');
};

const ESCAPES: Escapes = {
  characters: UNPRINTABLE,
  escape: (character) =>
    SHORT[character] ??
    (character < '\u0100'
      ? `\\x${hex(character, 2)}`
      : `\\u${hex(character, 4)}`),
};

function quote(text: string): string {
  return quoteWith(['"', "'"], text, ESCAPES);
}

function call({definition, code, request}: Writing, message: Doc): string {
  const key = `f"${beforeKey(definition)}{${code.keyConstant}}"`;
  return layOut(
    [
      'response = ',
      bracketed(
        `stub.${request.call.name}(`,
        [message, `metadata=(("authorization", ${key}),)`],
        ')',
      ),
    ],
    PAGE,
  );
}

function check({code: {status}, contract}: Writing, imports: Imports): string {
  const codes = imports.module(contract.enumeration(status.codes));
  const [summary, details] = status.words;
  const field = `response.${status.field}`;
  return [
    `if ${field}.${status.code} != ${codes}.${status.successName}:`,
    `    raise RuntimeError(f"{${field}.${summary}}: {${field}.${details}}")`,
  ].join('\n');
}

function print({code, request}: Writing): string {
  const printed = code.printed(request.call.name);
  if (!printed) {
    return `print(response.${code.status.field}.${code.status.words[0]})`;
  }
  const {field, list, parts} = printed;
  const item = list ? 'item' : `response.${field}`;
  const line = `print(${parts.map((part) => `${item}.${part}`).join(', ')})`;
  return list
    ? `print(f"${field}: {len(response.${field})}")\nfor item in response.${field}:\n    ${line}`
    : line;
}

/** The modules that a program imports. */
class Imports {
  readonly #writing: Writing;
  readonly #names = new Map<string, Set<string>>();
  #base64 = false;

  constructor(writing: Writing) {
    this.#writing = writing;
  }

  /** The module of a message or enum. */
  module({file}: Declared): string {
    return this.#generated(file, '_pb2');
  }

  /** The class of stubs. */
  stub(): string {
    const {contract, request} = this.#writing;
    const {file} = contract.message(request.call.request);
    const service = contract.service.split('.').at(-1) ?? '';
    return `${this.#generated(file, '_pb2_grpc')}.${service}Stub`;
  }

  #generated(file: string, suffix: string): string {
    const [from, to] = this.#writing.code.clients.python.folder;
    const parts = file
      .replace(from, to)
      .replace(/\.proto$/, suffix)
      .split('/');
    const module = parts.pop() ?? '';
    return this.name(parts.join('.'), module);
  }

  name(from: string, name: string): string {
    const names = this.#names.get(from) ?? new Set();
    this.#names.set(from, names.add(name));
    return name;
  }

  base64(): string {
    this.#base64 = true;
    return 'base64.b64decode(';
  }

  statements(): readonly string[] {
    const modules = [...this.#names].map(([from, names]) => {
      const sorted = [...names].sort((a, b) => (a < b ? -1 : 1));
      return `from ${from} import ${sorted.join(', ')}`;
    });
    const all = [
      this.#writing.code.clients.python.importChannel,
      ...modules,
    ].sort((a, b) =>
      (a.split(' ')[1] ?? '') < (b.split(' ')[1] ?? '') ? -1 : 1,
    );
    return [...(this.#base64 ? ['import base64'] : []), all.join('\n')];
  }
}

const PROTOBUF = 'google.protobuf';

/** Writes values, and imports what they need. */
class Values {
  readonly #imports: Imports;

  constructor(imports: Imports) {
    this.#imports = imports;
  }

  message({message, fields}: TypedMessage): Doc {
    return bracketed(
      `${this.#imports.module(message)}.${message.name}(`,
      fields.map(({field, value}) => [`${field.name}=`, this.value(value)]),
      ')',
    );
  }

  value(typed: Typed): Doc {
    switch (typed.kind) {
      case 'message':
        return this.message(typed);
      case 'list':
        return bracketed(
          '[',
          typed.items.map((item) => this.value(item)),
          ']',
        );
      case 'map':
        return dictionary(
          typed.entries.map(([key, value]) => [key, this.value(value)]),
        );
      case 'text':
        return typed.text instanceof Constant
          ? typed.text.name
          : quote(typed.text);
      case 'bool':
        return python(typed.value);
      case 'bytes':
        return bracketed(this.#imports.base64(), [quote(typed.base64)], ')');
      case 'real':
        return number(typed.value);
      case 'whole':
        return String(typed.value);
      case 'enum':
        return this.#enum(typed);
      case 'json':
        return this.#parsed(typed.type, typed.json);
      case 'time':
        return `${this.#imports.name(`${PROTOBUF}.timestamp_pb2`, 'Timestamp')}(seconds=${typed.seconds}, nanos=${typed.nanos})`;
      case 'wrapper':
        return `${this.#imports.name(`${PROTOBUF}.wrappers_pb2`, typed.type)}(value=${typeof typed.value === 'bigint' ? typed.value : python(typed.value)})`;
    }
  }

  #enum({enumeration, name, number}: TypedEnum): string {
    if (name === undefined) return String(number);
    // Values of an enum within a message are the message's attributes.
    const outer = enumeration.name.split('.').slice(0, -1);
    return [this.#imports.module(enumeration), ...outer, name].join('.');
  }

  #parsed(type: 'Struct' | 'Value', json: Json): Doc {
    const parse = this.#imports.name(`${PROTOBUF}.json_format`, 'ParseDict');
    const target = this.#imports.name(`${PROTOBUF}.struct_pb2`, type);
    return bracketed(`${parse}(`, [free(json), `${target}()`], ')');
  }
}

/** A number that is a float in Python too, where it has to be. */
function number(value: number): string {
  return String(value).replace('e+', 'e');
}

const python = (value: boolean) => (value ? 'True' : 'False');

function dictionary(entries: readonly (readonly [string, Doc])[]): Doc {
  return bracketed(
    '{',
    entries.map(([key, value]): Doc => [`${quote(key)}: `, value]),
    '}',
  );
}

function free(json: Json): Doc {
  if (json instanceof Constant) return json.name;
  if (json === null) return 'None';
  if (isFields(json)) {
    return dictionary([...json].map(([key, value]) => [key, free(value)]));
  }
  if (isList(json)) return bracketed('[', json.map(free), ']');
  if (typeof json === 'string') return quote(json);
  return typeof json === 'boolean' ? python(json) : number(Number(json));
}

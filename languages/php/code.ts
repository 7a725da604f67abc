import type {Declared} from '../codegen/contract/read.ts';
import {Constant, isFields, isList} from '../codegen/json.ts';
import type {Json} from '../codegen/json.ts';
import {bracketed, layOut} from '../codegen/layout.ts';
import type {Doc} from '../codegen/layout.ts';
import {hex, SHORT, UNPRINTABLE} from '../codegen/strings.ts';
import {grpcRequest} from '../codegen/typed/of-writing.ts';
import type {Typed, TypedEnum, TypedMessage} from '../codegen/typed/value.ts';
import {beforeKey, constantsOf} from '../codegen/writing.ts';
import type {Writer, Writing} from '../codegen/writing.ts';
import {isReserved} from './reserved.ts';

const PAGE = {width: 100, indent: '    '};

/** PHP with the official gRPC client. */
export const write: Writer = (writing) => {
  const {code, contract} = writing;
  const uses = new Set(code.clients.php.imports);
  const values = new Values(uses);
  const request = values.message(grpcRequest(writing));
  const codes = values.className(contract.enumeration(code.status.codes));
  const body = [
    "require __DIR__ . '/vendor/autoload.php';",
    ...constantsOf(writing).map((group) =>
      group
        .map(({name, value}) => `const ${name} = ${quote(value)};`)
        .join('\n'),
    ),
    `$client = ${code.clients.php.client};`,
    call(writing, request),
    'if ($call->code !== 0) {\n    throw new RuntimeException($call->details);\n}',
    check(writing, codes),
    print(writing),
  ];
  const statements = [...uses].sort().map((name) => `use ${name};`);
  return ['<?php', statements.join('\n'), ...body].join('\n\n').concat('\n');
};

const ESCAPES = new RegExp(`${UNPRINTABLE.source}|[$"]`, 'g');

/** In single quotes, unless there is something in it that only double quotes can say. */
function quote(text: string): string {
  const plain = text.replaceAll('\\', '');
  if (plain.search(UNPRINTABLE) < 0) {
    return `'${text.replace(/['\\]/g, '\\$&')}'`;
  }
  const inner = text.replace(ESCAPES, (character) => {
    if (character === '$' || character === '"') return `\\${character}`;
    return (
      SHORT[character] ??
      (character < '\u0080'
        ? `\\x${hex(character, 2)}`
        : `\\u{${hex(character, 4)}}`)
    );
  });
  return `"${inner}"`;
}

/** The name of what reads a field: `getInputId`. */
function getter(field: string): string {
  const words = field
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `get${words.join('')}()`;
}

function call({definition, code, request}: Writing, message: Doc): string {
  const metadata = `['Authorization' => [${quote(beforeKey(definition))} . ${code.keyConstant}]]`;
  return layOut(
    [
      '[$response, $call] = ',
      bracketed(`$client->${request.call.name}(`, [message, metadata], ')', {
        trailing: '',
        broken: true,
      }),
      '->wait();',
    ],
    PAGE,
  );
}

function check({code: {status}}: Writing, codes: string): string {
  const [summary, details] = status.words.map(getter);
  return [
    `$status = $response->${getter(status.field)};`,
    `if ($status->${getter(status.code)} !== ${codes}::${status.successName}) {`,
    `    throw new RuntimeException("{$status->${summary}}: {$status->${details}}");`,
    '}',
  ].join('\n');
}

function print({code, request}: Writing): string {
  const printed = code.printed(request.call.name);
  if (!printed) return `echo $status->${getter(code.status.words[0])} . "\\n";`;
  const {field, list, parts} = printed;
  const from = `$response->${getter(field)}`;
  const text = (item: string) =>
    parts
      .map((part) => `{${item}->${part.split('.').map(getter).join('->')}}`)
      .join(' ');
  return list
    ? `echo '${field}: ' . count(${from}) . "\\n";\nforeach (${from} as $item) {\n    echo "${text('$item')}\\n";\n}`
    : `echo "${text(from)}\\n";`;
}

/** Writes values, and notes the classes that they need. */
class Values {
  readonly #uses: Set<string>;

  constructor(uses: Set<string>) {
    this.#uses = uses;
  }

  /** The class of a message or enum, under its short name. */
  className({name, package: packageName}: Declared): string {
    const parts = [...packageName.split('.').map(capital), ...name.split('.')]
      .filter((part) => part !== '')
      .map((part) => (isReserved(part) ? `PB${part}` : part));
    // A class of no namespace is there as it is.
    if (parts.length > 1) this.#uses.add(parts.join('\\'));
    return parts.at(-1) ?? '';
  }

  #google(name: string): string {
    this.#uses.add(`Google\\Protobuf\\${name}`);
    return name;
  }

  message({message, fields}: TypedMessage): Doc {
    return instance(
      this.className(message),
      fields.map(({field, value}) => [field.name, this.value(value)]),
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
        return array(
          typed.entries.map(([key, value]) => [key, this.value(value)]),
        );
      case 'text':
        return typed.text instanceof Constant
          ? typed.text.name
          : quote(typed.text);
      case 'bool':
        return String(typed.value);
      case 'bytes':
        return bracketed('base64_decode(', [quote(typed.base64)], ')', {
          trailing: '',
        });
      case 'real':
        return String(typed.value);
      case 'whole':
        return whole(typed.value);
      case 'enum':
        return this.#enum(typed);
      case 'json':
        return typed.type === 'Struct'
          ? this.#struct(typed.json)
          : this.#free(typed.json);
      case 'time':
        return instance(this.#google('Timestamp'), [
          ['seconds', whole(typed.seconds)],
          ['nanos', String(typed.nanos)],
        ]);
      case 'wrapper':
        return instance(this.#google(typed.type), [
          [
            'value',
            typeof typed.value === 'bigint'
              ? whole(typed.value)
              : String(typed.value),
          ],
        ]);
    }
  }

  #enum({enumeration, name, number}: TypedEnum): string {
    if (name === undefined) return String(number);
    const type = this.className(enumeration);
    return isReserved(name)
      ? `${type}::value(${quote(name)})`
      : `${type}::${name}`;
  }

  #struct(json: Json): Doc {
    const fields = isFields(json) ? [...json] : [];
    const entries = fields.map(
      ([key, value]) => [key, this.#free(value)] as const,
    );
    return instance(this.#google('Struct'), [['fields', array(entries)]]);
  }

  #free(json: Json): Doc {
    const value = (field: string, doc: Doc) =>
      instance(this.#google('Value'), [[field, doc]]);
    if (json === null) {
      return value('null_value', `${this.#google('NullValue')}::NULL_VALUE`);
    }
    if (isFields(json)) return value('struct_value', this.#struct(json));
    if (isList(json)) {
      const items = json.map((item) => this.#free(item));
      return value(
        'list_value',
        instance(this.#google('ListValue'), [
          ['values', bracketed('[', items, ']')],
        ]),
      );
    }
    if (json instanceof Constant) return value('string_value', json.name);
    if (typeof json === 'string') return value('string_value', quote(json));
    return typeof json === 'number'
      ? value('number_value', String(json))
      : value('bool_value', String(json));
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function instance(
  type: string,
  fields: readonly (readonly [string, Doc])[],
): Doc {
  return fields.length === 0
    ? `new ${type}()`
    : [`new ${type}(`, array(fields), ')'];
}

function array(entries: readonly (readonly [string, Doc])[]): Doc {
  return bracketed(
    '[',
    entries.map(([key, value]): Doc => [`${quote(key)} => `, value]),
    ']',
  );
}

const MOST = 2n ** 63n - 1n;

/** PHP's integers have 64 bits with a sign; those without one are the same bits. */
function whole(value: bigint): string {
  if (value === -MOST - 1n) return 'PHP_INT_MIN';
  if (value <= MOST) return String(value);
  const signed = BigInt.asIntN(64, value);
  return signed === -MOST - 1n ? 'PHP_INT_MIN' : String(signed);
}

import {Cannot} from '../codegen/cannot.ts';
import {Constant, isFields, isList} from '../codegen/json.ts';
import type {Json} from '../codegen/json.ts';
import {bracketed, layOut} from '../codegen/layout.ts';
import type {Doc} from '../codegen/layout.ts';
import {
  quoteScript,
  SCRIPT_PAGE,
  scriptConstants,
  scriptField,
  scriptNumber,
} from '../codegen/script.ts';
import {grpcRequest} from '../codegen/typed/of-writing.ts';
import type {Typed} from '../codegen/typed/value.ts';
import {beforeKey, constantsOf} from '../codegen/writing.ts';
import type {Writer, Writing} from '../codegen/writing.ts';

/** Node.js with the official gRPC client. */
export const write: Writer = (writing) => {
  const {definition, code, request} = writing;
  const {package: client, stub} = code.clients.nodejs;
  return [
    `const {${stub.split('.')[0]}, grpc} = require(${quoteScript(client)});`,
    ...constantsOf(writing).map((group) => scriptConstants(group)),
    [
      `const stub = ${stub};`,
      'const metadata = new grpc.Metadata();',
      `metadata.set('authorization', \`${beforeKey(definition)}\${${code.keyConstant}}\`);`,
    ].join('\n'),
    layOut(
      [
        bracketed(
          `stub.${request.call.name}(`,
          [valueOf(grpcRequest(writing)), 'metadata', callback(writing)],
          ')',
          {broken: true},
        ),
        ';',
      ],
      SCRIPT_PAGE,
    ),
  ]
    .join('\n\n')
    .concat('\n');
};

function callback(writing: Writing): string {
  const {field, code, success, words} = writing.code.status;
  const [summary, details] = words;
  return [
    '(error, response) => {',
    '    if (error) {',
    '      throw error;',
    '    }',
    `    const {${field}} = response;`,
    `    if (${field}.${code} !== ${success}) {`,
    `      throw new Error(\`\${${field}.${summary}}: \${${field}.${details}}\`);`,
    '    }',
    '',
    ...printing(writing).map((line) => `    ${line}`),
    '  }',
  ].join('\n');
}

function printing({code, request}: Writing): readonly string[] {
  const printed = code.printed(request.call.name);
  const {field, words} = code.status;
  if (!printed) return [`console.log(${field}.${words[0]});`];
  const {list, parts} = printed;
  const from = `response.${printed.field}`;
  const item = list ? 'item' : from;
  const line = `console.log(${parts.map((part) => `${item}.${part}`).join(', ')});`;
  return list
    ? [
        `console.log(\`${printed.field}: \${${from}.length}\`);`,
        `for (const item of ${from}) {`,
        `  ${line}`,
        '}',
      ]
    : [line];
}

function valueOf(typed: Typed): Doc {
  switch (typed.kind) {
    case 'message':
      return object(
        typed.fields.map(({field, value}) => [field.name, valueOf(value)]),
      );
    case 'map':
      return object(typed.entries.map(([key, value]) => [key, valueOf(value)]));
    case 'list':
      return list(typed.items);
    case 'text':
      return typed.text instanceof Constant
        ? typed.text.name
        : quoteScript(typed.text);
    case 'bool':
      return String(typed.value);
    case 'bytes':
      return bracketed(
        'Buffer.from(',
        [quoteScript(typed.base64), "'base64'"],
        ')',
      );
    case 'real':
      return scriptNumber(typed.value);
    case 'whole':
      return whole(typed.value);
    case 'enum':
      return typed.name === undefined
        ? String(typed.number)
        : quoteScript(typed.name);
    case 'json':
      return typed.type === 'Struct' ? struct(typed.json) : free(typed.json);
    case 'time':
      return object([
        ['seconds', whole(typed.seconds)],
        ['nanos', String(typed.nanos)],
      ]);
    case 'wrapper':
      return object([
        [
          'value',
          typeof typed.value === 'bigint'
            ? whole(typed.value)
            : String(typed.value),
        ],
      ]);
  }
}

function list(items: readonly Typed[]): Doc {
  const isLarge = (item: Typed) =>
    (item.kind === 'message' && item.fields.length > 1) ||
    (item.kind === 'map' && item.entries.length > 1);
  const isNumber = ({kind}: Typed) => kind === 'real' || kind === 'whole';
  return bracketed('[', items.map(valueOf), ']', {
    broken: items.length > 1 && items.every(isLarge),
    filled: items.length > 1 && items.every(isNumber),
  });
}

/** What JavaScript's numbers don't hold is a text. */
function whole(value: bigint): string {
  return Number.isSafeInteger(Number(value))
    ? String(value)
    : quoteScript(String(value));
}

function object(entries: readonly (readonly [string, Doc])[]): Doc {
  if (entries.some(([key]) => key === '__proto__')) {
    throw new Cannot(
      'The Node.js client loses a key with the name __proto__. Take another language.',
    );
  }
  return bracketed(
    '{',
    entries.map(([key, value]) => scriptField(key, value)),
    '}',
  );
}

/** Free JSON, in the client's own form of it, whose names are in camel case. */
function struct(json: Json): Doc {
  const fields = isFields(json) ? [...json] : [];
  return object([
    ['fields', object(fields.map(([key, value]) => [key, free(value)]))],
  ]);
}

function free(json: Json): Doc {
  if (json === null) return object([['nullValue', '0']]);
  if (isFields(json)) return object([['structValue', struct(json)]]);
  if (isList(json)) {
    const values = bracketed('[', json.map(free), ']');
    return object([['listValue', object([['values', values]])]]);
  }
  if (json instanceof Constant) return object([['stringValue', json.name]]);
  switch (typeof json) {
    case 'string':
      return object([['stringValue', quoteScript(json)]]);
    case 'number':
      return object([['numberValue', scriptNumber(json)]]);
    default:
      return object([['boolValue', String(json)]]);
  }
}

import {Cannot} from '../codegen/cannot.ts';
import {bracketed, layOut} from '../codegen/layout.ts';
import type {Doc} from '../codegen/layout.ts';
import {Constant} from '../codegen/json.ts';
import type {Json} from '../codegen/json.ts';
import {
  quoteScript,
  SCRIPT_PAGE,
  scriptConstants,
  scriptField,
  scriptValue,
} from '../codegen/script.ts';
import {beforeKey, constantsOf} from '../codegen/writing.ts';
import type {Writer, Writing} from '../codegen/writing.ts';
import {withNumbers} from './numbered.ts';

/** TypeScript with `openapi-fetch` and the API's types. */
export const write: Writer = (writing) => {
  const {code} = writing;
  return [
    `import createClient from 'openapi-fetch';\nimport type {paths} from ${quoteScript(code.clients.typescript.types)};`,
    ...constantsOf(writing).map((group) => scriptConstants(group)),
    client(writing),
    call(writing),
    check(writing),
    print(writing),
  ]
    .join('\n\n')
    .concat('\n');
};

function client({definition, code}: Writing): string {
  return [
    'const client = createClient<paths>({',
    `  baseUrl: ${quoteScript(definition.origin)},`,
    `  headers: {Authorization: \`${beforeKey(definition)}\${${code.keyConstant}}\`},`,
    '});',
  ].join('\n');
}

function call({contract, request}: Writing): string {
  const path = request.route.replace(/\{[^}]*?(\w+)\}/g, '{$1}');
  const message = contract.message(request.call.request);
  const body = request.body && withNumbers(contract, message, request.body);
  const options = optionsOf({...request, body});
  const start = `const {data, error} = await client.${request.method}(`;
  const first = quoteScript(path);
  if (options.length === 0) return layOut([start, first, ');'], SCRIPT_PAGE);
  const object = bracketed('{', options, '}');
  const oneLine = `${start}${first}, {`;
  // Prettier lets the last argument hug the parentheses where its start fits.
  return oneLine.length <= SCRIPT_PAGE.width
    ? `${oneLine}${layOut(object, SCRIPT_PAGE, oneLine.length - 1, 2).slice(1)});`
    : layOut([bracketed(start, [first, object], ')'), ';'], SCRIPT_PAGE);
}

function optionsOf({
  parameters,
  query,
  body,
}: Writing['request']): readonly Doc[] {
  const params: Doc[] = [];
  if (parameters.size > 0) {
    const path = [...parameters].map(([name, constant]) =>
      scriptField(name.split('.').at(-1) ?? name, constant.name),
    );
    params.push(scriptField('path', bracketed('{', path, '}')));
  }
  if (query.length > 0) {
    const fields = query.map(({name, typed, texts}) =>
      scriptField(name, scriptValue(valueOf(name, typed, texts))),
    );
    params.push(scriptField('query', bracketed('{', fields, '}')));
  }
  const options: Doc[] = [];
  if (params.length > 0) {
    options.push(scriptField('params', bracketed('{', params, '}')));
  }
  if (body) options.push(scriptField('body', scriptValue(body)));
  return options;
}

function valueOf(
  name: string,
  typed: Json | undefined,
  texts: readonly Json[],
): Json {
  const [first] = texts;
  if (first instanceof Constant) return first;
  if (typed === undefined) {
    throw new Cannot(
      `The query has ${name}, which the API's types don't know. JavaScript and cURL can send it.`,
    );
  }
  return typed;
}

function check({code: {status}}: Writing): string {
  const [summary, details] = status.words;
  const {field} = status;
  return [
    `if (error || data.${field}.${status.code} !== ${status.success}) {`,
    `  const {${field}} = error ?? data;`,
    `  throw new Error(\`\${${field}.${summary}}: \${${field}.${details}}\`);`,
    '}',
  ].join('\n');
}

function print({code, request}: Writing): string {
  const printed = code.printed(request.call.name);
  if (!printed) {
    return `console.log(data.${code.status.field}.${code.status.words[0]});`;
  }
  const {field, list, parts} = printed;
  const item = list ? 'item' : `data.${field}`;
  const line = `console.log(${parts.map((part) => `${item}.${part.replaceAll('.', '?.')}`).join(', ')});`;
  return list
    ? `console.log(\`${field}: \${data.${field}.length}\`);\nfor (const item of data.${field}) {\n  ${line}\n}`
    : line;
}

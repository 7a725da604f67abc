import {isPlain} from '../codegen/constants.ts';
import {Constant, isFields, isList} from '../codegen/json.ts';
import type {Json} from '../codegen/json.ts';
import {bracketed, layOut} from '../codegen/layout.ts';
import type {Doc} from '../codegen/layout.ts';
import {beforeKey, constantsOf} from '../codegen/writing.ts';
import type {Writer, Writing} from '../codegen/writing.ts';

const PAGE = {width: 80, indent: '  '};

/** A shell script that calls curl and reads the answer with jq. */
export const write: Writer = (writing) => {
  return [
    '#!/usr/bin/env bash\nset -o pipefail',
    ...constantsOf(writing).map((group) => group.map(declare).join('\n')),
    filter(writing),
    command(writing),
  ]
    .join('\n\n')
    .concat('\n');
};

/** In a path, what is not plain has to be percent-encoded. */
function declare({name, value}: Constant): string {
  return isPlain(value)
    ? `${name}=${value}`
    : `${name}=${quoteShell(encodeURIComponent(value))}`;
}

/** A text in single quotes, in which the shell interprets nothing. */
function quoteShell(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function filter({code, request}: Writing): string {
  const {field, code: codeField, success, words} = code.status;
  const [summary, details] = words;
  const printed = code.printed(request.call.name);
  const shown = printed
    ? printed.list
      ? [
          `"${printed.field}: \\(.${printed.field} | length)",`,
          `(.${printed.field}[] | "${printed.parts.map((part) => `\\(.${part})`).join(' ')}")`,
        ]
      : [
          `.${printed.field} | "${printed.parts.map((part) => `\\(.${part})`).join(' ')}"`,
        ]
    : [`.${field}.${summary}`];
  return [
    "filter='",
    `  if .${field}.${codeField} == ${success} then`,
    ...shown.map((line) => `    ${line}`),
    '  else',
    `    "\\(.${field}.${summary}): \\(.${field}.${details})\\n" | halt_error`,
    "  end'",
  ].join('\n');
}

function command(writing: Writing): string {
  const {definition, code, request} = writing;
  const isGet = request.method === 'GET';
  const path = request.route.replace(
    /\{([^}]+)\}/g,
    (braces, name: string) =>
      `$${request.parameters.get(name)?.name ?? braces}`,
  );
  const search = isGet ? '' : searchOf(writing);
  const lines = [
    `curl --silent --show-error ${isGet ? '--get' : `--request ${request.method}`}`,
    `"${definition.origin}${path}${search}"`,
    `--header "Authorization: ${beforeKey(definition)}$${code.keyConstant}"`,
    ...(isGet ? request.query.flatMap(dataLines) : []),
  ];
  if (!request.body || isGet) {
    return `${lines.join(' \\\n  ')} |\n  jq -r "$filter"`;
  }
  const body = layOut(jsonValue(request.body), PAGE);
  const uses = usesConstant(request.body);
  lines.push("--header 'Content-Type: application/json'");
  lines.push(`--data @- <<${uses ? 'JSON' : "'JSON'"} | jq -r "$filter"`);
  return `${lines.join(' \\\n  ')}\n${body}\nJSON`;
}

function dataLines({
  name,
  texts,
}: Writing['request']['query'][number]): readonly string[] {
  return texts.map((text) => {
    if (text instanceof Constant) return `--data "${name}=$${text.name}"`;
    return isPlain(text)
      ? `--data ${name}=${text}`
      : `--data-urlencode ${quoteShell(`${name}=${text}`)}`;
  });
}

/** A query that stands in the address itself. */
function searchOf({request}: Writing): string {
  const parts = request.query.flatMap(({name, texts}) =>
    texts.map((text) =>
      text instanceof Constant
        ? `${name}=$${text.name}`
        : `${name}=${encodeURIComponent(text)}`,
    ),
  );
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** Whether the shell has to fill something in. */
function usesConstant(json: Json): boolean {
  if (json instanceof Constant) return true;
  if (isFields(json)) return [...json.values()].some(usesConstant);
  return isList(json) && json.some(usesConstant);
}

function jsonValue(body: Json): Doc {
  const fills = usesConstant(body);
  // In a here-document that the shell fills in, these three mean something to it.
  const text = (value: string) => {
    const quoted = JSON.stringify(value);
    return fills ? quoted.replace(/[\\$`]/g, '\\$&') : quoted;
  };
  const print = (json: Json): Doc => {
    if (json instanceof Constant) return `"$${json.name}"`;
    if (typeof json === 'string') return text(json);
    if (isList(json)) {
      return bracketed('[', json.map(print), ']', {
        trailing: '',
        broken: json.length > 1 && json.every(isFields),
        filled: json.length > 1 && json.every((one) => typeof one === 'number'),
      });
    }
    if (isFields(json)) {
      const fields = [...json].map(([key, value]): Doc => [
        `${text(key)}: `,
        print(value),
      ]);
      return bracketed('{', fields, '}', {trailing: ''});
    }
    return JSON.stringify(json);
  };
  return print(body);
}

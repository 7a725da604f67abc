import {Constant, isFields, isList} from './json.ts';
import type {Json} from './json.ts';
import {bracketed} from './layout.ts';
import type {Doc} from './layout.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** What can't stand in a text as it is: controls, line ends, halves of characters. */
const UNPRINTED =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text in JavaScript, with the quotes that need fewer escapes. */
export function quoteScript(text: string): string {
  const count = (quote: string) => text.split(quote).length - 1;
  const quote = count("'") > count('"') ? '"' : "'";
  const inner = text
    .replace(UNPRINTED, (char) => ESCAPES[char] ?? escapeUnit(char))
    .replaceAll(quote, `\\${quote}`);
  return quote + inner + quote;
}

function escapeUnit(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A value in JavaScript, as Prettier lays it out. */
export function scriptValue(json: Json): Doc {
  if (json instanceof Constant) return json.name;
  if (typeof json === 'string') return quoteScript(json);
  if (isList(json)) {
    return bracketed('[', json.map(scriptValue), ']', {
      // Prettier gives each its lines where all are objects, or lists, of several items.
      broken: json.length > 1 && json.every(isLarge) && sameKind(json),
      filled: json.length > 1 && json.every((item) => typeof item === 'number'),
    });
  }
  if (isFields(json)) {
    const fields = [...json].map(([key, value]) =>
      scriptField(key, scriptValue(value), value),
    );
    return bracketed('{', fields, '}');
  }
  return typeof json === 'number' ? scriptNumber(json) : String(json);
}

export function scriptNumber(number: number): string {
  return String(number).replace('e+', 'e');
}

const isLarge = (json: Json) =>
  isFields(json) ? json.size > 1 : isList(json) && json.length > 1;

const sameKind = (list: readonly Json[]) =>
  list.every(isFields) || list.every(isList);

/** A field of an object: `id: 'dog'`. */
export function scriptField(key: string, value: Doc, json?: Json): Doc {
  // `__proto__: …` would set the prototype.
  const name =
    key === '__proto__'
      ? "['__proto__']"
      : /^[A-Za-z_$][\w$]*$/.test(key)
        ? key
        : quoteScript(key);
  // A text that is too long for the line goes to the next, as Prettier has it.
  return typeof json === 'string' ? [`${name}: `, value] : [`${name}: `, value];
}

/** Declares the constants, with an empty line after the reader's own. */
export function scriptConstants(
  groups: readonly (readonly Constant[])[],
): readonly string[] {
  return groups
    .filter((group) => group.length > 0)
    .map((group) =>
      group
        .map(({name, value}) => `const ${name} = ${quoteScript(value)};`)
        .join('\n'),
    );
}

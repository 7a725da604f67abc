import {Constant, isFields, isList} from './json.ts';
import type {Json} from './json.ts';
import {bracketed, chain, layOut} from './layout.ts';
import type {Doc, Page} from './layout.ts';
import {hex, quoteWith, SHORT, UNPRINTABLE} from './strings.ts';
import type {Escapes} from './strings.ts';

const ESCAPES: Escapes = {
  characters: UNPRINTABLE,
  escape: (character) => SHORT[character] ?? `\\u${hex(character, 4)}`,
};

/** A text in JavaScript, with the quotes that need fewer escapes. */
export function quoteScript(text: string): string {
  return quoteWith(["'", '"'], text, ESCAPES);
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
      scriptField(key, scriptValue(value)),
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
export function scriptField(key: string, value: Doc): Doc {
  // `__proto__: …` would set the prototype.
  const name =
    key === '__proto__'
      ? "['__proto__']"
      : /^[A-Za-z_$][\w$]*$/.test(key)
        ? key
        : quoteScript(key);
  return typeof value === 'string' && /^['"]/.test(value)
    ? // A text that is too long for its line goes to the next, as Prettier has it.
      chain(`${name}:`, [value], ' ')
    : [`${name}: `, value];
}

/** What scripts are laid out for: Prettier's columns. */
export const SCRIPT_PAGE: Page = {width: 80, indent: '  '};

/** Declares constants, a line each. */
export function scriptConstants(
  constants: readonly Constant[],
  page: Page = SCRIPT_PAGE,
): string {
  return constants
    .map(({name, value}) =>
      layOut(
        [chain(`const ${name} =`, [quoteScript(value)], ' '), ';'],
        page,
        page.margin?.length,
      ),
    )
    .join(`\n${page.margin ?? ''}`);
}

import type {CallForm} from './call.ts';
import type {FieldKey} from './compose.ts';
import {offsetOf} from './json-text.ts';

/** A field of the request that an answer speaks of. */
export interface NamedField {
  readonly field: FieldKey;
  /** As the answer spells it: `annotations[0].id`. */
  readonly name: string;
  /** Where it is in the body, counted in characters. */
  readonly offset?: number;
}

const MAX_TEXTS = 60;
const MAX_LENGTH = 4_000;
const MAX_DEPTH = 8;
const MAX_NAMED = 10;

/** The texts of a parsed answer, up to a number that says enough. */
function textsIn(value: unknown, texts: string[], depth = MAX_DEPTH): string[] {
  if (typeof value === 'string') {
    texts.push(value.slice(0, MAX_LENGTH));
  } else if (typeof value === 'object' && value !== null && depth > 0) {
    for (const item of Object.values(value)) {
      if (texts.length >= MAX_TEXTS) {
        break;
      }
      textsIn(item, texts, depth - 1);
    }
  }
  return texts;
}

const PATH = /[A-Za-z_]\w*(?:\[\d+\]|\.\w+)*/g;

function segmentsOf(name: string): (string | number)[] {
  return Array.from(name.matchAll(/\[(\d+)\]|\w+/g), ([part, index]) =>
    index === undefined ? part : Number(index),
  );
}

/** The longest beginning of a path that the body has; what is missing is looked for in what it is missing from. */
function inBody(
  {text, fields}: NamedBody,
  name: string,
): NamedField | undefined {
  const segments = segmentsOf(name);
  const least = segments.length > 1 ? segments.length - 1 : 1;
  for (let length = segments.length; length >= least; length -= 1) {
    const offset = offsetOf(text, segments.slice(0, length));
    if (offset !== undefined) {
      return {field: 'body', name, offset};
    }
  }
  return fields.has(name) ? {field: 'body', name, offset: 0} : undefined;
}

/** The body of a request whose answer is read. */
export interface NamedBody {
  readonly text: string;
  /** Names of the fields that it can have at its top. */
  readonly fields: ReadonlySet<string>;
}

/**
 * The fields of a request that the answer to it names, in the order in which it
 * names them: parameters by their name, values in the body by their path.
 */
export function fieldsNamed(
  answer: unknown,
  form: CallForm,
  body: NamedBody | undefined,
): NamedField[] {
  const found = new Map<string, NamedField>();
  const parameterOf = (name: string): FieldKey | undefined =>
    form.path.some((each) => each.name === name)
      ? `path.${name}`
      : form.query.some((each) => each.name === name)
        ? `query.${name}`
        : undefined;
  for (const [name] of textsIn(answer, []).flatMap((text) => [
    ...text.matchAll(PATH),
  ])) {
    if (found.has(name) || found.size >= MAX_NAMED) {
      continue;
    }
    const field = parameterOf(name);
    const named = field
      ? {field, name}
      : body === undefined
        ? undefined
        : inBody(body, name);
    if (named) {
      found.set(name, named);
    }
  }
  return [...found.values()].sort(
    // A path says more than a word of a sentence that happens to be a field's name.
    (a, b) => Number(isPath(b.name)) - Number(isPath(a.name)),
  );
}

const isPath = (name: string): boolean => /[.[]/.test(name);

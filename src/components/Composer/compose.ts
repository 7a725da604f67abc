import type {CallForm, ComposableCall} from './call.ts';
import {jsonProblem} from './json-text.ts';
import type {Parameter} from './openapi.ts';

/** What the reader has filled in. */
export interface Composed {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request, ready to be sent. */
export interface ComposedRequest {
  readonly method: string;
  /** Path and query, encoded. */
  readonly target: string;
  /** As it was typed; undefined for a call without a body. */
  readonly body: string | undefined;
}

/** Where something is wrong: a field of the path or query by its name, or the body. */
export type FieldKey = `path.${string}` | `query.${string}` | 'body';

/** What keeps a request from being sent. */
export interface ComposeProblem {
  readonly field: FieldKey;
  readonly message: string;
  /** Where in the body, counted in characters. */
  readonly offset?: number;
}

/** Most characters of a body that is sent. */
export const MAX_BODY = 6_000_000;

/** Whether a parameter takes a list: one item a line. */
export function isList({schema}: Parameter): boolean {
  return schema?.type === 'array';
}

function itemsOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** The pairs of a query, in the order of the fields; what is empty is not sent. */
export function queryPairs(
  {query}: CallForm,
  values: Composed['query'],
): [string, string][] {
  return query.flatMap((parameter): [string, string][] => {
    const text = values[parameter.name] ?? '';
    const items = isList(parameter) ? itemsOf(text) : text === '' ? [] : [text];
    return items.map((item) => [parameter.name, item]);
  });
}

function pathProblem(name: string, value: string): string | undefined {
  if (value === '') {
    return `Enter ${name}: it is part of the path.`;
  }
  if (/^\.{1,2}$/.test(value)) {
    return `“${value}” alone can’t stand in a path: browsers take it for a step between folders.`;
  }
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(value)) {
    return `${name} holds a character that can’t be seen, such as a tab. Take it out.`;
  }
  return isWellFormed(value)
    ? undefined
    : `${name} holds half of a character. Type it anew.`;
}

/** Whether a text can be encoded: half a pair of surrogates can't. */
function isWellFormed(text: string): boolean {
  try {
    encodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function bodyProblem(body: string): ComposeProblem | undefined {
  if (body.trim() === '') {
    return {
      field: 'body',
      message: 'The call takes a JSON body; the shortest is {}.',
    };
  }
  if (body.length > MAX_BODY) {
    return {
      field: 'body',
      message: `The body has ${body.length.toLocaleString('en')} characters; this page sends at most ${MAX_BODY.toLocaleString('en')}.`,
    };
  }
  const problem = jsonProblem(body);
  return problem && {field: 'body', ...problem};
}

/** All that keeps a request from being sent, in the order of the fields. */
export function problemsOf(
  call: ComposableCall,
  form: CallForm,
  {path, query, body}: Composed,
): ComposeProblem[] {
  const inPath = form.path.flatMap(({name}): ComposeProblem[] => {
    const message = pathProblem(name, path[name] ?? '');
    return message === undefined ? [] : [{field: `path.${name}`, message}];
  });
  const inQuery = form.query.flatMap(({name}): ComposeProblem[] =>
    isWellFormed(query[name] ?? '')
      ? []
      : [
          {
            field: `query.${name}`,
            message: `${name} holds half of a character. Type it anew.`,
          },
        ],
  );
  const inBody = call.body && bodyProblem(body);
  return [...inPath, ...inQuery, ...(inBody ? [inBody] : [])];
}

/** Path and query as they are sent; a name that has no value stays in its braces. */
export function targetOf(
  form: CallForm,
  {path, query}: Pick<Composed, 'path' | 'query'>,
): string {
  const pathname = form.template.replace(
    /\{(\w+)\}/g,
    (braces, name: string) => {
      const value = path[name] ?? '';
      return value === '' || !isWellFormed(value)
        ? braces
        : encodeURIComponent(value);
    },
  );
  const search = new URLSearchParams(queryPairs(form, query)).toString();
  return search === '' ? pathname : `${pathname}?${search}`;
}

/** The request, which has no {@link problemsOf problems}. */
export function requestOf(
  call: ComposableCall,
  form: CallForm,
  composed: Composed,
): ComposedRequest {
  return {
    method: call.method,
    target: targetOf(form, composed),
    body: call.body ? composed.body : undefined,
  };
}

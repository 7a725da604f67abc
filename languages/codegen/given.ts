import {Cannot} from './cannot.ts';
import {fromJson, isFields} from './json.ts';
import type {JsonFields} from './json.ts';

/** A request as it was sent, or is to be sent, over REST. */
export interface GivenRequest {
  readonly method: string;
  /**
   * Path, or whole URL; a query may follow. A name in braces, such as `{user_id}`,
   * stands for the reader's value of that name.
   */
  readonly path: string;
  /** More of the query; a list stands for a parameter that is repeated. */
  readonly query?: Readonly<Record<string, unknown>>;
  /** As JSON text, or as what `JSON.parse` makes of it; an empty text is none. */
  readonly body?: unknown;
}

/** The same, taken apart. */
export interface ReadRequest {
  readonly method: string;
  /** The path's segments, decoded. */
  readonly segments: readonly string[];
  readonly query: ReadonlyMap<string, readonly string[]>;
  readonly body: JsonFields | undefined;
}

/** Takes a request apart; throws what is wrong with it, for its reader. */
export function readGiven(given: GivenRequest): ReadRequest {
  const [path = '', search = ''] = splitOnce(
    given.path.replace(/^https?:\/\/[^/]*/, ''),
    '?',
  );
  return {
    method: given.method.toUpperCase(),
    segments: path.split('/').slice(1).map(decode),
    query: readQuery(search, given.query ?? {}),
    body: readBody(given.body),
  };
}

function splitOnce(text: string, by: string): readonly string[] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + by.length)];
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Cannot(`The path has ${segment}, which is not percent-encoding.`);
  }
}

function readQuery(
  search: string,
  more: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, readonly string[]> {
  const query = new Map<string, string[]>();
  const add = (name: string, text: string) =>
    query.set(name, [...(query.get(name) ?? []), text]);
  for (const [name, text] of new URLSearchParams(search)) add(name, text);
  for (const [name, value] of Object.entries(more)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      add(name, String(item));
    }
  }
  return query;
}

function readBody(body: unknown): JsonFields | undefined {
  if (body === undefined || body === null || body === '') return undefined;
  const json = fromJson(typeof body === 'string' ? parse(body) : body);
  if (!isFields(json)) {
    throw new Cannot('The body is not a JSON object, as every call takes it.');
  }
  return json;
}

/** A text in quotes, or a number. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

function parse(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Cannot(`The body is not JSON: ${why}`);
  }
  // JSON.parse rounds what a double doesn't hold, without a word.
  const rounded = text
    .match(TOKENS)
    ?.find((token) => /^-?\d+$/.test(token) && !isExact(token));
  if (rounded !== undefined) {
    throw new Cannot(
      `The number ${rounded} is more than JSON numbers hold exactly. Write it as a text, "${rounded}".`,
    );
  }
  return value;
}

function isExact(digits: string): boolean {
  return Number(digits) === 0 || String(BigInt(Number(digits))) === digits;
}

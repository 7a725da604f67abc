import {MODELLED} from './modelled.ts';

/** Signs of the types that are neither texts, messages nor enums. */
export type TypeSign =
  '?' | '=' | '.' | '^' | '#' | '+' | '%' | '&' | '{' | '$' | '@';

/** A field of a message, as the contract has it. */
export interface Field {
  readonly name: string;
  readonly kind: 'text' | 'message' | 'enum' | 'value';
  /** Name of the message or enum; else the sign of the type. */
  readonly type: string;
  readonly list: boolean;
  /** Values by keys of the request's own. */
  readonly map: boolean;
}

export type Message = ReadonlyMap<string, Field>;
export type Enum = ReadonlyMap<string, number>;

const lines = new Map<string, string>();
const messages = new Map<string, Message>();
const enums = new Map<string, Enum>();
let complete = false;

learn(MODELLED);

function learn(text: string): void {
  for (const line of text.trim().split('\n')) {
    const end = line.indexOf(' ');
    lines.set(end < 0 ? line : line.slice(0, end), line.slice(end + 1));
  }
}

/**
 * Loads the messages and enums of the contract that few requests hold. Until
 * then `messageOf` and `enumOf` find only those that the sandbox models.
 */
export async function loadOthers(): Promise<void> {
  if (!complete) {
    const {OTHERS} = await import('./others.ts');
    learn(OTHERS);
    complete = true;
  }
}

/** A message by its name in the contract; undefined while it is not loaded. */
export function messageOf(name: string): Message | undefined {
  return parsed(name, messages, (words) =>
    words.map((word) => fieldOf(word)).map((field) => [field.name, field]),
  );
}

/** The numbers of an enum, by name; undefined while it is not loaded. */
export function enumOf(name: string): Enum | undefined {
  return parsed(name, enums, (words) =>
    words.map((word) => {
      const [key = '', number] = word.split('=');
      return [key, Number(number)];
    }),
  );
}

/** Takes a line apart when it is first asked for. */
function parsed<T>(
  name: string,
  known: Map<string, ReadonlyMap<string, T>>,
  parse: (words: string[]) => [string, T][],
): ReadonlyMap<string, T> | undefined {
  const line = lines.get(name);
  let result = known.get(name);
  if (!result && line !== undefined) {
    result = new Map(parse(line.split(' ')));
    known.set(name, result);
  }
  return result;
}

const FIELD = /^(\w+)(?:([:!])([\w.]+)|([^\w~*]?))([~*]?)$/;

function fieldOf(word: string): Field {
  const [, name = '', reference, target = '', sign = '', many] =
    FIELD.exec(word) ?? [];
  const list = many === '*';
  const map = many === '~';
  if (reference) {
    const kind = reference === ':' ? 'message' : 'enum';
    return {name, kind, type: target, list, map};
  }
  return {name, kind: sign ? 'value' : 'text', type: sign, list, map};
}

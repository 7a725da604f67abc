import type {ApiDefinition} from '../../sandbox/core/definition.ts';
import type {ApiCode} from '../../sandbox/core/api-code.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {nameIds} from './constants.ts';
import type {Contract, ContractCall, ContractMessage} from './contract/read.ts';
import {findCall} from './find-call.ts';
import {readGiven} from './given.ts';
import type {GivenRequest} from './given.ts';
import {Constant, fromJson, isFields} from './json.ts';
import type {Json, JsonFields} from './json.ts';
import {readQueryValue} from './query.ts';

/** A parameter of the query. */
export interface QueryParameter {
  readonly name: string;
  /** What the contract reads it as; undefined if it has no such field. */
  readonly value: Json | undefined;
  /** The same as REST's types have it. */
  readonly typed: Json | undefined;
  readonly texts: readonly (string | Constant)[];
}

/** A request, ready to be written in any language. */
export interface CodeRequest {
  readonly call: ContractCall;
  readonly method: string;
  /** The path of the contract: `/v2/inputs/{input_id}`. */
  readonly route: string;
  /** What stands in the path, by the route's names. */
  readonly parameters: ReadonlyMap<string, Constant>;
  readonly query: readonly QueryParameter[];
  readonly body: JsonFields | undefined;
  /** The reader's values, as far as the request has them. */
  readonly account: readonly Constant[];
  /** The ids that the request is about. */
  readonly ids: readonly Constant[];
}

/** What of an API's definition programs are written with. */
export type CodeDefinition = Pick<ApiDefinition, 'fields' | 'key' | 'origin'>;

/** The reader's own values, by the ids of the definition's fields. */
export type OwnValues = Readonly<Record<string, string>>;

/** Reads a request by the contract, and names what stands at the top of a program. */
export function readCodeRequest(
  definition: CodeDefinition,
  code: ApiCode,
  contract: Contract,
  given: GivenRequest,
  own: OwnValues,
): CodeRequest {
  const read = readGiven(given);
  const {call, route, parameters} = findCall(contract, read);
  const message = contract.message(call.request);
  const account = new Account(definition, call, own);
  const inPath = nameIds(
    contract,
    message,
    new Map([...parameters].filter(([name]) => !account.has(name))),
    account.names(code.keyConstant),
  );
  const path = new Map(
    [...parameters].map(([name, text]) => {
      const named = account.constant(name, text) ?? inPath.request.get(name);
      return [name, asConstant(name, named ?? text)] as const;
    }),
  );
  const inBody = nameIds(
    contract,
    message,
    account.inBody(read.body ?? new Map()),
    new Set([
      ...account.names(code.keyConstant),
      ...[...path.values()].map(({name}) => name),
    ]),
  );
  const query = [...read.query].map(([name, texts]) => ({
    name,
    texts: texts.map((text) => account.constant(name, text) ?? text),
    ...queryValue({code, contract, call, message}, name, texts),
  }));
  return {
    call,
    method: read.method,
    route,
    parameters: path,
    query,
    body: read.body && inBody.request,
    account: account.used(),
    ids: [
      ...[...path].flatMap(([name, constant]) =>
        account.has(name) ? [] : [constant],
      ),
      ...inBody.constants,
    ],
  };
}

function queryValue(
  {code, contract, call, message}: QueryContext,
  name: string,
  texts: readonly string[],
): Pick<QueryParameter, 'value' | 'typed'> {
  const special = code.readQuery?.(call.name, name, texts);
  if (special !== undefined) {
    const typed = texts.map(numberOrText);
    return {
      value: fromJson(special),
      typed: Array.isArray(special) ? typed : typed.at(-1),
    };
  }
  const value = readQueryValue(contract, message, name, texts);
  return {value, typed: value};
}

interface QueryContext {
  readonly code: ApiCode;
  readonly contract: Contract;
  readonly call: ContractCall;
  readonly message: ContractMessage;
}

const numberOrText = (text: string) =>
  /^\d{1,9}$/.test(text) ? Number(text) : text;

/** What stands in a path has a name, whatever it is. */
function asConstant(name: string, value: Json): Constant {
  return value instanceof Constant
    ? value
    : new Constant(
        (name.split('.').at(-1) ?? name).toUpperCase(),
        String(value as string),
      );
}

/** The whole request as plain JSON, for what asks about it. */
export function plainRequest(json: Json): JsonObject[string] {
  if (json instanceof Constant) return json.value;
  if (isFields(json)) {
    return Object.fromEntries(
      [...json].map(([name, value]) => [name, plainRequest(value)]),
    );
  }
  return Array.isArray(json) ? json.map(plainRequest) : (json as string);
}

/** The reader's values in a request: where they stand, and what is written in their place. */
class Account {
  readonly #fields = new Map<string, ApiDefinition['fields'][number]>();
  readonly #used = new Map<string, Constant>();
  readonly #own: OwnValues;

  constructor(
    {fields}: CodeDefinition,
    {routes}: ContractCall,
    own: OwnValues,
  ) {
    this.#own = own;
    for (const {path} of routes) {
      for (const [, name = ''] of path.matchAll(/\{([^}]+)\}/g)) {
        const last = name.split('.').at(-1);
        const field = fields.find(
          ({constant}) => constant.toLowerCase() === last,
        );
        if (field) this.#fields.set(name, field);
      }
    }
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  /** Names that no other constant may have. */
  names(key: string): ReadonlySet<string> {
    return new Set([
      key,
      ...[...this.#fields.values()].map(({constant}) => constant),
    ]);
  }

  /** What stands for a value of the reader; undefined for any other field. */
  constant(name: string, text: string): Constant | undefined {
    const field = this.#fields.get(name);
    if (field === undefined) return undefined;
    const {id, constant, placeholder, inSandbox} = field;
    const isTheirs = [
      placeholder,
      inSandbox,
      `{${constant.toLowerCase()}}`,
    ].includes(text);
    const value = isTheirs ? (this.#own[id] ?? placeholder) : text;
    const made = new Constant(constant, value);
    const known = this.#used.get(constant);
    if (known && known.value !== value) return undefined;
    this.#used.set(constant, known ?? made);
    return known ?? made;
  }

  used(): readonly Constant[] {
    const order = [...this.#fields.values()].map(({constant}) => constant);
    return [...this.#used.values()].sort(
      (a, b) => order.indexOf(a.name) - order.indexOf(b.name),
    );
  }

  /** Finds them in a body, which has them in an object of the same name as in the path. */
  inBody(body: JsonFields): JsonFields {
    const fields = [...body].map(([name, value]): [string, Json] => {
      if (!isFields(value)) return [name, this.#leaf(name, value)];
      const inner = [...value].map(([key, item]): [string, Json] => [
        key,
        this.#leaf(`${name}.${key}`, item),
      ]);
      return [name, new Map(inner)];
    });
    return new Map(fields);
  }

  #leaf(name: string, value: Json): Json {
    return typeof value === 'string'
      ? (this.constant(name, value) ?? value)
      : value;
  }
}

import type {ReadRequest} from '../../sandbox/core/implementation.ts';
import {spell} from '../../sandbox/core/inspect.ts';
import {copyJson, isObject} from '../../sandbox/core/json.ts';
import type {JsonObject, JsonValue} from '../../sandbox/core/json.ts';
import {show} from '../../sandbox/core/validate.ts';
import type {Problem} from '../../sandbox/core/validate.ts';
import {enumOf, messageOf} from './messages.ts';
import type {Field, Message, TypeSign} from './messages.ts';
import {advice} from './advice.ts';
import {readers} from './values.ts';

/** A request as far as it was read. */
export interface ReadMessage extends ReadRequest {
  /** The request holds something of the contract that is not loaded yet. */
  incomplete: boolean;
}

/**
 * Reads a request as the contract has it: copies it, brings enums, bytes, 64-bit
 * numbers and times to one form, and notes every field that the contract
 * doesn't know and every value of a wrong type. Nulls stay. With `removes`, as
 * for the action `remove`, `true` may stand for whatever is to go.
 */
export function readMessage(
  name: string,
  json: JsonObject,
  {removes}: {removes: boolean},
): ReadMessage {
  const reader = new Reader(removes);
  const request = reader.message(name, json);
  return {
    request: isObject(request) ? request : {},
    problems: reader.problems,
    incomplete: reader.incomplete,
  };
}

/** The fields that a PATCH applies to what is stored. */
const PATCHED: ReadonlySet<string> = new Set([
  'data',
  'annotation_info',
  'consensus_info',
]);

class Reader {
  readonly problems: Problem[] = [];
  incomplete = false;
  readonly #path: (string | number)[] = [];
  readonly #removes: boolean;
  /** Within something that a PATCH applies. */
  #patched = false;

  constructor(removes: boolean) {
    this.#removes = removes;
  }

  message(name: string, json: JsonValue): JsonValue {
    const fields = messageOf(name);
    if (!fields) {
      this.incomplete = true;
      return null;
    }
    if (!isObject(json)) {
      return this.#refuse(json, 'an object');
    }
    const result: JsonObject = {};
    for (const key of Object.keys(json)) {
      this.#path.push(key);
      const value = json[key] ?? null;
      const field = fields.get(key);
      if (field) {
        result[key] = this.#field(field, value);
      } else {
        this.#refuseKey(name, fields, key);
      }
      this.#path.pop();
    }
    return result;
  }

  #field(field: Field, json: JsonValue): JsonValue {
    if (json === null) {
      return null;
    }
    const outside = !this.#patched;
    if (outside && this.#removes && PATCHED.has(field.name)) {
      this.#patched = true;
    }
    const result =
      this.#patched && json === true ? true : this.#values(field, json);
    if (outside) {
      this.#patched = false;
    }
    return result;
  }

  #values(field: Field, json: JsonValue): JsonValue {
    if (field.list) {
      return Array.isArray(json)
        ? json.map((item, index) => this.#at(index, field, item))
        : this.#refuse(json, 'a list');
    }
    if (field.map) {
      return isObject(json)
        ? Object.fromEntries(
            Object.entries(json).map(([key, item]) => [
              key,
              this.#at(key, field, item),
            ]),
          )
        : this.#refuse(json, 'an object');
    }
    return this.#value(field, json);
  }

  #at(step: string | number, field: Field, json: JsonValue): JsonValue {
    this.#path.push(step);
    const result = this.#value(field, json);
    this.#path.pop();
    return result;
  }

  #value(field: Field, json: JsonValue): JsonValue {
    switch (field.kind) {
      case 'message':
        return this.message(field.type, json);
      case 'enum':
        return this.#enum(field.type, json);
      case 'text':
        return typeof json === 'string' ? json : this.#refuse(json, 'a string');
      case 'value': {
        const reading = readers[field.type as TypeSign](json);
        return 'wanted' in reading
          ? this.#refuse(json, reading.wanted)
          : copyJson(reading.value);
      }
    }
  }

  #enum(name: string, json: JsonValue): JsonValue {
    if (typeof json === 'number') {
      // Protobuf keeps numbers that have no name.
      return Number.isInteger(json) && Math.abs(json) < 2 ** 31
        ? json
        : this.#refuse(json, 'a whole number');
    }
    const numbers = enumOf(name);
    if (!numbers) {
      this.incomplete = true;
      return null;
    }
    const number = typeof json === 'string' ? numbers.get(json) : undefined;
    if (number !== undefined) {
      return number;
    }
    const examples = [...numbers.keys()].slice(0, 4).join(', ');
    const more = numbers.size > 4 ? ', …' : '';
    return this.#refuse(
      json,
      `a number, or a name of the contract's ${name}: ${examples}${more}`,
    );
  }

  #refuse(json: JsonValue, wanted: string): JsonValue {
    const name = spell(this.#path) || 'The body';
    this.#note(`${name} is ${show(json)}. Send ${wanted}.`);
    return json;
  }

  #refuseKey(name: string, fields: Message, key: string): void {
    this.#note(
      `${spell(this.#path)} is not a field of ${name}. ${advice(name, key, [...fields.keys()])}`,
    );
  }

  #note(text: string): void {
    this.problems.push({path: [...this.#path], text, missing: false});
  }
}

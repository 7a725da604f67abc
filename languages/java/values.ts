import {Cannot} from '../codegen/cannot.ts';
import type {Declared} from '../codegen/contract/read.ts';
import {Constant, isFields, isList} from '../codegen/json.ts';
import type {Json} from '../codegen/json.ts';
import {bracketed, chain, layOut} from '../codegen/layout.ts';
import type {Doc, Page} from '../codegen/layout.ts';
import type {Typed, TypedField, TypedMessage} from '../codegen/typed/value.ts';
import {javaDouble, javaReal, javaText, javaWhole} from './literals.ts';
import {javaField, javaVariable} from './names.ts';

/** Messages within one another that a statement has at most; those further in get a variable. */
const DEEPEST = 6;
/** Builders' calls that surely fit into one method, which a class file bounds by 64 KB. */
const MOST_CALLS = 2500;
const PROTOBUF = 'com.google.protobuf';

/** Writes values as builders, and notes what they import and the variables they need. */
export class Values {
  /** Statements that come before the call. */
  readonly variables: string[] = [];
  readonly #imports: Set<string>;
  readonly #page: Page;
  #calls = 0;

  constructor(imports: Set<string>, page: Page) {
    this.#imports = imports;
    this.#page = page;
  }

  imports(): string {
    return [...this.#imports]
      .sort()
      .map((name) => `import ${name};`)
      .join('\n');
  }

  imported(javaPackage: string, name: string): string {
    this.#imports.add(`${javaPackage}.${name}`);
    return name;
  }

  /** A message or enum by its name in a program; one within another comes with that. */
  typeName({name, javaPackage}: Declared): string {
    this.imported(javaPackage, name.split('.')[0] ?? name);
    return name;
  }

  request(message: TypedMessage): Doc {
    return this.#builder(message, 0, true);
  }

  #builder({message, fields}: TypedMessage, depth: number, built = false): Doc {
    const calls = fields.flatMap((field) => this.#setters(field, depth));
    return this.#newBuilder(this.typeName(message), calls, built);
  }

  #newBuilder(type: string, calls: readonly Doc[], built = false): Doc {
    this.#calls += calls.length;
    if (this.#calls > MOST_CALLS) {
      throw new Cannot(
        `A method of Java holds at most 64 KB of code, and this request needs more than ${MOST_CALLS.toLocaleString('en')} calls of builders. Take another language, or send fewer items at once.`,
      );
    }
    return chain(
      `${type}.newBuilder()`,
      built ? [...calls, '.build()'] : calls,
    );
  }

  #setters({field, value}: TypedField, depth: number): readonly Doc[] {
    const name = javaField(field.name);
    switch (value.kind) {
      case 'list':
        return value.items.map((item) =>
          this.#setter('add', name, item, depth),
        );
      case 'map':
        return value.entries.map(([key, item]) =>
          method(`.put${name}(`, [
            javaText(key),
            item.kind === 'message'
              ? this.#builder(item, depth + 1, true)
              : this.#value(item, depth),
          ]),
        );
      default:
        return [this.#setter('set', name, value, depth)];
    }
  }

  #setter(verb: string, name: string, value: Typed, depth: number): Doc {
    if (value.kind === 'enum' && value.name === undefined) {
      return `.${verb}${name}Value(${value.number})`;
    }
    return method(`.${verb}${name}(`, [this.#value(value, depth)]);
  }

  #value(typed: Typed, depth: number): Doc {
    switch (typed.kind) {
      case 'message':
        return depth < DEEPEST
          ? this.#builder(typed, depth + 1)
          : this.#variable(
              this.typeName(typed.message),
              this.#builder(typed, 0, true),
            );
      case 'text':
        return typed.text instanceof Constant
          ? typed.text.name
          : javaText(typed.text);
      case 'bool':
        return String(typed.value);
      case 'bytes':
        return this.#bytes(typed.base64);
      case 'real':
        return javaReal(typed.type, typed.value);
      case 'whole':
        return javaWhole(typed.type, typed.value);
      case 'enum':
        return `${this.typeName(typed.enumeration)}.${typed.name}`;
      case 'json':
        return typed.type === 'Struct'
          ? this.#struct(typed.json, depth + 1, false)
          : this.#free(typed.json, depth + 1, false);
      case 'time':
        return this.#newBuilder(this.imported(PROTOBUF, 'Timestamp'), [
          `.setSeconds(${javaWhole('int64', typed.seconds)})`,
          `.setNanos(${typed.nanos})`,
        ]);
      case 'wrapper':
        return `${this.imported(PROTOBUF, typed.type)}.of(${
          typeof typed.value === 'bigint'
            ? javaWhole('int64', typed.value)
            : typed.value
        })`;
      default:
        throw new Error(`No value of Java: ${typed.kind}`);
    }
  }

  /** Declares what would stand too far in, and gives the variable's name. */
  #variable(type: string, value: Doc): string {
    const name = `${javaVariable(type)}${this.variables.length + 1}`;
    const margin = '        ';
    const text = layOut(value, {...this.#page, margin}, margin.length, 1);
    this.variables.push(`    ${type} ${name} =\n${margin}${text};`);
    return name;
  }

  #bytes(base64: string): Doc {
    this.#imports.add('java.util.Base64');
    const decoded = method('Base64.getDecoder().decode(', [javaText(base64)]);
    const type = this.imported(PROTOBUF, 'ByteString');
    return method(`${type}.copyFrom(`, [decoded]);
  }

  #struct(json: Json, depth: number, built: boolean): Doc {
    const type = this.imported(PROTOBUF, 'Struct');
    const fields = isFields(json) ? [...json] : [];
    const calls = fields.map(([key, value]) =>
      method('.putFields(', [
        javaText(key),
        this.#free(value, depth + 1, true),
      ]),
    );
    return this.#placed(type, calls, depth, built);
  }

  #free(json: Json, depth: number, built: boolean): Doc {
    const type = this.imported(PROTOBUF, 'Value');
    return this.#placed(type, [this.#freeSetter(json, depth)], depth, built);
  }

  #placed(
    type: string,
    calls: readonly Doc[],
    depth: number,
    built: boolean,
  ): Doc {
    return depth > 0 && depth % DEEPEST === 0
      ? this.#variable(type, this.#newBuilder(type, calls, true))
      : this.#newBuilder(type, calls, built);
  }

  #freeSetter(json: Json, depth: number): Doc {
    if (json === null) {
      return `.setNullValue(${this.imported(PROTOBUF, 'NullValue')}.NULL_VALUE)`;
    }
    if (isFields(json)) {
      return method('.setStructValue(', [this.#struct(json, depth + 1, false)]);
    }
    if (isList(json)) {
      const type = this.imported(PROTOBUF, 'ListValue');
      const calls = json.map((item) =>
        method('.addValues(', [this.#free(item, depth + 1, false)]),
      );
      return method('.setListValue(', [this.#newBuilder(type, calls)]);
    }
    if (json instanceof Constant) return `.setStringValue(${json.name})`;
    if (typeof json === 'string') {
      return method('.setStringValue(', [javaText(json)]);
    }
    return typeof json === 'number'
      ? `.setNumberValue(${javaDouble(json)})`
      : `.setBoolValue(${String(json)})`;
  }
}

function method(open: string, parameters: readonly Doc[]): Doc {
  return bracketed(open, parameters, ')', {trailing: '', attached: true});
}

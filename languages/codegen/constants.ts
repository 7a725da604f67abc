import type {
  ContractField,
  Contract,
  ContractMessage,
} from './contract/read.ts';
import {Constant, isFields, isList} from './json.ts';
import type {Json, JsonFields} from './json.ts';

/** Ids that any language writes as they are, in any place. */
const PLAIN = /^[\w.-]{1,64}$/;
/** Of more ids than these of one kind, none gets a name. */
const AT_MOST = 4;

/** Whether a text needs no escaping, in a path, in a shell or elsewhere. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text) && !/^\.+$/.test(text);
}

/**
 * Puts names in the place of the ids that a request is about: those in its fields,
 * and in the items of its lists.
 *
 * @param taken Names that mean something else.
 */
export function nameIds(
  contract: Contract,
  message: ContractMessage,
  request: JsonFields,
  taken: ReadonlySet<string>,
): {readonly request: JsonFields; readonly constants: readonly Constant[]} {
  const values = new Map<string, Set<string>>();
  walk(contract, message, request, (base, value) => {
    const known = values.get(base) ?? new Set<string>();
    values.set(base, known.add(value));
    return value;
  });
  const constants = new Map<string, Constant>();
  const named = walk(contract, message, request, (base, value) => {
    const all = [...(values.get(base) ?? [])];
    if (taken.has(base) || all.length > AT_MOST) return value;
    const name = all.length > 1 ? `${base}_${all.indexOf(value) + 1}` : base;
    const constant = constants.get(name) ?? new Constant(name, value);
    constants.set(name, constant);
    return constant;
  });
  return {request: named, constants: [...constants.values()]};
}

type Visit = (base: string, value: string) => Json;

function walk(
  contract: Contract,
  message: ContractMessage,
  request: JsonFields,
  visit: Visit,
): JsonFields {
  return mapFields(request, (name, value) => {
    const field = message.fields.get(name);
    if (!field) return value;
    if (
      field.many === 'list' &&
      field.type.kind === 'message' &&
      isList(value)
    ) {
      const item = contract.message(field.type.name);
      return value.map((one) =>
        isFields(one) ? inItem(item, one, visit) : one,
      );
    }
    return ofField(field, value, nameOf(name), visit);
  });
}

function inItem(
  message: ContractMessage,
  item: JsonFields,
  visit: Visit,
): JsonFields {
  return mapFields(item, (name, value) => {
    const field = message.fields.get(name);
    const base =
      name === 'id' ? `${snake(message.name).toUpperCase()}_ID` : nameOf(name);
    return field ? ofField(field, value, base, visit) : value;
  });
}

function ofField(
  {type, many}: ContractField,
  value: Json,
  base: string | undefined,
  visit: Visit,
): Json {
  if (base === undefined || type.name !== 'string' || many === 'map') {
    return value;
  }
  const name = (one: Json) =>
    typeof one === 'string' && isPlain(one) ? visit(base, one) : one;
  return isList(value) ? value.map(name) : name(value);
}

function nameOf(field: string): string | undefined {
  return /._ids?$/.test(field)
    ? field.replace(/s$/, '').toUpperCase()
    : undefined;
}

/** `InputsAddJob` as `inputs_add_job`. */
function snake(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
}

function mapFields(
  fields: JsonFields,
  map: (name: string, value: Json) => Json,
): JsonFields {
  return new Map([...fields].map(([name, value]) => [name, map(name, value)]));
}

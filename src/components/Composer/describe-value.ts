import type {Parameter, Schema} from './openapi.ts';

const asList = (type: Schema['type']): readonly string[] =>
  typeof type === 'string' ? [type] : (type ?? []);

/** The values that a parameter, or each item of its list, may have; empty when it may have any. */
export function choicesOf({schema = {}}: Parameter): string[] {
  const {enum: values, type} =
    schema.type === 'array' ? (schema.items ?? {}) : schema;
  return type === 'boolean' ? ['true', 'false'] : (values ?? []).map(String);
}

function numberProblem(
  text: string,
  {minimum, maximum}: Schema,
  whole: boolean,
): string | undefined {
  const number = Number(text);
  const kind = whole ? 'a whole number' : 'a number';
  if (!(whole ? /^-?\d+$/ : /^-?[\d.]+(e[+-]?\d+)?$/i).test(text)) {
    return `Not ${kind}.`;
  }
  if (minimum !== undefined && number < minimum) {
    return `Less than ${minimum}, the least.`;
  }
  return maximum !== undefined && number > maximum
    ? `More than ${maximum}, the most.`
    : undefined;
}

function itemProblem(text: string, schema: Schema): string | undefined {
  const types = asList(schema.type);
  if (schema.enum && !schema.enum.map(String).includes(text)) {
    return `Not one of ${schema.enum.map(String).join(', ')}.`;
  }
  if (types.length === 1 && (types[0] === 'integer' || types[0] === 'number')) {
    return numberProblem(text, schema, types[0] === 'integer');
  }
  return undefined;
}

/**
 * What the API will most likely refuse in a parameter, in words. It can be sent
 * all the same: how the API says so is worth seeing.
 */
export function doubtAbout(
  {schema = {}}: Parameter,
  text: string,
): string | undefined {
  if (text === '') {
    return undefined;
  }
  if (schema.type !== 'array') {
    return itemProblem(text, schema);
  }
  const items = text.split('\n').filter((line) => line.trim() !== '');
  if (schema.maxItems !== undefined && items.length > schema.maxItems) {
    return `${items.length} items; at most ${schema.maxItems} are taken.`;
  }
  return items
    .map((item) => itemProblem(item, schema.items ?? {}))
    .find((problem) => problem !== undefined);
}

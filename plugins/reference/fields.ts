import {code, prose, slug, table} from './markdown.ts';
import {
  type OpenApiDocument,
  type Parameter,
  refName,
  resolve,
  type Schema,
} from '../../src/components/Composer/openapi.ts';

/** A number's bounds, such as "0–1" or "at least 1". */
function bounds(low: number | undefined, high: number | undefined): string {
  if (low !== undefined && high !== undefined) {
    return `${low}–${high}`;
  }
  if (low !== undefined) {
    return `at least ${low}`;
  }
  return high === undefined ? '' : `at most ${high}`;
}

/** Zod bounds whole numbers by what a double can hold exactly; that says nothing to a reader. */
const bound = (value: number | undefined): number | undefined =>
  value !== undefined && Math.abs(value) >= Number.MAX_SAFE_INTEGER
    ? undefined
    : value;

function items(low: number | undefined, high: number | undefined): string {
  const text = bounds(low, high);
  return text === '' ? '' : `, ${text} ${high === 1 ? 'item' : 'items'}`;
}

/** Says what a value may be, with links to the objects it is made of. */
export function typeOf(document: OpenApiDocument, schema: Schema): string {
  const single = schema.allOf?.length === 1 ? schema.allOf[0] : undefined;
  const name = refName(single ?? schema);
  if (name !== undefined) {
    return `[${objectTitle(name)}](./objects.mdx#${slug(name)})`;
  }
  if (schema.enum !== undefined) {
    return schema.enum.map((value) => code(JSON.stringify(value))).join(', ');
  }
  if (schema.const !== undefined) {
    return code(JSON.stringify(schema.const));
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) {
    return choices.map((choice) => typeOf(document, choice)).join(' or ');
  }
  if (schema.type === 'array') {
    return `list of ${typeOf(document, schema.items ?? {})}${items(schema.minItems, schema.maxItems)}`;
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    const limits = bounds(bound(schema.minimum), bound(schema.maximum));
    const kind = schema.type === 'integer' ? 'whole number' : 'number';
    return limits === '' ? kind : `${kind}, ${limits}`;
  }
  if (schema.type === 'string') {
    const limits = bounds(schema.minLength, schema.maxLength);
    return limits === '' ? 'string' : `string, ${limits} characters`;
  }
  if (schema.type === 'boolean') {
    return 'true or false';
  }
  return schema.properties === undefined ? 'JSON' : 'object';
}

/** What an object is called in the pages: the name that the API's contract has for it. */
export function objectTitle(name: string): string {
  return name.replace(/Request$/, '');
}

function row(
  document: OpenApiDocument,
  name: string,
  schema: Schema,
  required: boolean,
): string[] {
  const {description = '', deprecated = false} = resolve(document, schema);
  const type = typeOf(document, schema);
  return [
    code(name),
    required ? `${type}, required` : type,
    prose(deprecated ? `Deprecated. ${description}` : description),
  ];
}

/** Rows of an object's fields; objects without a name of their own are spelled out under theirs. */
function rowsOf(
  document: OpenApiDocument,
  schema: Schema,
  prefix: string,
  marksRequired: boolean,
): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = `${prefix}${key}`;
    const required = marksRequired && (schema.required ?? []).includes(key);
    return [
      row(document, name, field, required),
      ...rowsOf(document, field, `${name}.`, marksRequired),
    ];
  });
}

/** The table of an object's fields. An answer's fields are not marked as required. */
export function fieldTable(
  document: OpenApiDocument,
  schema: Schema,
  {marksRequired}: {marksRequired: boolean},
): string {
  return table(
    ['Field', 'Type', 'Description'],
    rowsOf(document, schema, '', marksRequired),
  );
}

/** The table of a call's parameters. */
export function parameterTable(
  document: OpenApiDocument,
  parameters: readonly Parameter[],
): string {
  return table(
    ['Parameter', 'Type', 'Description'],
    parameters.map(({name, schema = {}, description, required = false}) => {
      const [parameter = '', type = '', own = ''] = row(
        document,
        name,
        schema,
        required,
      );
      return [
        parameter,
        type,
        description === undefined ? own : prose(description),
      ];
    }),
  );
}

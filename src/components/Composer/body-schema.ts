import type {ComposableCall} from './call.ts';
import type {OpenApiDocument, Schema} from './openapi.ts';

/** What an editor is told of a body, beside the parts of JSON Schema that the reference reads. */
interface EditorSchema extends Schema {
  readonly markdownDescription?: string;
  readonly propertyNames?: unknown;
}

const UNLISTED =
  'The reference lists no such field here, so the API may refuse it.';

/**
 * The JSON Schema that an editor checks a call's body by: the description's own,
 * with its prose as the Markdown it is, and a word on fields that it doesn't list.
 */
export function bodySchema(
  document: OpenApiDocument,
  {schema}: NonNullable<ComposableCall['body']>,
): object {
  const schemas = Object.entries(document.components?.schemas ?? {}).map(
    ([name, each]) => [name, forEditor(each)],
  );
  return {
    ...forEditor(schema),
    components: {schemas: Object.fromEntries(schemas) as unknown},
  };
}

function forEditor(schema: Schema): EditorSchema {
  const {properties, items, additionalProperties, description} = schema;
  const names = Object.keys(properties ?? {});
  return {
    ...schema,
    ...(description !== undefined && {markdownDescription: description}),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [
          name,
          forEditor(each),
        ]),
      ),
    }),
    ...(names.length > 0 &&
      additionalProperties === undefined && {
        propertyNames: {
          enum: names,
          errorMessage: `${UNLISTED} It has ${names.join(', ')}.`,
        },
      }),
    ...(items && {items: forEditor(items)}),
    ...choices(schema),
  };
}

function choices(schema: Schema): Partial<Schema> {
  return Object.fromEntries(
    (['anyOf', 'oneOf', 'allOf'] as const).flatMap((kind) => {
      const each = schema[kind];
      return each === undefined ? [] : [[kind, each.map(forEditor)]];
    }),
  );
}

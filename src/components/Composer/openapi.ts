/** The parts of a JSON Schema that the reference and the composer read. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
}

/** A parameter of a path or a query. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
  readonly example?: unknown;
}

interface Content {
  readonly 'application/json'?: {
    readonly schema?: Schema;
    readonly example?: unknown;
  };
}

/** One method of one path. */
export interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Content;
  };
  readonly responses: Readonly<
    Record<string, {readonly description?: string; readonly content?: Content}>
  >;
}

/** The parts of an OpenAPI 3.1 document that the reference and the composer read. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: {readonly schemas?: Readonly<Record<string, Schema>>};
}

/** Name of the schema that a reference points to. */
export function refName({$ref}: Schema): string | undefined {
  return $ref?.replace('#/components/schemas/', '');
}

/** The schema itself, followed through references; a description at the reference wins. */
export function resolve(document: OpenApiDocument, schema: Schema): Schema {
  const [only] = schema.allOf ?? [];
  if (only !== undefined && schema.allOf?.length === 1) {
    return {...resolve(document, only), ...withoutKey(schema, 'allOf')};
  }
  const name = refName(schema);
  if (name === undefined) {
    return schema;
  }
  const target = document.components?.schemas?.[name];
  if (target === undefined) {
    throw new Error(
      `reference: the API's description points to ${schema.$ref ?? name}, which it does not have`,
    );
  }
  return {...resolve(document, target), ...withoutKey(schema, '$ref')};
}

function withoutKey(schema: Schema, key: keyof Schema): Schema {
  const {[key]: _, ...rest} = schema;
  return rest;
}

import * as z from 'zod/mini';
import type {QueryKind} from '../../sandbox/core/call.ts';
import {firstNames} from '../../sandbox/core/http/query.ts';
import type {
  ApiDocumentation,
  DocumentedCall,
} from '../../sandbox/core/documentation.ts';
import {exampleOf, type CallExample} from './call-example.ts';

type Json = Record<string, unknown>;

const COMPONENTS = '#/components/schemas/';

/** Documentation with its schemas as JSON Schema, worked out once. */
interface Source extends ApiDocumentation {
  readonly components: Record<string, Json>;
}

/** The OpenAPI 3.1 document of an API, read off its calls and schemas. */
export function createDocument(documentation: ApiDocumentation) {
  const {calls, openApi, definition} = documentation;
  const source = {...documentation, components: components(documentation)};
  const paths: Record<string, Json> = {};
  for (const call of calls) {
    for (const {path, operationId} of routes(call)) {
      paths[path] = {
        ...paths[path],
        [call.method.toLowerCase()]: operation(source, call, path, operationId),
      };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: openApi.title,
      version: openApi.version,
      description: openApi.description,
    },
    servers: [{url: definition.origin}],
    security: [{key: []}],
    tags: openApi.tags.map((name) => ({name})),
    paths,
    components: {
      securitySchemes: {
        key: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: openApi.key,
        },
      },
      schemas: source.components,
    },
  };
}

/** The paths of a call; the first goes by the call's own name. */
function routes({rpc, paths, otherPaths = []}: DocumentedCall) {
  return [paths, ...otherPaths].flatMap(({long, short}, index) => {
    const name = index === 0 ? rpc : `${rpc}Other${index}`;
    return [
      {path: long, operationId: name},
      ...(short === undefined
        ? []
        : [{path: short, operationId: `${name}Short`}]),
    ];
  });
}

function operation(
  source: Source,
  call: DocumentedCall,
  path: string,
  operationId: string,
): Json {
  const {openApi} = source;
  const example = exampleOf(source, call);
  return {
    operationId,
    summary: call.summary,
    description: [call.description, ...call.limits.map((text) => `- ${text}`)]
      .join('\n')
      .replace('\n', '\n\n'),
    tags: [openApi.tagOf(call)],
    parameters: [
      ...pathParameters(source, path),
      ...queryParameters(source, call, path),
    ].map((parameter) => withExample(parameter, example)),
    ...(call.query
      ? {}
      : {requestBody: body(idOf(source, call.request), example.body)}),
    responses: {
      200: {
        description: openApi.successOf(call),
        ...jsonContent(call.answer),
      },
      ...failures(source, call),
    },
  };
}

function pathParameters({openApi: {parameters}}: Source, path: string): Json[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: parameters[name],
    schema: {type: 'string'},
  }));
}

function queryParameters(
  source: Source,
  {query, request, paths, otherPaths = []}: DocumentedCall,
  path: string,
): Json[] {
  const schema = source.components[idOf(source, request)] ?? {};
  const fields = (schema.properties ?? {}) as Record<string, Json>;
  const own = Object.entries(query ?? {}).map(([name, kind]) => {
    const {description, ...plain} = fields[name] ?? {};
    return {
      name,
      in: 'query',
      description,
      schema: typeof kind === 'string' ? plain : kind.schema,
      ...(isList(kind) && {style: 'form', explode: true}),
    };
  });
  const isShort = [paths, ...otherPaths].some(({short}) => short === path);
  return query && isShort ? [...own, ...sharedParameters(source)] : own;
}

/** Whether a parameter is repeated, once for each of its values. */
function isList(kind: QueryKind): boolean {
  return (
    kind === 'texts' || (typeof kind === 'object' && 'items' in kind.schema)
  );
}

/** In the short form of a path without a body, the query tells what the long one has. */
function sharedParameters({
  implementation: {rest},
  openApi: {parameters, whenParameterMissing = ''},
}: Source): Json[] {
  return firstNames(rest.sharedQuery ?? new Map()).map(({name, field}) => ({
    name,
    in: 'query',
    description: `${parameters[field]} ${whenParameterMissing}`.trim(),
    schema: {type: 'string'},
  }));
}

/** A parameter, with the value that the call's example has for it. */
function withExample(parameter: Json, {path, query}: CallExample): Json {
  const values = parameter.in === 'path' ? path : query;
  const value = values[parameter.name as string];
  return value === undefined ? parameter : {...parameter, example: value};
}

function body(schema: string, example: CallExample['body']): Json {
  const content = {schema: {$ref: COMPONENTS + schema}};
  return {
    required: true,
    content: {
      'application/json': {...content, ...(example && {example})},
    },
  };
}

function jsonContent(schema: string): Json {
  return {
    content: {'application/json': {schema: {$ref: COMPONENTS + schema}}},
  };
}

/** The failures of a call, by HTTP status. */
function failures(
  {implementation: {statuses}, commonErrors, openApi}: Source,
  call: DocumentedCall,
): Json {
  const byStatus = new Map<number, string[]>();
  for (const {code, when} of [...call.errors, ...commonErrors]) {
    const [name, http] = statusOf(statuses.table, code);
    const texts = byStatus.get(http) ?? [];
    byStatus.set(http, [...texts, `- ${code} ${name}: ${when}`]);
  }
  return Object.fromEntries(
    Array.from(byStatus, ([http, texts]) => [
      http,
      {
        description: texts.join('\n'),
        ...jsonContent(
          openApi.failureSchema(http === 400 ? call.batch : undefined),
        ),
      },
    ]),
  );
}

/** A code's name, HTTP status and meaning; one that the API does not have is a mistake in its documentation. */
export function statusOf(
  table: ApiDocumentation['implementation']['statuses']['table'],
  code: number,
): readonly [name: string, httpStatus: number, description: string] {
  const entry = table[code];
  if (entry === undefined) {
    throw new Error(
      `reference: the documentation names the code ${code}, which the API's status codes do not have. Correct it, or add the code.`,
    );
  }
  return entry;
}

/** All schemas that have a name, as JSON Schema. */
function components({
  schemas: registry,
}: ApiDocumentation): Source['components'] {
  const {schemas} = z.toJSONSchema(registry, {
    io: 'input',
    metadata: registry,
    uri: (id) => COMPONENTS + id,
    override: ({jsonSchema}) => {
      if (jsonSchema.type === 'integer') {
        dropSafeBounds(jsonSchema as Json);
      }
    },
  });
  return Object.fromEntries(
    Object.entries(schemas)
      .map(([id, schema]) => [id, withoutIds(schema as Json)] as const)
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

/** The bounds that every whole number of JavaScript has say nothing. */
function dropSafeBounds(schema: Json): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) {
    delete schema.minimum;
  }
  if (schema.maximum === Number.MAX_SAFE_INTEGER) {
    delete schema.maximum;
  }
}

function withoutIds({$id: _id, $schema: _schema, ...schema}: Json): Json {
  return {...schema};
}

function idOf({schemas}: ApiDocumentation, schema: z.core.$ZodType): string {
  const id = schemas.get(schema)?.id;
  if (!id) {
    throw new Error(
      'reference: the schema of a request has no name in the registry of schemas. Add it with an id.',
    );
  }
  return id;
}

import * as z from 'zod/mini';
import {STATUS_CODES} from '../api/status-codes.ts';
import {COMMON_ERRORS, documentedCalls} from '../api/calls/documentation.ts';
import type {DocumentedCall} from '../api/calls/documentation.ts';
import type {QueryKind} from '../sandbox/core/call.ts';
import * as answers from '../api/schemas/answers.ts';

type Json = Record<string, unknown>;

const COMPONENTS = '#/components/schemas/';

/** The OpenAPI 3.1 document of the API, read off the sandbox's calls and schemas. */
export function createDocument() {
  const paths: Record<string, Json> = {};
  for (const call of documentedCalls) {
    for (const {path, operationId} of routes(call)) {
      paths[path] = {
        ...paths[path],
        [call.method.toLowerCase()]: operation(call, path, operationId),
      };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Annotation API',
      version: '2',
      description:
        "The annotation part of Clarifai's public API, version 2, as an independent project documents it.",
    },
    servers: [{url: 'https://api.clarifai.com'}],
    security: [{key: []}],
    tags: [{name: 'Annotations'}, {name: 'Inputs'}],
    paths,
    components: {
      securitySchemes: {
        key: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description:
            'The word `Key`, a space, and a personal access token: `Authorization: Key YOUR_PAT_HERE`.',
        },
      },
      schemas: components(),
    },
  };
}

/** The paths of a call; the first goes by the call's own name. */
function routes({rpc, paths, otherPaths = []}: DocumentedCall) {
  return [paths, ...otherPaths].flatMap(({long, short}, index) => {
    const name = index === 0 ? rpc : `${rpc}Other${index}`;
    return [
      {path: long, operationId: name},
      {path: short, operationId: `${name}Short`},
    ];
  });
}

function operation(
  call: DocumentedCall,
  path: string,
  operationId: string,
): Json {
  return {
    operationId,
    summary: call.summary,
    description: [call.description, ...call.limits.map((text) => `- ${text}`)]
      .join('\n')
      .replace('\n', '\n\n'),
    tags: [call.rpc.includes('Annotation') ? 'Annotations' : 'Inputs'],
    parameters: [...pathParameters(path), ...queryParameters(call, path)],
    ...(call.query ? {} : {requestBody: body(idOf(call.request))}),
    responses: {
      200: {
        description: call.batch
          ? 'All items took effect (10000), or some did (10010).'
          : 'Done.',
        ...jsonContent(call.answer),
      },
      ...failures(call),
    },
  };
}

const PATH_PARAMETERS: Record<string, string> = {
  user_id: 'Owner of the app; `me` is the user of the key.',
  app_id: 'Id of the app.',
  input_id: 'Id of the input.',
  annotation_id: 'Id of the annotation.',
};

function pathParameters(path: string): Json[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: PATH_PARAMETERS[name],
    schema: {type: 'string'},
  }));
}

function queryParameters(
  {query, request}: DocumentedCall,
  path: string,
): Json[] {
  const fields = schemaOf(request).properties as Record<string, Json>;
  const own = Object.entries(query ?? {}).map(([name, kind]) => {
    const {description, ...schema} = fields[name] ?? {};
    return {
      name,
      in: 'query',
      description,
      schema: typeof kind === 'string' ? schema : kind.schema,
      ...(isList(kind) && {style: 'form', explode: true}),
    };
  });
  const isShort = !path.includes('{user_id}');
  return query && isShort ? [...own, ...appParameters()] : own;
}

/** Whether a parameter is repeated, once for each of its values. */
function isList(kind: QueryKind): boolean {
  return (
    kind === 'texts' || (typeof kind === 'object' && 'items' in kind.schema)
  );
}

/** In the short form of a path without a body, user and app come in the query. */
function appParameters(): Json[] {
  return ['user_id', 'app_id'].map((name) => ({
    name,
    in: 'query',
    description: `${PATH_PARAMETERS[name]} When missing: the only one that the key can use.`,
    schema: {type: 'string'},
  }));
}

function body(schema: string): Json {
  return {required: true, ...jsonContent(schema)};
}

function jsonContent(schema: string): Json {
  return {
    content: {'application/json': {schema: {$ref: COMPONENTS + schema}}},
  };
}

/** The failures of a call, by HTTP status. */
function failures(call: DocumentedCall): Json {
  const byStatus = new Map<number, string[]>();
  for (const {code, when} of [...call.errors, ...COMMON_ERRORS]) {
    const [name, http] = STATUS_CODES[code];
    const texts = byStatus.get(http) ?? [];
    byStatus.set(http, [...texts, `- ${code} ${name}: ${when}`]);
  }
  const failed = call.batch ? batchFailure(call.batch) : 'Failure';
  return Object.fromEntries(
    Array.from(byStatus, ([http, texts]) => [
      http,
      {
        description: texts.join('\n'),
        ...jsonContent(http === 400 ? failed : 'Failure'),
      },
    ]),
  );
}

function batchFailure(batch: 'annotations' | 'inputs'): string {
  return batch === 'annotations' ? 'AnnotationsFailure' : 'InputsFailure';
}

/** All schemas that have a name, as JSON Schema. */
function components(): Record<string, Json> {
  // Read for their names: importing them is what registers them.
  void answers;
  const {schemas} = z.toJSONSchema(z.globalRegistry, {
    io: 'input',
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

function idOf(schema: z.core.$ZodType): string {
  const id = z.globalRegistry.get(schema)?.id;
  if (!id) {
    throw new Error('A request of a call has no name. Define it by message().');
  }
  return id;
}

function schemaOf(schema: z.core.$ZodType): Json {
  return components()[idOf(schema)] ?? {};
}

import type {OpenApiDocument, Operation, Parameter, Schema} from './openapi.ts';

/** One path of a call, with what it takes beside the body. */
export interface CallForm {
  /** Name of the operation in the API's description: also the form's own. */
  readonly id: string;
  /** With names in braces: `/v1/notes/{note_id}`. */
  readonly template: string;
  readonly path: readonly Parameter[];
  readonly query: readonly Parameter[];
}

/** What a call takes as its body. */
export interface CallBody {
  readonly schema: Schema;
  /** Names of the fields at its top. */
  readonly fields: ReadonlySet<string>;
  /** What the reference sends. */
  readonly example: unknown;
}

/** A call as one can be composed: read off the API's description. */
export interface ComposableCall {
  /** Name of the call. */
  readonly name: string;
  readonly method: string;
  readonly summary: string;
  /** In the order of the reference; the first is shown at first. */
  readonly forms: readonly [CallForm, ...CallForm[]];
  /** Undefined for a call that takes none. */
  readonly body: CallBody | undefined;
}

interface Found {
  readonly template: string;
  readonly method: string;
  readonly operation: Operation;
}

/** The operations of a call: its own, then those of its other paths. */
function operationsOf({paths}: OpenApiDocument, name: string): Found[] {
  const forms = /^(?:Other\d+)?(?:Short)?$/;
  return Object.entries(paths)
    .flatMap(([template, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        template,
        method: method.toUpperCase(),
        operation,
      })),
    )
    .filter(
      ({operation: {operationId}}) =>
        operationId.startsWith(name) &&
        forms.test(operationId.slice(name.length)),
    )
    .sort((a, b) =>
      a.operation.operationId < b.operation.operationId ? -1 : 1,
    );
}

function formOf({template, operation}: Found): CallForm {
  const parameters = operation.parameters ?? [];
  return {
    id: operation.operationId,
    template,
    path: parameters.filter((parameter) => parameter.in === 'path'),
    query: parameters.filter((parameter) => parameter.in === 'query'),
  };
}

/** Names of what a schema of an object lists, wherever the description keeps it. */
function fieldsAtTop(
  {components}: OpenApiDocument,
  schema: Schema,
  seen: ReadonlySet<string> = new Set(),
): string[] {
  const {$ref = '', properties = {}, allOf = []} = schema;
  const name = $ref.slice($ref.lastIndexOf('/') + 1);
  const referred = seen.has(name) ? undefined : components?.schemas?.[name];
  return [
    ...Object.keys(properties),
    ...[...allOf, ...(referred ? [referred] : [])].flatMap((each) =>
      fieldsAtTop(
        {components} as OpenApiDocument,
        each,
        new Set([...seen, name]),
      ),
    ),
  ];
}

/**
 * Reads a call off the API's description.
 *
 * @throws when the description doesn't have it.
 */
export function readCall(
  document: OpenApiDocument,
  name: string,
): ComposableCall {
  const [first, ...others] = operationsOf(document, name);
  if (first === undefined) {
    throw new Error(`The API’s description has no call ${name}.`);
  }
  const content =
    first.operation.requestBody?.content['application/json'] ?? undefined;
  return {
    name,
    method: first.method,
    summary: first.operation.summary ?? name,
    forms: [formOf(first), ...others.map(formOf)],
    body: content && {
      schema: content.schema ?? {},
      fields: new Set(fieldsAtTop(document, content.schema ?? {})),
      example: content.example ?? {},
    },
  };
}

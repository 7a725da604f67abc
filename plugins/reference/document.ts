import type {DocumentedCall} from '../../sandbox/core/documentation.ts';
import type {
  OpenApiDocument,
  Operation,
  Schema,
} from '../../src/components/Composer/openapi.ts';

/** A call, and where the API's description has it. */
export interface DescribedCall {
  readonly call: DocumentedCall;
  readonly operation: Operation;
  readonly body: Schema | undefined;
  readonly answer: Schema;
}

const jsonOf = (content: Operation['requestBody']): Schema | undefined =>
  content?.content['application/json']?.schema;

/** Finds a call in the API's description, by its long path. */
export function describe(
  document: OpenApiDocument,
  call: DocumentedCall,
): DescribedCall {
  const {rpc, method, paths} = call;
  const operation = document.paths[paths.long]?.[method.toLowerCase()];
  const answer = operation?.responses['200']?.content?.['application/json'];
  if (operation === undefined || answer?.schema === undefined) {
    throw new Error(
      `reference: the OpenAPI document has no ${method} ${paths.long} with an answer for HTTP 200, which ${rpc} needs. Look at how it is made from the calls.`,
    );
  }
  return {
    call,
    operation,
    body: jsonOf(operation.requestBody),
    answer: answer.schema,
  };
}

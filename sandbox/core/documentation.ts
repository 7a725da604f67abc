import type * as z from 'zod/mini';
import type {Call, CallDocumentation} from './call.ts';
import type {ApiDefinition} from './definition.ts';
import type {ApiImplementation} from './implementation.ts';

/** A call with all that the documentation says of it. */
export type DocumentedCall = Call & CallDocumentation;

/** A request that the reference shows; its answer comes from the sandbox. */
export interface ExampleRequest {
  readonly method: Call['method'];
  /** Names in braces stand for the sandbox's own values, by {@link ApiDocumentation.exampleValues}. */
  readonly path: string;
  /** A list stands for a repeated key. */
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** A request that goes before it, unseen. */
  readonly before?: ExampleRequest;
}

/** A page of the site that explains a call. */
export interface Guide {
  readonly title: string;
  /** File, from the reference's folder. */
  readonly file: string;
}

/** What the OpenAPI document says of an API beside its calls and schemas. */
export interface OpenApiFacts {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  /** How the key is sent, in Markdown. */
  readonly key: string;
  readonly tags: readonly [string, ...string[]];
  tagOf(call: Call): string;
  /** What the names in paths, and the shared parameters of queries, stand for. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What is said, after its description, of a shared parameter that is left out. */
  readonly whenParameterMissing?: string;
  /** What an answer with HTTP status 200 means. */
  successOf(call: Call): string;
  /** Name of the schema of a failure that is a whole batch's, or of any other. */
  failureSchema(batch: string | undefined): string;
}

/** What the pages of the reference say in words of the API's own; Markdown. */
export interface ReferenceTexts {
  /** Under the table of all calls. */
  readonly paths: string;
  /** How a path is shown in the table of all calls. */
  shortPath(call: Call): string;
  /** Above the errors of a call whose items are answered one by one. */
  readonly batchErrors: string;
  /** On the page of objects. */
  readonly objects: string;
  /** Of a field that is not listed. */
  readonly unknownField: string;
  /** On the page of status codes. */
  readonly statusCodes: string;
  /** What a code is that is no outcome of a call, such as a status that something stands in. */
  statusNote(code: number): string | undefined;
  /** Where the site says what the sandbox is: file, from the reference's folder. */
  readonly sandboxPage: string;
}

/** What is said of an API: from it come the OpenAPI document, the types and the reference. */
export interface ApiDocumentation {
  readonly definition: ApiDefinition;
  readonly implementation: ApiImplementation;
  /** Holds the schemas of requests and answers, by name, with what is said of their fields. */
  readonly schemas: z.core.$ZodRegistry<{id?: string | undefined}>;
  /** All calls, in the order of the reference. */
  readonly calls: readonly DocumentedCall[];
  /** The failures that every call can have. */
  readonly commonErrors: CallDocumentation['errors'];
  readonly openApi: OpenApiFacts;
  readonly texts: ReferenceTexts;
  /** The request that the reference shows for each call, by the call's name. */
  readonly examples: Readonly<Record<string, ExampleRequest>>;
  /** What the names in the examples' paths are in the sandbox. */
  readonly exampleValues: Readonly<Record<string, string>>;
  /** Which pages explain each call. */
  readonly guides: Readonly<Record<string, readonly Guide[]>>;
}

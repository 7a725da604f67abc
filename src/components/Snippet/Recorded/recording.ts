import type {RecordedChange} from '../../../../sandbox/core/definition.ts';

type Json = Readonly<Record<string, unknown>>;

interface Arrived {
  /** The `Authorization` that it came with; a placeholder stands for the key. */
  readonly authorization: string;
}

/** A request as it arrived at the API, and how it was answered. */
export type RecordedRequest =
  | (Arrived & {
      readonly transport: 'rest';
      readonly method: string;
      /** Path and query. */
      readonly url: string;
      /** As the text that it was. */
      readonly body: string;
      readonly answer: {readonly status: number; readonly body: Json};
    })
  | (Arrived & {
      readonly transport: 'grpc';
      /** Service and method: `clarifai.api.V2/PatchAnnotations`. */
      readonly rpc: string;
      /** The message as JSON, under the names that the contract gives its fields. */
      readonly message: Json;
      readonly answer: {readonly body: Json};
    });

/** What happened when the tests executed a snippet: `npm run test:snippets` writes it, the page shows it. */
export interface Recording {
  /** Of the snippet's file, as it was executed. */
  readonly sha256: string;
  /** What executed it: versions by name. */
  readonly tools: Readonly<Record<string, string>>;
  /** Where a reader sees what it printed. */
  readonly printedOn: 'console' | 'page';
  readonly printed: string;
  readonly requests: readonly RecordedRequest[];
  readonly changes: readonly RecordedChange[];
}

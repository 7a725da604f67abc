/** A JSON value, as requests and stored annotations are written in. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | {readonly [key: string]: Json};

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The one request of an operation, in the form that REST sends it. */
export interface ExpectedRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Long path; `{user_id}` and `{app_id}` stand for the sandbox's user and app. */
  readonly path: string;
  /** A list stands for a repeated key: `input_ids=park&input_ids=street`. */
  readonly query?: JsonObject;
  readonly body?: JsonObject;
}

/** Names one stored annotation. */
export interface AnnotationName {
  readonly input_id: string;
  readonly id: string;
}

/**
 * An annotation as it must be stored. Fields that are not mentioned may hold
 * anything; a list that is mentioned has exactly these items, in this order.
 */
export interface ExpectedAnnotation extends JsonObject {
  readonly input_id: string;
}

/**
 * What the sandbox's sample data must look like after the operation. Every
 * annotation that is mentioned in none of the lists must be as it was.
 */
export interface ExpectedChanges {
  /** Annotations of the sample data that the operation alters. */
  readonly updated?: readonly (ExpectedAnnotation & AnnotationName)[];
  /** Annotations that the operation makes; their ids are generated. */
  readonly created?: readonly ExpectedAnnotation[];
  /** Annotations of the sample data that the operation deletes. */
  readonly deleted?: readonly AnnotationName[];
}

/** What one operation does, whatever language it is written in. */
export interface OperationExpectation {
  readonly request: ExpectedRequest;
  /** Nothing at all for an operation that only reads. */
  readonly after: ExpectedChanges;
  /**
   * Texts that are printed, in this order. Numbers are compared by value (`1`
   * and `1.0` are the same), since languages write them in their own ways. The
   * ids of {@link ExpectedChanges.created} are printed too, wherever.
   */
  readonly output: readonly string[];
}

/** Writes every number of a text in one way, rounded to four decimals. */
export function plainNumbers(text: string): string {
  return text.replace(
    /(?<![\w.-])\d+\.\d+(?:e-?\d+)?(?![\w.])/gi,
    (number) => `${Math.round(Number(number) * 1e4) / 1e4}`,
  );
}

/**
 * Looks for texts in what a snippet printed, each one after the one before.
 *
 * @returns the first text that is missing, or undefined when all are there.
 */
export function missingOutput(
  printed: string,
  output: readonly string[],
): string | undefined {
  const haystack = plainNumbers(printed);
  let from = 0;
  return output.find((text) => {
    const needle = plainNumbers(text);
    const at = haystack.indexOf(needle, from);
    from = at + needle.length;
    return at < 0;
  });
}

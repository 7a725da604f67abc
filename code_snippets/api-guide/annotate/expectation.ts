import type {
  Expectation,
  ExpectedChanges,
  JsonObject,
} from '../../expectation.ts';

/** Names one stored annotation. */
export interface AnnotationName extends JsonObject {
  readonly input_id: string;
  readonly id: string;
}

/** An annotation as it must be stored. */
export interface ExpectedAnnotation extends JsonObject {
  readonly input_id: string;
}

/** What one operation of the annotation API does, whatever language it is written in. */
export type OperationExpectation = Expectation<
  ExpectedChanges<ExpectedAnnotation, AnnotationName>
>;

import {expect} from 'vitest';
import {calls} from '../../api/calls/index.ts';
import * as answers from '../../api/schemas/answers.ts';
import type {JsonObject} from '../../sandbox/core/index.ts';

/** Every answer has the documented form, and nothing beside it. */
export function checkAnswer(
  rpc: string,
  ok: boolean,
  answer: JsonObject,
): void {
  const call = calls.find((item) => item.rpc === rpc);
  const failure = {
    annotations: answers.AnnotationsFailure,
    inputs: answers.InputsFailure,
    none: answers.Failure,
  }[call?.batch ?? 'none'];
  const schema = ok ? answers[call?.answer as keyof typeof answers] : failure;
  expect(schema.parse(answer)).toEqual(answer);
}

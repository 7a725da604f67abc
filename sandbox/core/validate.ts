import type * as z from 'zod/mini';
import type {Call} from './call.ts';
import {spell} from './inspect.ts';
import type {Path} from './inspect.ts';
import type {JsonObject} from './json.ts';
import {quote} from './quote.ts';

/** What is wrong at one place of a request. */
export interface Problem {
  path: Path;
  /** A sentence that names the field and says what to send. */
  text: string;
  /** The field is required and isn't there. */
  missing: boolean;
}

/** Checks the shape and types of a call's request (without nulls). */
export function validate(
  call: Pick<Call, 'request' | 'tolerates'>,
  request: JsonObject,
): Problem[] {
  const {error} = (call.request as z.ZodMiniType).safeParse(request);
  return (error?.issues ?? []).flatMap((issue) => {
    const value = at(request, issue.path);
    return call.tolerates?.(request, issue.path, value)
      ? []
      : [describe(issue, value)];
  });
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      (inner as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
}

/** An issue in words. */
function describe(issue: z.core.$ZodIssue, value: unknown): Problem {
  const {path} = issue;
  const name = spell(path) || 'The body';
  if (issue.code === 'unrecognized_keys') {
    const reasons = issue.message.split('\n');
    const text = issue.keys
      .map((key, index) => `${spell([...path, key])} ${reasons[index]}`)
      .join(' ');
    return {path, text, missing: false};
  }
  const wanted =
    issue.code === 'invalid_value'
      ? `one of ${issue.values.join(', ')}`
      : nameOfType('expected' in issue ? issue.expected : 'int');
  const text =
    value === undefined
      ? `${name} is missing. Send ${wanted}.`
      : `${name} is ${show(value)}. Send ${wanted}.`;
  return {path, text, missing: value === undefined};
}

function nameOfType(type: string): string {
  switch (type) {
    case 'array':
      return 'a list';
    case 'object':
    case 'record':
      return 'an object';
    case 'boolean':
      return 'true or false';
    case 'int':
      return 'a whole number';
    default:
      return `a ${type}`;
  }
}

/** A value of a request, short enough to be quoted. */
export function show(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  if (typeof value === 'object' && value !== null) {
    return 'an object';
  }
  return typeof value === 'string' ? `the text ${quote(value)}` : String(value);
}

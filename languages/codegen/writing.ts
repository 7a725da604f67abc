import type {ApiCode} from '../../sandbox/core/api-code.ts';
import type {CodeDefinition, CodeRequest} from './code-request.ts';
import type {Contract} from './contract/read.ts';
import {Constant} from './json.ts';

/** A program that makes the request; or why there is none, in a sentence for its reader. */
export type GeneratedCode = {readonly code: string} | {readonly cannot: string};

/** What a program is written from. */
export interface Writing {
  readonly definition: CodeDefinition;
  readonly code: ApiCode;
  readonly contract: Contract;
  readonly request: CodeRequest;
}

/**
 * Writes the program of one language; throws `Cannot` where the language, or its
 * client, can't say what the request says.
 */
export type Writer = (writing: Writing) => string;

/** What comes before the key in the `Authorization` header: `Key `. */
export function beforeKey({key}: CodeDefinition): string {
  const mark = '\0';
  const [before = '', after] = key.authorization(mark).split(mark);
  if (after !== '') {
    throw new Error('Code is written only for keys that end the header.');
  }
  return before;
}

/** The constants of a program in groups: the reader's own with the key, then the ids. */
export function constantsOf({
  definition,
  code,
  request,
}: Writing): readonly (readonly Constant[])[] {
  const key = new Constant(code.keyConstant, definition.key.placeholder);
  return [[...request.account, key], request.ids].filter(
    (group) => group.length > 0,
  );
}

import type {JsonObject} from '../../../sandbox/core/json.ts';

/** What a text says, or what keeps it from saying it. */
export type ParsedJson =
  | {readonly ok: true; readonly value: JsonObject}
  | {readonly ok: false; readonly problem: string};

/** Reads a text that should be a JSON object, and tells the reader what is wrong with it if it isn't. */
export function parseJson(text: string): ParsedJson {
  if (text.trim() === '') {
    return {ok: false, problem: 'Write a JSON object, such as {}.'};
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {ok: false, problem: `This is not JSON yet. ${reason}`};
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {ok: false, problem: 'Write a JSON object: {…}.'};
  }
  return {ok: true, value: value as JsonObject};
}

import type {Language, LanguageId} from '../../../languages/index.ts';
import {draftNameOf} from '../Playground/text/draft-name.ts';
import type {Example} from '../Playground/text/useExampleText.ts';
import type {SnippetFile} from './types.ts';

/** An example in one language, with the name that drafts of it are kept by. */
export function exampleOf(
  operation: string,
  {id, extension}: Language & {readonly id: LanguageId},
  {code}: SnippetFile,
): Example {
  return {
    draftName: draftNameOf(operation, id, extension),
    language: id,
    original: code,
  };
}

import {LANGUAGES, type LanguageId} from '../../../../languages/index.ts';

/** The name that drafts of an example are kept by: the default language's is the operation's. */
export function draftNameOf(
  operation: string,
  language: LanguageId,
  extension: string,
): string {
  return language === LANGUAGES[0].id ? operation : `${operation}.${extension}`;
}

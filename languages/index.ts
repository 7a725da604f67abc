import {curl} from './curl/index.ts';
import {java} from './java/index.ts';
import {javascript} from './javascript/index.ts';
import {nodejs} from './nodejs/index.ts';
import {php} from './php/index.ts';
import {python} from './python/index.ts';
import {typescript} from './typescript/index.ts';
import type {Language} from './language.ts';

export type {Language} from './language.ts';

/** The languages of the examples, in the order of their tabs; the first is the default. */
export const LANGUAGES = [
  typescript,
  python,
  javascript,
  nodejs,
  java,
  php,
  curl,
] as const satisfies readonly Language[];

/** The id of one of {@link LANGUAGES}. */
export type LanguageId = (typeof LANGUAGES)[number]['id'];

/** The same part of every language, by its id. */
export async function loadOfAll<Part>(
  load: (language: Language) => Promise<Part>,
): Promise<Readonly<Record<LanguageId, Part>>> {
  const parts = await Promise.all(
    LANGUAGES.map(async (language) => [language.id, await load(language)]),
  );
  return Object.fromEntries(parts) as Record<LanguageId, Part>;
}

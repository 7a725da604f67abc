import {writeCurl} from '../curl/code.ts';
import type {LanguageId} from '../index.ts';
import {writeTypescript} from '../typescript/code.ts';
import type {Writer} from './writing.ts';

/** What writes each language; a language without a writer shows no code of one's own calls. */
export const WRITERS: Readonly<Partial<Record<LanguageId, Writer>>> = {
  typescript: writeTypescript,
  curl: writeCurl,
};

import {writeCurl} from '../curl/code.ts';
import type {LanguageId} from '../index.ts';
import {writeJava} from '../java/code.ts';
import {writeJavascript} from '../javascript/code.ts';
import {writeNodejs} from '../nodejs/code.ts';
import {writePhp} from '../php/code.ts';
import {writePython} from '../python/code.ts';
import {writeTypescript} from '../typescript/code.ts';
import type {Writer} from './writing.ts';

/** What writes each language; a language without a writer shows no code of one's own calls. */
export const WRITERS: Readonly<Partial<Record<LanguageId, Writer>>> = {
  typescript: writeTypescript,
  python: writePython,
  javascript: writeJavascript,
  nodejs: writeNodejs,
  java: writeJava,
  php: writePhp,
  curl: writeCurl,
};

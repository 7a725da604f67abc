import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import {pageRecord} from './page-record.ts';

/** A page to be found. */
export interface SearchedPage {
  /** Its path, base URL left out: `docs/annotate/update`. */
  readonly path: string;
  /** The page, as it is served. */
  html(): Promise<string>;
}

/** The pages at a time: a site can have thousands. */
const AT_ONCE = 16;

/** Of the files that Pagefind makes, those that the search asks for; the rest are user interfaces. */
const isAskedFor = (lang: string, file: string): boolean =>
  file.includes('/') ||
  /^pagefind(-entry\.json|\.js|\..*\.pf_meta)$/.test(file) ||
  file === `wasm.${lang}.pagefind`;

function complain(what: string, errors: readonly string[]): void {
  if (errors.length > 0) {
    throw new Error(`search: ${what}: ${errors.join('; ')}`);
  }
}

async function addPage(
  index: pagefind.PagefindIndex,
  {path: url, html}: SearchedPage,
  lang: string,
): Promise<void> {
  const content = pageRecord(await html(), lang);
  if (content !== undefined) {
    const {errors} = await index.addHTMLFile({url: `/${url}`, content});
    complain(`/${url} can't be put into the index`, errors);
  }
}

/**
 * Writes the search index of some pages into a folder: in chunks, of which a
 * query loads those of its words.
 *
 * @param lang - Language of the prose, for the forms of its words: `en`.
 */
export async function writeIndex(
  pages: readonly SearchedPage[],
  folder: string,
  lang: string,
): Promise<void> {
  const {index, errors} = await pagefind.createIndex({forceLanguage: lang});
  complain('the index could not be begun', errors);
  if (index === undefined) {
    throw new Error('search: Pagefind gave no index');
  }
  for (let start = 0; start < pages.length; start += AT_ONCE) {
    const some = pages.slice(start, start + AT_ONCE);
    await Promise.all(some.map((page) => addPage(index, page, lang)));
  }
  const built = await index.getFiles();
  complain('the index could not be made', built.errors);
  for (const file of built.files) {
    if (isAskedFor(lang, file.path)) {
      const target = path.join(folder, file.path);
      await mkdir(path.dirname(target), {recursive: true});
      await writeFile(target, file.content);
    }
  }
  await index.deleteIndex();
}

import {LANGUAGES, type LanguageId} from '../../../languages/index.ts';

/** Where the reader's choice is kept, over pages and reloads. */
export const STORAGE_KEY = 'snippet-language';

/** Names the language in a page's URL: `?lang=python`. */
export const QUERY_KEY = 'lang';

/** What the pages are rendered in until the reader chooses. */
export const DEFAULT_LANGUAGE: LanguageId = LANGUAGES[0].id;

/** The language that a URL's query or the storage names, if there is such a one. */
export function parseLanguage(name: string | null): LanguageId | undefined {
  return LANGUAGES.find(({id}) => id === name)?.id;
}

/** The language that a URL asks for. */
export function languageInQuery(search: string): LanguageId | undefined {
  return parseLanguage(new URLSearchParams(search).get(QUERY_KEY));
}

/**
 * Runs in the page's head, before anything is painted: marks the document when
 * the reader's language isn't the one the page was rendered in, so that the
 * wrong one isn't shown until the page's code takes over.
 */
export const EARLY_SCRIPT = `(function(){try{
var known=${JSON.stringify(LANGUAGES.map(({id}) => id))};
var asked=new URLSearchParams(location.search).get('${QUERY_KEY}');
var chosen=known.includes(asked)?asked:localStorage.getItem('${STORAGE_KEY}');
if(known.indexOf(chosen)>0)document.documentElement.dataset.snippetLanguage=chosen;
}catch(e){}})();`;

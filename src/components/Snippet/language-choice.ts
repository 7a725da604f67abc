import {LANGUAGES, type LanguageId} from '../../../languages/index.ts';

/** Where the reader's choice is kept, over pages and reloads. */
export const STORAGE_KEY = 'snippet-language';

/** Names the language in a page's URL: `?lang=python`. */
export const QUERY_KEY = 'lang';

/** What the pages show until the reader chooses. */
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
 * Runs in the page's head, before anything is laid out: marks the document with
 * the reader's language, by which the styles below show its panels. A document
 * without the mark, where no script runs, shows every language.
 */
export const EARLY_SCRIPT = `(function(){
var known=${JSON.stringify(LANGUAGES.map(({id}) => id))},chosen;
try{chosen=new URLSearchParams(location.search).get('${QUERY_KEY}');
if(!known.includes(chosen))chosen=localStorage.getItem('${STORAGE_KEY}')}catch(e){}
document.documentElement.dataset.snippetLanguage=known.includes(chosen)?chosen:known[0]})();`;

/** What a part of an example in this language is marked with; `first` takes a missing one's place. */
export const partOf = (language: LanguageId, first: LanguageId) => ({
  'data-snippet-part': language,
  ...(language === first && {'data-snippet-first': true}),
});

const styleOf = (language: LanguageId): string => {
  const chosen = `html[data-snippet-language='${language}']`;
  const without = `${chosen} [data-languages]:not([data-languages~='${language}'])`;
  const parts = (role: string): string =>
    `${chosen} [role='${role}'][data-snippet-part='${language}'],${without} [role='${role}'][data-snippet-first]`;
  return `${parts('tabpanel')}{display:block}${parts('tab')}{--tab-colour:var(--ifm-heading-color);--tab-line:var(--site-mark);scroll-initial-target:nearest}`;
};

/**
 * Shows of each example the panel of the document's language, and marks its
 * tab. By styles, not by script: so the first layout is the last one, wherever
 * in the page the browser is about to scroll.
 */
export const LANGUAGE_STYLE = `html[data-snippet-language] [role='tabpanel'][data-snippet-part]{display:none}${LANGUAGES.map(
  ({id}) => styleOf(id),
).join('')}`;

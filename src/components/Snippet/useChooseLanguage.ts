import {useHistory} from '@docusaurus/router';
import {flushSync} from 'react-dom';
import type {LanguageId} from '../../../languages/index.ts';
import {QUERY_KEY} from './language-choice.ts';
import {setLanguage} from './language-store.ts';

/**
 * Changes the language of all examples. Those above the pressed tab grow or
 * shrink, so the page is scrolled by as much: the tab stays under the pointer.
 */
function changeInPlace(language: LanguageId, tab: HTMLElement): void {
  const before = tab.getBoundingClientRect().top;
  flushSync(() => setLanguage(language));
  const moved = tab.getBoundingClientRect().top - before;
  if (moved !== 0) {
    window.scrollBy({top: moved, behavior: 'instant'});
  }
}

/** What a press on a language's tab does. */
export function useChooseLanguage() {
  const history = useHistory();
  return (language: LanguageId, tab: HTMLElement): void => {
    changeInPlace(language, tab);
    const {location} = history;
    const query = new URLSearchParams(location.search);
    // Whoever copies the address shares what they see.
    if (query.get(QUERY_KEY) !== language) {
      query.set(QUERY_KEY, language);
      history.replace({...location, search: `?${query}`});
    }
  };
}
